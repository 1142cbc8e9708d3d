import type { FromTrainingWorker, ToTrainingWorker } from './trainingMessages.ts';

/** A worker as the pool sees it. */
export interface TrainingWorker {
  post(message: ToTrainingWorker): void;
  terminate(): void;
}

/**
 * Opens a worker. Rejects where there can be none.
 * @param onDeath an error in the worker that it did not report itself
 */
export type OpenTrainingWorker = (
  onMessage: (message: FromTrainingWorker) => void,
  onDeath: (reason: string) => void,
) => Promise<TrainingWorker>;

/** Opens a real worker. Its code is inlined, so that pages from file:// and in sandboxed frames have it too. */
export const openTrainingWorker: OpenTrainingWorker = async (onMessage, onDeath) => {
  if (typeof Worker === 'undefined') throw new Error('this page has no workers');
  const { default: InlinedWorker } = await import('./training.worker.ts?worker&inline');
  const worker = new InlinedWorker();
  worker.addEventListener('message', (event: MessageEvent<FromTrainingWorker>) => {
    onMessage(event.data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onDeath(event.message || 'the worker could not be started');
  });
  worker.addEventListener('messageerror', () => {
    onDeath('a message could not be read');
  });
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    terminate: () => {
      worker.terminate();
    },
  };
};
