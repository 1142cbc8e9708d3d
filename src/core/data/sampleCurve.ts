import { createRandom } from '../random.ts';
import type { RegressionExamples } from './examples.ts';
import type { TargetFunction } from './targetFunctions.ts';

/**
 * Noisy samples of a curve: x drawn evenly from the domain (or at even steps), y = f(x) plus normal noise.
 * @param options.noise deviation of the noise, 0 when absent
 * @throws RangeError when count is not a positive whole number or the noise is negative
 */
export function sampleCurve(
  target: TargetFunction,
  options: {
    readonly count: number;
    readonly seed: number;
    readonly noise?: number;
    readonly spacing?: 'random' | 'even';
  },
): RegressionExamples {
  const { count, seed, noise = 0, spacing = 'random' } = options;
  if (!(Number.isInteger(count) && count >= 1)) {
    throw new RangeError(`count must be a whole number of at least 1, got ${count}`);
  }
  if (!(noise >= 0)) throw new RangeError(`noise must be at least 0, got ${noise}`);
  const random = createRandom(seed);
  const [low, high] = target.domain;
  const inputs = Float32Array.from({ length: count }, (_, n) => {
    const share = spacing === 'even' ? (count > 1 ? n / (count - 1) : 0.5) : random.uniform();
    return low + (high - low) * share;
  });
  const targets = inputs.map((x) => target.evaluate(x) + noise * random.normal());
  return { inputs, targets, inputSize: 1 };
}
