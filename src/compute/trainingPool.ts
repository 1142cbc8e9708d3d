import { deferToPage } from './trainingDefer.ts';
import { createTrainingEntry, type TrainingEntry, type TrainingLink } from './trainingEntry.ts';
import type { TrainingCallbacks, TrainingHandle, TrainingJob } from './trainingJob.ts';
import { type FromTrainingWorker, reasonOf } from './trainingMessages.ts';
import type { TrainingRun } from './trainingRun.ts';
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

/** A run and the slot of the worker that it is done in. */
interface Placed {
  readonly entry: TrainingEntry;
  readonly slot: number;
}

interface Pool {
  readonly size: number;
  readonly openWorker: OpenTrainingWorker;
  readonly runs: Map<number, Placed>;
  /** By slot; a slot gets its host when the first run is placed in it. */
  readonly hosts: WorkerHost[];
  readonly cancelTimers: Map<number, ReturnType<typeof setTimeout>>;
  place: TrainingPool['place'];
}

let shared: TrainingPool | undefined;

/** The pool that all figures of a page share, so that together they leave a core to the page. */
export function sharedTrainingPool(): TrainingPool {
  return (shared ??= createTrainingPool());
}

export function createTrainingPool(options: TrainingPoolOptions = {}): TrainingPool {
  const pool: Pool = {
    size: Math.max(1, Math.min(options.size ?? Infinity, countCores() - 1)),
    openWorker: options.openWorker ?? openTrainingWorker,
    runs: new Map(),
    hosts: [],
    cancelTimers: new Map(),
    place: 'workers',
  };
  let nextRun = 0;
  return {
    size: pool.size,
    get place() {
      return pool.place;
    },
    start(job, callbacks = {}) {
      const run = nextRun++;
      const entry = createTrainingEntry(job, callbacks, () => pool.runs.delete(run));
      const placed = { entry, slot: leastLoadedSlot(pool) };
      pool.runs.set(run, placed);
      begin(pool, run, placed);
      return entry.handle;
    },
    dispose() {
      for (const { entry } of pool.runs.values()) entry.handle.cancel();
      for (const timer of pool.cancelTimers.values()) clearTimeout(timer);
      for (const host of pool.hosts) host.close();
    },
  };
}

function runsOn(pool: Pool, slot: number): [number, Placed][] {
  return [...pool.runs].filter(([, placed]) => placed.slot === slot);
}

function leastLoadedSlot(pool: Pool): number {
  const loads = Array.from({ length: pool.size }, (_, slot) => runsOn(pool, slot).length);
  return loads.indexOf(Math.min(...loads));
}

/** Starts a run, or starts it again after a death, wherever runs go now. */
function begin(pool: Pool, run: number, { entry, slot }: Placed): void {
  if (pool.place === 'this thread') {
    entry.connect(startHere(entry));
    return;
  }
  const host = hostOf(pool, slot);
  entry.connect(
    linkToWorker(run, host, () => {
      const timer = setTimeout(() => {
        endStuckWorker(pool, run, slot);
      }, CANCEL_PATIENCE_MS);
      pool.cancelTimers.set(run, timer);
    }),
  );
  host.post({ kind: 'start', run, job: entry.job, untilStep: entry.untilStep() });
}

function hostOf(pool: Pool, slot: number): WorkerHost {
  const found = pool.hosts[slot];
  if (found) return found;
  const host = createWorkerHost(pool.openWorker, {
    onMessage(message) {
      receive(pool, message);
    },
    onDeath(reason) {
      for (const [run, placed] of runsOn(pool, slot)) {
        if (placed.entry.onDeath(reason)) begin(pool, run, placed);
      }
    },
    onUnavailable() {
      pool.place = 'this thread';
      for (const [run, placed] of runsOn(pool, slot)) begin(pool, run, placed);
    },
    isBusy: () => runsOn(pool, slot).some(([, { entry }]) => !entry.handle.paused),
  });
  pool.hosts[slot] = host;
  return host;
}

function receive(pool: Pool, message: FromTrainingWorker): void {
  if (message.kind === 'ready') return;
  const entry = pool.runs.get(message.run)?.entry;
  if (message.kind === 'progress') entry?.onProgress(message.progress);
  else if (message.kind === 'end') entry?.onEnd(message.progress);
  else if (message.kind === 'failed') entry?.onFailed(message.reason);
  else {
    clearTimeout(pool.cancelTimers.get(message.run));
    pool.cancelTimers.delete(message.run);
  }
}

function endStuckWorker(pool: Pool, run: number, slot: number): void {
  pool.cancelTimers.delete(run);
  // other runs on the same worker are not sacrificed: then this one ends with its step
  if (runsOn(pool, slot).length === 0) pool.hosts[slot]?.close();
}

/** The trainer is loaded on this thread only where there are no workers: those bring their own. */
async function createHere(job: TrainingJob): Promise<TrainingRun> {
  const { createTrainingRun } = await import('./trainingRun.ts');
  return createTrainingRun(job);
}

function startHere(entry: TrainingEntry): TrainingLink {
  return startOnThisThread(createHere, entry.job, entry.untilStep(), deferToPage, {
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
