import type { TrainingControl, TrainingJob, TrainingProgress } from './trainingJob.ts';
import type { TrainingRun } from './trainingRun.ts';

/** Longest stretch of training between two looks at the messages, in milliseconds. */
const SLICE_MS = 8;
const REPORT_EVERY_MS = 40;

/** What drives a run is told. */
export interface LoopCallbacks {
  onProgress(progress: TrainingProgress): void;
  /** The run has stopped or diverged; not called after a cancel. */
  onEnd(progress: TrainingProgress): void;
  onError(error: unknown): void;
}

/**
 * Drives a run in slices, so that it can be paused, stepped and cancelled between them.
 * @param defer calls back when other work has had its turn
 * @param untilStep pauses there: 0 to start paused, Infinity to run
 */
export function driveTraining(
  run: TrainingRun,
  job: TrainingJob,
  untilStep: number,
  callbacks: LoopCallbacks,
  defer: (task: () => void) => void,
): TrainingControl {
  const { reportEveryMs = REPORT_EVERY_MS, reportParameters = false } = job;
  let until = untilStep;
  let busy = false;
  let over = false;
  let reported = -Infinity;

  const slice = (): void => {
    if (over) return;
    try {
      if (run.running && run.stepsDone < until) run.advance(SLICE_MS, until);
      report();
    } catch (error) {
      finish();
      callbacks.onError(error);
    }
    if (!over && busy) defer(slice);
  };
  const report = (): void => {
    const now = performance.now();
    if (!run.running) {
      const last = run.progress(true);
      finish();
      callbacks.onEnd(last);
    } else if (run.stepsDone >= until) {
      busy = false;
      callbacks.onProgress(run.progress(true));
    } else if (now - reported >= reportEveryMs) {
      reported = now;
      callbacks.onProgress(run.progress(reportParameters));
    }
  };
  const finish = (): void => {
    over = true;
    run.dispose();
  };
  const goOn = (step: number): void => {
    until = step;
    if (over || busy) return;
    busy = true;
    defer(slice);
  };
  goOn(untilStep);
  return {
    get paused() {
      return until !== Infinity;
    },
    pause() {
      until = Math.min(until, run.stepsDone);
    },
    resume() {
      goOn(Infinity);
    },
    step(count = 1) {
      goOn((until === Infinity ? run.stepsDone : Math.max(until, run.stepsDone)) + count);
    },
    cancel() {
      if (!over) finish();
    },
  };
}
