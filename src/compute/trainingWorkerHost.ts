import { type FromTrainingWorker, reasonOf, type ToTrainingWorker } from './trainingMessages.ts';
import type { OpenTrainingWorker, TrainingWorker } from './trainingWorker.ts';

/** Seconds without a word from a worker that has work to do, after which it counts as dead. */
const LONGEST_SILENCE_S = 20;

/** A place for one worker: opens it when there is something to post, and a fresh one after a death. */
export interface WorkerHost {
  post(message: ToTrainingWorker): void;
  /** Ends the worker, with whatever it is doing. */
  close(): void;
}

export interface WorkerHostEvents {
  onMessage(message: FromTrainingWorker): void;
  /** All that the worker was doing is lost; the next message opens another one. */
  onDeath(reason: string): void;
  /** There can be no worker here. */
  onUnavailable(reason: string): void;
  /** Whether the worker should be sending reports. */
  isBusy(): boolean;
}

export function createWorkerHost(open: OpenTrainingWorker, events: WorkerHostEvents): WorkerHost {
  let current: Connection | undefined;

  const connect = (): Connection => {
    const connection = createConnection(open, {
      ...events,
      onDeath(reason) {
        drop();
        if (connection.wasReady) events.onDeath(reason);
        else events.onUnavailable(reason);
      },
    });
    return connection;
  };
  const drop = (): void => {
    current?.close();
    current = undefined;
  };
  return {
    post(message) {
      current ??= connect();
      current.post(message);
    },
    close: drop,
  };
}

interface Connection {
  readonly wasReady: boolean;
  post(message: ToTrainingWorker): void;
  close(): void;
}

/** One worker's life. After `close`, or its death, nothing more is heard of it. */
function createConnection(
  open: OpenTrainingWorker,
  events: Pick<WorkerHostEvents, 'onMessage' | 'onDeath' | 'isBusy'>,
): Connection {
  const waiting: ToTrainingWorker[] = [];
  let worker: TrainingWorker | undefined;
  let ready = false;
  let closed = false;
  let silence = 0;
  const die = (reason: string): void => {
    if (!closed) events.onDeath(reason);
  };
  // counts ticks, not time: a machine that wakes from sleep has missed the ticks too
  const watch = setInterval(() => {
    silence = ready && events.isBusy() ? silence + 1 : 0;
    if (silence >= LONGEST_SILENCE_S) die('the worker has not answered for long');
  }, 1000);
  const onMessage = (message: FromTrainingWorker): void => {
    silence = 0;
    ready = true;
    if (!closed) events.onMessage(message);
  };
  open(onMessage, die)
    .then((opened) => {
      worker = opened;
      if (closed) opened.terminate();
      else for (const message of waiting) opened.post(message);
    })
    .catch((error: unknown) => {
      die(reasonOf(error));
    });
  return {
    get wasReady() {
      return ready;
    },
    post(message) {
      if (worker) worker.post(message);
      else waiting.push(message);
    },
    close() {
      closed = true;
      clearInterval(watch);
      worker?.terminate();
    },
  };
}
