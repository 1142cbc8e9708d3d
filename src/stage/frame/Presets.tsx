import type { ReactNode } from 'react';
import type { FigureControl } from '../control/figureControl.ts';
import { leaveStep } from '../steps/leaveStep.ts';

/** The named states of a figure, as quiet buttons. */
export function Presets({ control }: { readonly control: FigureControl }): ReactNode {
  if (control.presets.length === 0) return null;
  return (
    <fieldset className="presets">
      <legend>Start from</legend>
      {control.presets.map(({ id, label, show }) => (
        <button
          key={id}
          type="button"
          className="button"
          data-preset={id}
          onClick={() => {
            leaveStep(control);
            show();
          }}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
