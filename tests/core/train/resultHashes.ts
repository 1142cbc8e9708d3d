import { createTrainer } from '../../../src/core/train/createTrainer.ts';
import { makeConfig } from './examples.ts';

/** Runs of 100 Adam steps and the bits that they come to, on every machine and in every engine. */
export const RESULTS = [
  { kernel: 'simd', loss: 'softmax-cross-entropy', hash: 1646755728 },
  { kernel: 'simd', loss: 'logistic', hash: 53834944 },
  { kernel: 'plain', loss: 'softmax-cross-entropy', hash: 2527784938 },
  { kernel: 'plain', loss: 'logistic', hash: 3951662166 },
] as const;

/** Trains one of them here. @returns FNV-1a of the parameters, 32-bit word by word, and the kernel that did it */
export async function trainResult({
  kernel,
  loss,
}: Pick<(typeof RESULTS)[number], 'kernel' | 'loss'>): Promise<{ kernel: string; hash: number }> {
  const config = makeConfig([3, 9, 9, loss === 'logistic' ? 1 : 5], loss, 50, {
    kernel,
    optimizer: { kind: 'adam', learningRate: 0.01 },
  });
  const trainer = await createTrainer(config);
  trainer.step(100);
  const bits = new Uint32Array(trainer.parameters().buffer);
  const hash = bits.reduce((h, word) => Math.imul(h ^ word, 16777619) >>> 0, 2166136261);
  trainer.dispose();
  return { kernel: trainer.kernel, hash };
}

/** All of them, for a page that has this module. */
export function trainResults(): Promise<{ kernel: string; hash: number }[]> {
  return Promise.all(RESULTS.map(trainResult));
}
