import type { TrainingControl } from './trainingJob.ts';
import { type FromTrainingWorker, reasonOf, type ToTrainingWorker } from './trainingMessages.ts';
import { createTrainingRun } from './trainingRun.ts';
import { startOnThisThread } from './trainingStart.ts';

/**
 * Serves runs on the far side of a message port: what a training worker does. Runs share the thread slice by slice.
 * @param post sends a message back
 * @param defer lets other runs and messages have their turn
 * @returns what to call with each message that comes in
 */
export function serveTraining(
  post: (message: FromTrainingWorker) => void,
  defer: (task: () => void) => void,
): (message: ToTrainingWorker) => void {
  const runs = new Map<number, TrainingControl>();
  const start = ({ run, job, untilStep }: Extract<ToTrainingWorker, { kind: 'start' }>): void => {
    const control = startOnThisThread(createTrainingRun, job, untilStep, defer, {
      onProgress: (progress) => {
        post({ kind: 'progress', run, progress });
      },
      onEnd: (progress) => {
        runs.delete(run);
        post({ kind: 'end', run, progress });
      },
      onError: (error) => {
        runs.delete(run);
        post({ kind: 'failed', run, reason: reasonOf(error) });
      },
    });
    runs.set(run, control);
  };
  return (message) => {
    if (message.kind === 'start') {
      start(message);
      return;
    }
    const control = runs.get(message.run);
    if (message.kind === 'step') control?.step(message.count);
    else control?.[message.kind]();
    if (message.kind === 'cancel') {
      runs.delete(message.run);
      post({ kind: 'cancelled', run: message.run });
    }
  };
}
