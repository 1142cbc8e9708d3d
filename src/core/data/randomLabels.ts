import { createRandom } from '../random.ts';
import type { LabelledExamples } from './examples.ts';

/**
 * The examples with a share of their labels replaced by labels drawn at random, which may happen to be the old ones
 * (Zhang et al. 2017). With the same seed, a larger share keeps what a smaller one has replaced.
 * @param share from 0 (true labels) to 1 (all random)
 * @throws RangeError for another share or no classes
 */
export function randomizeLabels(
  examples: LabelledExamples,
  options: { readonly classes: number; readonly share: number; readonly seed: number },
): LabelledExamples {
  const { classes, share, seed } = options;
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must lie in [0, 1], got ${share}`);
  if (!(Number.isInteger(classes) && classes >= 1 && classes <= 256)) {
    throw new RangeError(`classes must be a whole number from 1 to 256, got ${classes}`);
  }
  const random = createRandom(seed);
  const targets = examples.targets.slice();
  const drawn = targets.map(() => random.integer(classes));
  const order = random.shuffle(Uint32Array.from(targets, (_, n) => n));
  for (const n of order.subarray(0, Math.round(share * targets.length))) targets[n] = drawn[n] ?? 0;
  return { ...examples, targets };
}
