import type { TrainingControl, TrainingJob, TrainingProgress } from './trainingJob.ts';
import type { TrainingRun } from './trainingRun.ts';

/** Longest stretch of training between two looks at the messages, in milliseconds. */
const SLICE_MS = 8;
const REPORT_EVERY_MS = 40;

/** What is told about a run that is being driven. */
export interface LoopCallbacks {
  onProgress(progress: TrainingProgress): void;
  /** The run has stopped or diverged; not called after a cancel. */
  onEnd(progress: TrainingProgress): void;
  onError(error: unknown): void;
}

interface Loop {
  readonly run: TrainingRun;
  readonly job: TrainingJob;
  readonly callbacks: LoopCallbacks;
  readonly defer: (task: () => void) => void;
  /** The run pauses at this step: Infinity if it is not to pause. */
  until: number;
  /** Whether a slice is on its way. */
  busy: boolean;
  over: boolean;
  reportedAtMs: number;
}

/**
 * Drives a run in slices, so that it can be paused, stepped and cancelled between them.
 * @param untilStep pauses there: 0 to start paused, Infinity to run
 * @param defer calls back when other work has had its turn
 */
export function driveTraining(
  run: TrainingRun,
  job: TrainingJob,
  untilStep: number,
  callbacks: LoopCallbacks,
  defer: (task: () => void) => void,
): TrainingControl {
  const loop: Loop = {
    run,
    job,
    callbacks,
    defer,
    until: untilStep,
    busy: false,
    over: false,
    reportedAtMs: -Infinity,
  };
  goOn(loop, untilStep);
  return {
    get paused() {
      return loop.until !== Infinity;
    },
    pause() {
      loop.until = Math.min(loop.until, run.stepsDone);
    },
    resume() {
      goOn(loop, Infinity);
    },
    step(count = 1) {
      const from = loop.until === Infinity ? run.stepsDone : Math.max(loop.until, run.stepsDone);
      goOn(loop, from + count);
    },
    cancel() {
      finish(loop);
    },
  };
}

function goOn(loop: Loop, until: number): void {
  loop.until = until;
  if (loop.over || loop.busy) return;
  loop.busy = true;
  loop.defer(() => {
    slice(loop);
  });
}

function slice(loop: Loop): void {
  const { run, until } = loop;
  if (loop.over) return;
  try {
    if (run.running && run.stepsDone < until) run.advance(SLICE_MS, until);
    report(loop);
  } catch (error) {
    finish(loop);
    loop.callbacks.onError(error);
  }
  if (loop.busy && !loop.over) {
    loop.defer(() => {
      slice(loop);
    });
  }
}

function report(loop: Loop): void {
  const { run, job, callbacks } = loop;
  const nowMs = performance.now();
  if (!run.running) {
    const last = run.progress(true);
    finish(loop);
    callbacks.onEnd(last);
  } else if (run.stepsDone >= loop.until) {
    loop.busy = false;
    callbacks.onProgress(run.progress(true));
  } else if (nowMs - loop.reportedAtMs >= (job.reportEveryMs ?? REPORT_EVERY_MS)) {
    loop.reportedAtMs = nowMs;
    callbacks.onProgress(run.progress(job.reportParameters ?? false));
  }
}

function finish(loop: Loop): void {
  if (loop.over) return;
  loop.over = true;
  loop.run.dispose();
}
