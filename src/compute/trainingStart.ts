import type { TrainingControl, TrainingJob } from './trainingJob.ts';
import { driveTraining, type LoopCallbacks } from './trainingLoop.ts';
import type { TrainingRun } from './trainingRun.ts';

/**
 * Creates a run and drives it on this thread. Commands that come before the run is there are carried out then.
 * @param create rejects when the job cannot be trained
 */
export function startOnThisThread(
  create: (job: TrainingJob) => Promise<TrainingRun>,
  job: TrainingJob,
  untilStep: number,
  defer: (task: () => void) => void,
  callbacks: LoopCallbacks,
): TrainingControl {
  let control: TrainingControl | undefined;
  let cancelled = false;
  let until = untilStep;
  create(job)
    .then((run) => {
      if (cancelled) run.dispose();
      else control = driveTraining(run, job, until, callbacks, defer);
    })
    .catch((error: unknown) => {
      if (!cancelled) callbacks.onError(error);
    });
  return {
    get paused() {
      return control ? control.paused : until !== Infinity;
    },
    pause() {
      if (control) control.pause();
      else if (until === Infinity) until = 0;
    },
    resume() {
      if (control) control.resume();
      else until = Infinity;
    },
    step(count = 1) {
      if (control) control.step(count);
      else until = (until === Infinity ? 0 : until) + count;
    },
    cancel() {
      cancelled = true;
      control?.cancel();
    },
  };
}
