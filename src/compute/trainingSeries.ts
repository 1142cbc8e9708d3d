import type { TrainingGroup } from './trainingGroup.ts';
import type { TrainingControl, TrainingJob, TrainingResult } from './trainingJob.ts';
import type { TrainingPool } from './trainingPool.ts';
import { startStopwatch, type Stopwatch } from './stopwatch.ts';

/** Many runs, a few at a time. Its `done` has their results in the order of the jobs and never rejects. */
export type TrainingSeries = Omit<TrainingGroup, 'step'>;

/** How far a series of runs is. */
export interface SeriesProgress {
  readonly done: number;
  readonly total: number;
  /** At the pace so far. */
  readonly secondsLeft: number;
  /** Work done in the runs that are over. */
  readonly gflop: number;
  /** Since the start, pauses left out. */
  readonly seconds: number;
}

export interface SeriesCallbacks {
  onResult?(index: number, result: TrainingResult): void;
  onProgress?(progress: SeriesProgress): void;
  /** A worker died; its run begins again and will come to the same result. */
  onRestart?(index: number, reason: string): void;
}

interface Series {
  readonly pool: TrainingPool;
  readonly jobs: readonly TrainingJob[];
  readonly callbacks: SeriesCallbacks;
  readonly clock: Stopwatch;
  readonly resolve: (results: TrainingResult[]) => void;
  readonly results: TrainingResult[];
  readonly active: Map<number, TrainingControl>;
  next: number;
  done: number;
  gflop: number;
  paused: boolean;
}

/**
 * Works through many jobs, one to a worker at a time: for a tally over seeds or a grid search.
 * Every job needs a stop rule, or the first never ends.
 */
export function startTrainingSeries(
  pool: TrainingPool,
  jobs: readonly TrainingJob[],
  callbacks: SeriesCallbacks = {},
): TrainingSeries {
  let resolve: (results: TrainingResult[]) => void = () => undefined;
  const done = new Promise<TrainingResult[]>((settle) => {
    resolve = settle;
  });
  const series: Series = {
    pool,
    jobs,
    callbacks,
    clock: startStopwatch(),
    resolve,
    results: [],
    active: new Map(),
    next: 0,
    done: 0,
    gflop: 0,
    paused: false,
  };
  startNext(series);
  return {
    done,
    get paused() {
      return series.paused;
    },
    pause() {
      series.paused = true;
      series.clock.stop();
      for (const control of series.active.values()) control.pause();
    },
    resume() {
      series.paused = false;
      series.clock.start();
      for (const control of series.active.values()) control.resume();
    },
    cancel() {
      cancelSeries(series);
    },
  };
}

function startNext(series: Series): void {
  while (series.next < series.jobs.length && series.active.size < series.pool.size) {
    const index = series.next++;
    const job = series.jobs[index];
    if (job) startJob(series, index, job);
  }
  if (series.done === series.jobs.length) series.resolve(series.results);
}

function startJob(series: Series, index: number, job: TrainingJob): void {
  const handle = series.pool.start(
    { ...job, reportEveryMs: Infinity, paused: series.paused },
    { onRestart: (reason) => series.callbacks.onRestart?.(index, reason) },
  );
  series.active.set(index, handle);
  void handle.done.then((result) => {
    series.active.delete(index);
    series.results[index] = result;
    series.done++;
    series.gflop += result.progress?.gflop ?? 0;
    if (result.outcome !== 'cancelled') report(series, index, result);
    startNext(series);
  });
}

function report(
  { callbacks, clock, done, jobs, gflop }: Series,
  index: number,
  result: TrainingResult,
): void {
  callbacks.onResult?.(index, result);
  const seconds = clock.seconds();
  const secondsLeft = (seconds / done) * (jobs.length - done);
  callbacks.onProgress?.({ done, total: jobs.length, secondsLeft, gflop, seconds });
}

function cancelSeries(series: Series): void {
  for (; series.next < series.jobs.length; series.next++, series.done++) {
    series.results[series.next] = {
      outcome: 'cancelled',
      reason: 'the run was cancelled',
      progress: undefined,
    };
  }
  for (const control of series.active.values()) control.cancel();
  startNext(series);
}
