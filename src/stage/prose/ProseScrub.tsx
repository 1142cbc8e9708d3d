import type { ReactNode } from 'react';
import { Scrub } from '../../ui/controls/Scrub.tsx';
import type { Figure } from '../figure.ts';

export interface ProseScrubProps {
  readonly figure: Figure;
  readonly field: string;
  readonly index?: number;
  readonly instance?: string;
}

/** A number of a figure's state, in a sentence: it moves with the figure, and moves it. */
export function ProseScrub({ figure, field: name, index, instance }: ProseScrubProps): ReactNode {
  const { field, label, value, set, cancel, reset } = figure.useField(name, index, instance);
  return (
    <Scrub
      label={label}
      value={value}
      min={field.sliderMin ?? field.min}
      max={field.sliderMax ?? field.max}
      step={field.step}
      whole={field.whole}
      onChange={set}
      onCancel={cancel}
      onReset={reset}
    />
  );
}
