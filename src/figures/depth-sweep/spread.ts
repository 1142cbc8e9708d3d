import { evaluatePreActivations } from '../../core/network/evaluate.ts';
import { initializeParameters } from '../../core/train/initializeParameters.ts';
import { networkFromParameters } from '../../core/train/parameterLayout.ts';
import { DEPTHS, examplesOf, shapeOf, type Start } from './setting.ts';

const POINTS = 24;
const SEEDS = 3;
/** Smaller ones are not told apart. */
const LEAST = 1e-30;

/**
 * How different the points still look to each layer of an untrained network: the variance of a unit's pre-activation
 * over the points, mean over units; as powers of ten, mean over three seeds. One entry for each layer, first first.
 */
export function spreadByLayer(width: number, start: Start, seed: number): number[] {
  const depth = Math.max(...DEPTHS);
  const shape = shapeOf(depth, width);
  const sums = Array.from({ length: depth }, () => 0);
  for (let s = seed; s < seed + SEEDS; s++) {
    const network = networkFromParameters(shape, initializeParameters(shape, start, s));
    const { inputs } = examplesOf(s, POINTS);
    const values = Array.from({ length: POINTS }, (_, n) =>
      evaluatePreActivations(network, inputs.subarray(2 * n, 2 * n + 2)),
    );
    for (let k = 0; k < depth; k++) {
      const layer = values.map((layers) => layers[k] ?? new Float64Array());
      sums[k] = (sums[k] ?? 0) + Math.log10(Math.max(LEAST, meanVariance(layer))) / SEEDS;
    }
  }
  return sums;
}

/** Variance over the points (rows), mean over the units (columns). */
export function meanVariance(rows: readonly ArrayLike<number>[]): number {
  const units = rows[0]?.length ?? 0;
  let total = 0;
  for (let u = 0; u < units; u++) {
    const mean = rows.reduce((sum, row) => sum + (row[u] ?? 0), 0) / rows.length;
    total += rows.reduce((sum, row) => sum + ((row[u] ?? 0) - mean) ** 2, 0) / rows.length;
  }
  return units > 0 ? total / units : 0;
}
