import { deferToPage } from './trainingDefer.ts';
import { createTrainingEntry, type TrainingEntry, type TrainingLink } from './trainingEntry.ts';
import type { TrainingCallbacks, TrainingHandle, TrainingJob } from './trainingJob.ts';
import { type FromTrainingWorker, reasonOf } from './trainingMessages.ts';
import { startOnThisThread } from './trainingStart.ts';
import { type OpenTrainingWorker, openTrainingWorker } from './trainingWorker.ts';
import { createWorkerHost, type WorkerHost } from './trainingWorkerHost.ts';

/** A cancelled run that is still in a step after this time is ended together with its worker. */
const CANCEL_PATIENCE_MS = 250;

/** Where training runs are done: in workers, or on this thread in slices where there are none. */
export interface TrainingPool {
  /** Workers at most: the cores less one, at least one. */
  readonly size: number;
  /** Where runs go: to workers, until it turns out that there can be none. */
  readonly place: 'workers' | 'this thread';
  /** Starts at once; runs beyond `size` share workers, slice by slice. */
  start(job: TrainingJob, callbacks?: TrainingCallbacks): TrainingHandle;
  /** Cancels all runs and ends the workers. */
  dispose(): void;
}

export interface TrainingPoolOptions {
  /** Fewer workers than the machine allows. */
  readonly size?: number;
  /** Another kind of worker, for tests. */
  readonly openWorker?: OpenTrainingWorker;
}

interface Placed {
  readonly entry: TrainingEntry;
  readonly slot: number;
}

export function createTrainingPool(options: TrainingPoolOptions = {}): TrainingPool {
  const size = Math.max(1, Math.min(options.size ?? Infinity, countCores() - 1));
  const runs = new Map<number, Placed>();
  const cancelTimers = new Map<number, ReturnType<typeof setTimeout>>();
  const hosts: WorkerHost[] = [];
  let place: TrainingPool['place'] = 'workers';
  let nextRun = 0;

  const runsOn = (slot: number): [number, Placed][] => [...runs].filter(([, placed]) => placed.slot === slot);
  const begin = (run: number, { entry, slot }: Placed): void => {
    if (place === 'this thread') entry.connect(startHere(entry));
    else startInWorker(run, entry, slot);
  };
  const startInWorker = (run: number, entry: TrainingEntry, slot: number): void => {
    const host = (hosts[slot] ??= createHost(slot));
    entry.connect(
      linkToWorker(run, host, () => {
        cancelTimers.set(
          run,
          setTimeout(() => endStuckWorker(run, slot), CANCEL_PATIENCE_MS),
        );
      }),
    );
    host.post({ kind: 'start', run, job: entry.job, untilStep: entry.untilStep() });
  };
  const endStuckWorker = (run: number, slot: number): void => {
    cancelTimers.delete(run);
    // other runs on the same worker are not sacrificed: then this one ends with its step
    if (runsOn(slot).length === 0) hosts[slot]?.close();
  };
  const receive = (message: FromTrainingWorker): void => {
    if (message.kind === 'ready') return;
    const entry = runs.get(message.run)?.entry;
    if (message.kind === 'progress') entry?.onProgress(message.progress);
    else if (message.kind === 'end') entry?.onEnd(message.progress);
    else if (message.kind === 'failed') entry?.onFailed(message.reason);
    else {
      clearTimeout(cancelTimers.get(message.run));
      cancelTimers.delete(message.run);
    }
  };
  const createHost = (slot: number): WorkerHost =>
    createWorkerHost(options.openWorker ?? openTrainingWorker, {
      onMessage: receive,
      onDeath(reason) {
        for (const [run, placed] of runsOn(slot)) if (placed.entry.onDeath(reason)) begin(run, placed);
      },
      onUnavailable() {
        place = 'this thread';
        for (const [run, placed] of runsOn(slot)) begin(run, placed);
      },
      isBusy: () => runsOn(slot).some(([, { entry }]) => !entry.handle.paused),
    });
  return {
    size,
    get place() {
      return place;
    },
    start(job, callbacks = {}) {
      const run = nextRun++;
      const loads = Array.from({ length: size }, (_, slot) => runsOn(slot).length);
      const slot = loads.indexOf(Math.min(...loads));
      const entry = createTrainingEntry(job, callbacks, () => runs.delete(run));
      runs.set(run, { entry, slot });
      begin(run, { entry, slot });
      return entry.handle;
    },
    dispose() {
      for (const { entry } of runs.values()) entry.handle.cancel();
      for (const timer of cancelTimers.values()) clearTimeout(timer);
      for (const host of hosts) host.close();
    },
  };
}

function startHere(entry: TrainingEntry): TrainingLink {
  return startOnThisThread(entry.job, entry.untilStep(), deferToPage, {
    onProgress: entry.onProgress,
    onEnd: entry.onEnd,
    onError: (error) => {
      entry.onFailed(reasonOf(error));
    },
  });
}

function linkToWorker(run: number, host: WorkerHost, onCancel: () => void): TrainingLink {
  return {
    pause() {
      host.post({ kind: 'pause', run });
    },
    resume() {
      host.post({ kind: 'resume', run });
    },
    step(count) {
      host.post({ kind: 'step', run, count });
    },
    cancel() {
      host.post({ kind: 'cancel', run });
      onCancel();
    },
  };
}

function countCores(): number {
  return typeof navigator === 'undefined' ? 2 : (navigator.hardwareConcurrency ?? 2);
}
