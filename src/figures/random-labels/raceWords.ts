import { formatNumber } from '../../core/notation/formatNumber.ts';
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
  const { status, runs, seeds, seconds, notice } = race;
  if (status === 'idle') return 'nothing is trained yet';
  if (status === 'cancelled') return 'cancelled; what was run so far stays';
  const trouble = troubleWords(runs);
  const extra = [notice, trouble].filter((words) => words !== '').join(' ');
  const gflop = runs.reduce((sum, { progress }) => sum + (progress?.gflop ?? 0), 0);
  const work = `${formatNumber(Math.round(gflop))} GFLOP`;
  if (status === 'done') {
    return `trained on this device in ${formatNumber(seconds, { significant: 2 })} s, ${work}, ${seedWords(seeds)}. ${extra}`.trim();
  }
  if (status === 'paused') return `paused, ${work} so far. ${extra}`.trim();
  const left =
    share > 0.05 ? `about ${Math.max(1, Math.ceil((seconds * (1 - share)) / share))} s left` : 'starting';
  return `${left}, ${work} so far. ${extra}`.trim();
}

export function seedWords(seeds: readonly number[]): string {
  const [first] = seeds;
  const last = seeds.at(-1);
  return first === last ? `seed ${first}` : `seeds ${first}–${last}`;
}

function troubleWords(runs: readonly Run[]): string {
  const diverged = runs.filter(({ outcome }) => outcome === 'diverged').length;
  const failed = runs.filter(({ outcome }) => outcome === 'failed').length;
  const unfinished = runs.filter((run) => run.outcome === 'stopped' && epochsToZero(run) === null).length;
  return [
    diverged > 0
      ? `${diverged} ${diverged === 1 ? 'run' : 'runs'} diverged: the learning rate is too large.`
      : '',
    failed > 0 ? `${failed} could not be run.` : '',
    unfinished > 0 ? `${unfinished} still had errors after ${MOST_EPOCHS} epochs.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}
