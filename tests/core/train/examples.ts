import { createRandom } from '../../../src/core/random.ts';
import type { Loss } from '../../../src/core/train/kernel.ts';
import type { TrainerConfig } from '../../../src/core/train/trainer.ts';

/** A small problem with random inputs and targets of the kind that `loss` takes. */
export function makeConfig(
  sizes: readonly number[],
  loss: Loss,
  examples: number,
  more: Partial<TrainerConfig> = {},
): TrainerConfig {
  const inputs = sizes[0] ?? 1;
  const outputs = sizes.at(-1) ?? 1;
  const random = createRandom(examples + 1000 * inputs);
  const classes = loss === 'logistic' && outputs === 1 ? 2 : outputs;
  return {
    shape: { inputs, widths: sizes.slice(1, -1), outputs },
    loss,
    optimizer: { kind: 'gradient-descent', learningRate: 0.05 },
    seed: 7,
    data: {
      inputs: Float32Array.from({ length: examples * inputs }, () => 2 * random.uniform() - 1),
      targets:
        loss === 'squared'
          ? Float32Array.from({ length: examples * outputs }, () => random.normal())
          : Uint8Array.from({ length: examples }, () => random.integer(classes)),
    },
    ...more,
  };
}

/** |a − b| / |b| with Euclidean norms. */
export function relativeDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let off = 0;
  let size = 0;
  for (let k = 0; k < b.length; k++) {
    off += ((a[k] ?? 0) - (b[k] ?? 0)) ** 2;
    size += (b[k] ?? 0) ** 2;
  }
  return Math.sqrt(off) / Math.sqrt(size);
}
