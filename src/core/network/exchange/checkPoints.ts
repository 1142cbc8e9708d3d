import { evaluate } from '../evaluate.ts';
import type { Network } from '../network.ts';
import { type CodeLine, pythonList, pythonNumber } from './codeLine.ts';

/** Inputs at which exported code checks itself; the third differs per coordinate. */
const CHECK_VALUES: readonly ((j: number) => number)[] = [
  () => 0,
  () => 0.3,
  (j) => (j % 2 === 0 ? -0.75 : 0.5),
];

/** Three lines of points and three of what `evaluate` gives there, and how near code must come. */
export function checkLines(network: Network): {
  points: CodeLine[];
  expected: CodeLine[];
  tolerance: string;
} {
  const points = CHECK_VALUES.map((at) => Array.from({ length: network.inputs }, (_, j) => at(j)));
  const row = (values: ArrayLike<number>): CodeLine => ({ text: `    ${pythonList(values)},` });
  const size = Math.max(...points.map((point) => largestSum(network, point)));
  return {
    points: points.map(row),
    expected: points.map((point) => row(evaluate(network, point))),
    tolerance: pythonNumber(Math.min(1e300, Math.max(1, size)) * 1e-12),
  };
}

/**
 * The largest sum of magnitudes that occurs at `point`: other summation orders differ by some rounding
 * of that, not of the result, which may cancel.
 */
function largestSum(network: Network, point: readonly number[]): number {
  let values = point.map(Math.abs);
  let largest = 0;
  for (const layer of network.layers) {
    const below = values;
    values = Array.from(layer.bias, (bias, i) =>
      below.reduce(
        (sum, value, j) => sum + Math.abs(layer.weights[i * layer.inputs + j] ?? 0) * value,
        Math.abs(bias),
      ),
    );
    largest = Math.max(largest, ...values);
  }
  return Number.isFinite(largest) ? largest : 1e300;
}
