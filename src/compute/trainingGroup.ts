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
