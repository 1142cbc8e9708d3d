import type { TrainingResult } from '../../compute/trainingJob.ts';
import type { SeriesProgress } from '../../compute/trainingSeries.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { EDITION } from '../edition.ts';
import type { SeriesView } from './useTrainingSeries.ts';

/** The trainer's code did not come. */
export function loadFaultWords(reason: string): string {
  return `The trainer could not be loaded (${reason.replace(/\.$/, '')}). Try again.`;
}

/** A worker has died and its run begins again. */
export function restartWords(reason: string): string {
  return `A worker stopped (${reason.replace(/\.$/, '')}); its run begins again.`;
}

/** "seed 5", "seeds 1–5". */
export function seedWords(seeds: readonly number[]): string {
  const [low, high] = [Math.min(...seeds), Math.max(...seeds)];
  return low === high ? `seed ${low}` : `seeds ${low}–${high}`;
}

/** "about 12 s left" */
export function leftWords(seconds: number): string {
  return `about ${formatNumber(Math.max(1, Math.ceil(seconds)))} s left`;
}

/** What a finished run stands on: "trained on this device in 2.1 s, 37 GFLOP, seed 5. Edition 1.0." */
export function deviceWords(seconds: number, gflop: number, seeds: readonly number[]): string {
  const time = formatNumber(seconds, { significant: 2 });
  return `trained on this device in ${time} s, ${workWords(gflop)}, ${seedWords(seeds)}. ${EDITION}.`;
}

/** Work done, and how fast: "37 GFLOP", "12 GFLOP at 18 a second". */
export function workWords(gflop: number, seconds?: number): string {
  const work = `${gflop < 10 ? formatNumber(gflop, { significant: 2 }) : formatNumber(Math.round(gflop))} GFLOP`;
  if (seconds === undefined || !(seconds > 0)) return work;
  return `${work} at ${formatNumber(gflop / seconds, { significant: 2 })} a second`;
}

/** What became of the runs that came to no result; nothing when all did. */
export function lostWords(results: readonly Pick<TrainingResult, 'outcome' | 'reason'>[]): string {
  const diverged = results.filter(({ outcome }) => outcome === 'diverged').length;
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const are = (count: number): string => (count === 1 ? 'run' : 'runs');
  return [
    ...(diverged > 0
      ? [`${diverged} ${are(diverged)} diverged and came to no result; a smaller rate helps.`]
      : []),
    ...(failed[0] ? [`${failed.length} ${are(failed.length)} failed (${failed[0].reason}).`] : []),
  ].join(' ');
}

/** Part of a series that is done, 0 to 1. */
export function seriesShare({ status, progress }: Pick<SeriesView<unknown>, 'status' | 'progress'>): number {
  if (status === 'done') return 1;
  return progress ? progress.done / progress.total : 0;
}

/**
 * Where a series is, for the reader.
 * @param total runs that it has
 * @param seeds of the runs
 * @param trouble what else there is to say: runs that came to nothing
 */
export function seriesWords(
  { status, progress, notice }: Pick<SeriesView<unknown>, 'status' | 'progress' | 'notice'>,
  { total, seeds, trouble = '' }: { total: number; seeds: readonly number[]; trouble?: string },
): string {
  return [stateWords(status, progress, total, seeds), trouble, notice]
    .filter((words) => words !== '')
    .join(' ');
}

function stateWords(
  status: SeriesView<unknown>['status'],
  progress: SeriesProgress | null,
  total: number,
  seeds: readonly number[],
): string {
  const { done = 0, secondsLeft = 0, gflop = 0, seconds = 0 } = progress ?? {};
  switch (status) {
    case 'idle':
      return 'nothing is trained yet';
    case 'running':
      return progress
        ? `${done} of ${total} trained, ${leftWords(secondsLeft)}; ${workWords(gflop, seconds)}.`
        : 'starting';
    case 'paused':
      return `paused, ${done} of ${total} trained.`;
    case 'done':
      return deviceWords(seconds, gflop, seeds);
    case 'cancelled':
      return 'cancelled; what was trained so far stays.';
  }
}
