import type { TrainingControl, TrainingJob, TrainingProgress, TrainingResult } from './trainingJob.ts';
import type { TrainingPool } from './trainingPool.ts';

/** Several runs as one. `done` has their results in the order of the jobs and never rejects. */
export interface TrainingGroup extends TrainingControl {
  readonly done: Promise<TrainingResult[]>;
}

/** Starts all jobs side by side: for networks that race, or are compared as they learn. */
export function startTrainingGroup(
  pool: TrainingPool,
  jobs: readonly TrainingJob[],
  callbacks: {
    onProgress?(index: number, progress: TrainingProgress): void;
    onEnd?(index: number, result: TrainingResult): void;
    onRestart?(index: number, reason: string): void;
  } = {},
): TrainingGroup {
  const handles = jobs.map((job, index) =>
    pool.start(job, {
      onProgress: (progress) => callbacks.onProgress?.(index, progress),
      onRestart: (reason) => callbacks.onRestart?.(index, reason),
    }),
  );
  const ends = handles.map(async (handle, index) => {
    const result = await handle.done;
    callbacks.onEnd?.(index, result);
    return result;
  });
  let paused = handles.length > 0 && handles.every((handle) => handle.paused);
  return {
    done: Promise.all(ends),
    get paused() {
      return paused;
    },
    pause() {
      paused = true;
      for (const handle of handles) handle.pause();
    },
    resume() {
      paused = false;
      for (const handle of handles) handle.resume();
    },
    step(count = 1) {
      paused = true;
      for (const handle of handles) handle.step(count);
    },
    cancel() {
      for (const handle of handles) handle.cancel();
    },
  };
}

/** Many runs, a few at a time. Its `done` has their results in the order of the jobs and never rejects. */
export type TrainingSeries = Omit<TrainingGroup, 'step'>;

/** How far a series of runs is. */
export interface SeriesProgress {
  readonly done: number;
  readonly total: number;
  /** At the pace so far; absent before the first run is done. */
  readonly secondsLeft?: number;
  /** Work done in the runs that are over. */
  readonly gflop: number;
}

/**
 * Works through many jobs, one to a worker at a time: for a tally over seeds or a grid search.
 * Every job needs a stop rule, or the first never ends.
 */
export function startTrainingSeries(
  pool: TrainingPool,
  jobs: readonly TrainingJob[],
  callbacks: {
    onResult?(index: number, result: TrainingResult): void;
    onProgress?(progress: SeriesProgress): void;
  } = {},
): TrainingSeries {
  const results: TrainingResult[] = [];
  const active = new Map<number, TrainingControl>();
  const clock = createClock();
  let resolve: (results: TrainingResult[]) => void = () => undefined;
  const promise = new Promise<TrainingResult[]>((settle) => {
    resolve = settle;
  });
  let next = 0;
  let done = 0;
  let gflop = 0;
  let paused = false;

  const startNext = (): void => {
    while (next < jobs.length && active.size < pool.size) startJob(next++);
    if (done === jobs.length) resolve(results);
  };
  const startJob = (index: number): void => {
    const job = jobs[index];
    if (!job) return;
    const handle = pool.start({ ...job, reportEveryMs: Infinity, paused });
    active.set(index, handle);
    void handle.done.then((result) => {
      active.delete(index);
      results[index] = result;
      done++;
      gflop += result.progress?.gflop ?? 0;
      if (result.outcome !== 'cancelled') report(index, result);
      startNext();
    });
  };
  const report = (index: number, result: TrainingResult): void => {
    callbacks.onResult?.(index, result);
    const secondsLeft = ((clock.elapsedMs() / done) * (jobs.length - done)) / 1000;
    callbacks.onProgress?.({ done, total: jobs.length, secondsLeft, gflop });
  };
  const forAll = (command: (control: TrainingControl) => void): void => {
    for (const control of active.values()) command(control);
  };
  startNext();
  return {
    done: promise,
    get paused() {
      return paused;
    },
    pause() {
      paused = true;
      clock.stop();
      forAll((control) => control.pause());
    },
    resume() {
      paused = false;
      clock.start();
      forAll((control) => control.resume());
    },
    cancel() {
      for (; next < jobs.length; next++, done++) {
        results[next] = { outcome: 'cancelled', reason: 'the run was cancelled', progress: undefined };
      }
      forAll((control) => control.cancel());
      startNext();
    },
  };
}

/** A stopwatch that is running. */
function createClock(): { start(): void; stop(): void; elapsedMs(): number } {
  let since: number | undefined = performance.now();
  let before = 0;
  const elapsedMs = (): number => before + (since === undefined ? 0 : performance.now() - since);
  return {
    start() {
      since ??= performance.now();
    },
    stop() {
      before = elapsedMs();
      since = undefined;
    },
    elapsedMs,
  };
}
