import type { TrainingResult } from '../../compute/trainingJob.ts';
import type { Point } from '../../plot/path.ts';
import { DEPTHS, type Plan, type Start } from './setting.ts';

/** The end of one run. */
export interface SweepRun extends Plan {
  /** Mean loss after the last step; null when the run diverged or failed. */
  readonly loss: number | null;
}

/** Losses below this are drawn at it. */
const LEAST_LOSS = 1e-5;

export function runOf(plan: Plan, { outcome, progress }: TrainingResult): SweepRun {
  const loss = outcome === 'stopped' && progress && Number.isFinite(progress.loss) ? progress.loss : null;
  return { ...plan, loss };
}

/** Mean loss by depth over the seeds that did not diverge. */
export function meanLosses(runs: readonly SweepRun[], start: Start): { depth: number; loss: number }[] {
  return DEPTHS.flatMap((depth) => {
    const losses = runs
      .filter((run) => run.start === start && run.depth === depth)
      .flatMap(({ loss }) => loss ?? []);
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    return losses.length === 0 ? [] : [{ depth, loss: mean }];
  });
}

/** The depth with the least mean loss; null when there is none yet. */
export function turningDepth(
  runs: readonly SweepRun[],
  start: Start,
): { depth: number; loss: number } | null {
  return meanLosses(runs, start).toSorted((a, b) => a.loss - b.loss)[0] ?? null;
}

/** Depth against the loss as a power of ten. */
export function pointOf({ depth, loss }: { readonly depth: number; readonly loss: number }): Point {
  return [depth, Math.log10(Math.max(LEAST_LOSS, loss))];
}

/** One line for each seed. */
export function lineOf(runs: readonly SweepRun[], start: Start, seed: number): Point[] {
  return runs
    .filter((run) => run.start === start && run.seed === seed)
    .toSorted((a, b) => a.depth - b.depth)
    .flatMap(({ depth, loss }) => (loss === null ? [] : [pointOf({ depth, loss })]));
}
