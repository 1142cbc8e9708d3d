import { memo, type ReactNode } from 'react';
import type { LabelledExamples } from '../../core/data/examples.ts';

/** Standardised values lie within this. */
const TOP = 3.5;
const HEIGHT = 24;

/** The values of one example. */
export function signalOf({ inputs, inputSize }: LabelledExamples, n: number): Float32Array {
  return inputs.subarray(n * inputSize, (n + 1) * inputSize);
}

/** One example, drawn small. */
export const Signal = memo(function Signal({
  examples,
  n,
  label,
}: {
  readonly examples: LabelledExamples;
  /** Its place among the examples. */
  readonly n: number;
  readonly label: string;
}): ReactNode {
  const values = signalOf(examples, n);
  const path = Array.from(values, (value, k) => {
    const y = (HEIGHT / 2) * (1 - Math.max(-1, Math.min(1, value / TOP)));
    return `${k === 0 ? 'M' : 'L'}${k} ${Math.round(y * 100) / 100}`;
  }).join('');
  return (
    <svg
      className="signal"
      viewBox={`0 0 ${values.length - 1} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
