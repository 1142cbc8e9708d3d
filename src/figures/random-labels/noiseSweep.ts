import { runInSlices } from '../../compute/runInSlices.ts';
import type { TrainingJob, TrainingResult } from '../../compute/trainingJob.ts';
import { generateMnist1dStepwise } from '../../core/data/mnist1d.ts';
import type { Racer } from './racers.ts';
import { NOISE_SHARES } from './recorded.ts';
import { HELD_OUT_COUNT, jobOf, labelData, SET_SIZE, TRAINING_COUNT } from './setting.ts';

/** Seeds from 1 to this. */
export const NOISE_SEEDS = 5;

/** One network to be trained: the share of labels that are drawn at random, in per cent, and the seed of all chance. */
export interface PlannedNoise {
  readonly seed: number;
  readonly share: number;
}

/** One run of the sweep. Errors in per cent. */
export interface NoiseRun extends PlannedNoise {
  readonly training: number;
  readonly heldOut: number;
}

/** One network on every share of random labels, with five seeds. The examples are made in slices. */
export async function planNoise(
  rate: number,
  racer: Racer,
): Promise<{ readonly item: PlannedNoise; readonly job: TrainingJob }[]> {
  const plan = [];
  for (let seed = 1; seed <= NOISE_SEEDS; seed++) {
    // oxlint-disable-next-line no-await-in-loop -- in slices, so that the page can draw
    const set = await runInSlices(generateMnist1dStepwise({ seed, count: SET_SIZE }));
    for (const share of NOISE_SHARES) {
      plan.push({ item: { seed, share }, job: jobOf(racer, labelData(set, share, seed), { seed, rate }) });
    }
  }
  return plan;
}

/** What the runs came to; those that diverged or failed are left out. */
export function noiseRuns(
  ended: readonly { readonly item: PlannedNoise; readonly result: TrainingResult }[],
): NoiseRun[] {
  return ended.flatMap(({ item, result: { outcome, progress } }) =>
    outcome === 'stopped' && progress?.validation
      ? [
          {
            ...item,
            training: (100 * progress.errors) / TRAINING_COUNT,
            heldOut: (100 * progress.validation.errors) / HELD_OUT_COUNT,
          },
        ]
      : [],
  );
}
