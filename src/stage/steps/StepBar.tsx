import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FigureControl } from '../control/figureControl.ts';
import { usePrediction } from '../prediction/Cover.tsx';
import { goToStep } from './goToStep.ts';
import { leaveStep } from './leaveStep.ts';

/** Where the reader is in the figure's story, and the way on. */
export function StepBar({ control }: { readonly control: FigureControl }): ReactNode {
  const stepId = useStore(control.session, (session) => session.stepId);
  const { phase } = usePrediction(control);
  const { steps } = control;
  if (steps.length === 0) return null;
  const at = steps.findIndex(({ id }) => id === stepId);
  const step = steps[at];
  const isLast = at === steps.length - 1;
  const next = at < 0 ? invitation(steps.length) : isLast ? 'Done' : 'Next';
  return (
    <div className="steps" role="group" aria-label="Steps" data-step={step?.id}>
      <span className="steps-ways">
        {step ? (
          <>
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
          </>
        ) : null}
        {/* one button from the invitation to the end: the focus stays on it */}
        <button
          key="next"
          type="button"
          className="button"
          data-tone={step && !isLast ? 'mark' : undefined}
          onClick={() => (isLast ? leaveStep(control) : goToStep(control, at + 1))}
        >
          {next}
        </button>
      </span>
      {step ? (
        <p className="steps-sentence" role="status">
          {phase === 'asked' ? '' : step.sentence}
        </p>
      ) : null}
    </div>
  );
}

function invitation(count: number): string {
  return count === 1 ? 'Show the one step' : `Go through it in ${count} steps`;
}
