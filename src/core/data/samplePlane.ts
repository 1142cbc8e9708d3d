import { createRandom } from '../random.ts';
import type { LabelledExamples } from './examples.ts';
import type { PlaneBoundary } from './planeBoundaries.ts';

const TRIES_PER_POINT = 1000;

/**
 * Points drawn evenly from [−1, 1]², none nearer to the boundary than `margin` (0.02 when absent).
 * @throws RangeError when the margin leaves (nearly) no room, or count is not a positive whole number
 */
export function samplePlane(
  boundary: PlaneBoundary,
  options: { readonly count: number; readonly seed: number; readonly margin?: number },
): LabelledExamples {
  const { count, seed, margin = 0.02 } = options;
  if (!(Number.isInteger(count) && count >= 1)) {
    throw new RangeError(`count must be a whole number of at least 1, got ${count}`);
  }
  const random = createRandom(seed);
  const inputs = new Float32Array(2 * count);
  const targets = new Uint8Array(count);
  let tries = 0;
  for (let n = 0; n < count;) {
    if (tries++ > TRIES_PER_POINT * count) {
      throw new RangeError(`a margin of ${margin} leaves no room for points of ${boundary.title}`);
    }
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const side = boundary.side(x, y);
    if (Math.abs(side) < margin) continue;
    inputs.set([x, y], 2 * n);
    targets[n] = side > 0 ? 1 : 0;
    n++;
  }
  return { inputs, targets, inputSize: 2 };
}
