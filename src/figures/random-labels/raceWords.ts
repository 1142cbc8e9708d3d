import type { TrainingResult } from '../../compute/trainingJob.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { deviceWords, leftWords, lostWords, workWords } from '../../stage/training/runWords.ts';
import { MOST_EPOCHS, TRAINING_COUNT } from './setting.ts';
import type { RaceView, Run } from './useRace.ts';

/** Part of the race that is run: errors fall about evenly with the epochs. */
export function raceShare({ runs, status }: RaceView, total: number): number {
  if (status === 'done') return 1;
  const sum = runs.reduce((before, run) => before + runShare(run), 0);
  return total > 0 ? sum / total : 0;
}

function runShare({ outcome, progress }: Run): number {
  if (outcome !== null) return 1;
  return progress ? Math.max(0, 1 - progress.errors / (0.9 * TRAINING_COUNT)) : 0;
}

/** Whether the run ended with no error left, and after how many epochs. */
export function epochsToZero({ outcome, progress }: Run): number | null {
  return outcome === 'stopped' && progress?.errors === 0 ? progress.stepsDone : null;
}

/** Where the race is, for the reader. */
export function raceWords(race: RaceView, share: number): string {
  return [stateWords(race, share), unfinishedWords(race.runs), lostWords(endedOf(race.runs)), race.notice]
    .filter((words) => words !== '')
    .join(' ');
}

function stateWords({ status, runs, seeds, seconds }: RaceView, share: number): string {
  const gflop = runs.reduce((sum, { progress }) => sum + (progress?.gflop ?? 0), 0);
  switch (status) {
    case 'idle':
      return 'nothing is trained yet';
    case 'running':
      return share > 0.05
        ? `${leftWords((seconds * (1 - share)) / share)}; ${workWords(gflop, seconds)}.`
        : 'starting';
    case 'paused':
      return `paused; ${workWords(gflop)} so far.`;
    case 'done':
      return deviceWords(seconds, gflop, seeds);
    case 'cancelled':
      return 'cancelled; what was run so far stays.';
  }
}

function endedOf(runs: readonly Run[]): Pick<TrainingResult, 'outcome' | 'reason'>[] {
  return runs.flatMap(({ outcome, reason }) => (outcome === null ? [] : [{ outcome, reason }]));
}

function unfinishedWords(runs: readonly Run[]): string {
  const unfinished = runs.filter((run) => run.outcome === 'stopped' && epochsToZero(run) === null).length;
  return unfinished > 0 ? `${unfinished} still had errors after ${formatNumber(MOST_EPOCHS)} epochs.` : '';
}
