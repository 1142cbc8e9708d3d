import type { ReactNode } from 'react';
import type { Figure } from '../figure.ts';
import { readoutText } from '../react/Readouts.tsx';

export interface ProseReadoutProps {
  readonly figure: Figure;
  readonly name: string;
  readonly instance?: string;
}

/**
 * One of a figure's numbers, in a sentence.
 * @throws when the figure has no such readout
 */
export function ProseReadout({ figure, name, instance }: ProseReadoutProps): ReactNode {
  const readouts = figure.useReadouts(instance);
  const readout = readouts.find((candidate) => candidate.name === name);
  if (!readout) {
    const names = readouts.map((candidate) => candidate.name).join(', ');
    throw new Error(`figure "${figure.id}" has no readout "${name}"; there are: ${names}`);
  }
  const { value, reason } = readout;
  return (
    <output className="readout-prose" data-value={value === null ? '' : String(value)} title={reason}>
      {readoutText(readout)}
    </output>
  );
}
