import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FigureControl } from '../control/figureControl.ts';
import { goToStep } from './goToStep.ts';
import { leaveStep } from './leaveStep.ts';

/** Where the reader is in the figure's story, and the way on. */
export function StepBar({ control }: { readonly control: FigureControl }): ReactNode {
  const stepId = useStore(control.session, (session) => session.stepId);
  const { steps } = control;
  if (steps.length === 0) return null;
  const at = steps.findIndex(({ id }) => id === stepId);
  if (at < 0) {
    return (
      <div className="steps" role="group" aria-label="Steps">
        <button type="button" className="button" onClick={() => goToStep(control, 0)}>
          Go through it in {steps.length} steps
        </button>
      </div>
    );
  }
  const step = steps[at];
  const isLast = at === steps.length - 1;
  return (
    <div className="steps" role="group" aria-label="Steps" data-step={step?.id}>
      <span className="steps-ways">
        <button
          type="button"
          className="button"
          aria-disabled={at === 0 ? true : undefined}
          onClick={() => goToStep(control, at - 1)}
        >
          Back
        </button>
        <span className="steps-count">
          {at + 1} of {steps.length}
        </span>
        <button
          type="button"
          className="button"
          data-tone={isLast ? undefined : 'mark'}
          onClick={() => (isLast ? leaveStep(control) : goToStep(control, at + 1))}
        >
          {isLast ? 'Done' : 'Next'}
        </button>
      </span>
      <p className="steps-sentence" role="status">
        {step?.sentence}
      </p>
    </div>
  );
}
