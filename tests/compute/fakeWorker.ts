import type { FromTrainingWorker } from '../../src/compute/trainingMessages.ts';
import { serveTraining } from '../../src/compute/trainingServer.ts';
import type { OpenTrainingWorker } from '../../src/compute/trainingWorker.ts';

/** Workers that live on this thread, message by message cloned as real ones do; they can be made to die. */
export function createFakeWorkers(): {
  open: OpenTrainingWorker;
  opened(): number;
  terminated(): number;
  kill(reason: string): void;
} {
  let opened = 0;
  let terminated = 0;
  let killCurrent: (reason: string) => void = () => undefined;
  const open: OpenTrainingWorker = async (onMessage, onDeath) => {
    opened++;
    let alive = true;
    const send = (message: FromTrainingWorker): void => {
      const copy = structuredClone(message);
      queueMicrotask(() => {
        if (alive) onMessage(copy);
      });
    };
    const handle = serveTraining(send, (task) => {
      // a dead worker does no more work
      setTimeout(() => {
        if (alive) task();
      }, 0);
    });
    killCurrent = (reason) => {
      alive = false;
      onDeath(reason);
    };
    send({ kind: 'ready' });
    return {
      post(message) {
        const copy = structuredClone(message);
        setTimeout(() => {
          if (alive) handle(copy);
        }, 0);
      },
      terminate() {
        alive = false;
        terminated++;
      },
    };
  };
  return {
    open,
    opened: () => opened,
    terminated: () => terminated,
    kill: (reason) => {
      killCurrent(reason);
    },
  };
}
