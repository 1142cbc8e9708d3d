import { fitShallowOnJoints, type ShallowFit } from './fitShallowOnJoints.ts';

/** Steps of the search, as shares of the range of the samples. */
const STEPS = [0.1, 0.03, 0.01, 0.003, 0.001];

/**
 * A better place for the joints of a shallow network: each in turn is tried to the left and right and kept where
 * the least-squares fit gets better, with smaller and smaller steps. A local search: what it finds is an upper bound
 * of the best possible error, not the best. The same for the same arguments.
 */
export function improveJoints(
  inputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  joints: ArrayLike<number>,
): ShallowFit & { readonly joints: Float64Array } {
  let best = { joints: Float64Array.from(joints), fit: fitShallowOnJoints(inputs, targets, joints) };
  const range = rangeOf(inputs);
  for (const step of STEPS) {
    for (let improved = true; improved;) {
      improved = false;
      for (let d = 0; d < joints.length; d++) {
        for (const move of [-step * range, step * range]) {
          const moved = best.joints.with(d, (best.joints[d] ?? 0) + move);
          const fit = fitShallowOnJoints(inputs, targets, moved);
          if (fit.rms < best.fit.rms * (1 - 1e-4)) {
            best = { joints: moved, fit };
            improved = true;
          }
        }
      }
    }
  }
  return { ...best.fit, joints: best.joints };
}

function rangeOf(values: ArrayLike<number>): number {
  const list = Array.from(values);
  return list.reduce((a, b) => Math.max(a, b), -Infinity) - list.reduce((a, b) => Math.min(a, b), Infinity);
}
