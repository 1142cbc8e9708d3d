import type { Point } from '../../plot/path.ts';
import { NOISE_SHARES, RECORDED_NOISE } from './recorded.ts';
import type { NoiseRun } from './noiseSweep.ts';

/** Held-out error of the network with four layers against the share of random labels; mean of five recorded seeds. */
export function recordedNoiseMean(): Point[] {
  return NOISE_SHARES.map((share, at): Point => [share, meanOf(RECORDED_NOISE[at] ?? [])]);
}

/** The means of one measure over the seeds, at the shares that have a run. */
export function meanByShare(runs: readonly NoiseRun[], measure: 'training' | 'heldOut'): Point[] {
  return NOISE_SHARES.flatMap((share) => {
    const values = runs.filter((run) => run.share === share).map((run) => run[measure]);
    return values.length === 0 ? [] : [[share, meanOf(values)] as const];
  });
}

/** One line for each seed. */
export function bySeed(runs: readonly NoiseRun[], measure: 'training' | 'heldOut'): Point[][] {
  const seeds = [...new Set(runs.map(({ seed }) => seed))];
  return seeds.map((seed) =>
    runs
      .filter((run) => run.seed === seed)
      .toSorted((a, b) => a.share - b.share)
      .map((run): Point => [run.share, run[measure]]),
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
