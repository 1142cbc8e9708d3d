import { type CensusJob, type CensusReport, takeCensus } from './census.ts';

/** What the worker posts. */
export type FromCensusWorker =
  | { readonly kind: 'report'; readonly report: CensusReport }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a job tells. Nothing is called after a cancel. */
export interface CensusCallbacks {
  onReport(report: CensusReport): void;
  onEnd(): void;
  onFailure(reason: string): void;
}

/** The part of a Worker that is used. */
export interface CensusWorker {
  postMessage(job: CensusJob): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromCensusWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A job under way. */
export interface CensusHandle {
  /** Ends it at once. */
  cancel(): void;
}

/** Longest stretch of work on the page's own thread, in milliseconds. */
const SLICE_MS = 8;

/**
 * Starts counting in a worker of its own; where there is none, on this thread in slices, to the same result.
 * @param openWorker null (or throwing) where there are no workers
 */
export function startCensus(
  job: CensusJob,
  callbacks: CensusCallbacks,
  openWorker: () => CensusWorker | null = openCensusWorker,
): CensusHandle {
  const worker = tryOpen(openWorker);
  if (!worker) return countHere(job, callbacks);
  let here: CensusHandle | null = null;
  let heard = false;
  worker.onmessage = ({ data }) => {
    heard = true;
    if (data.kind === 'report') callbacks.onReport(data.report);
    else {
      worker.terminate();
      if (data.kind === 'end') callbacks.onEnd();
      else callbacks.onFailure(data.reason);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    // one that never spoke could not be loaded: a page from disk, a strict policy
    if (heard) callbacks.onFailure(event.message);
    else here = countHere(job, callbacks);
  };
  worker.postMessage(job);
  return {
    cancel() {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
      here?.cancel();
    },
  };
}

function tryOpen(openWorker: () => CensusWorker | null): CensusWorker | null {
  try {
    return openWorker();
  } catch {
    return null;
  }
}

function openCensusWorker(): CensusWorker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./census.worker.ts', import.meta.url), { type: 'module' });
}

function countHere(job: CensusJob, callbacks: CensusCallbacks): CensusHandle {
  const work = takeCensus(job);
  let cancelled = false;
  const slice = (): void => {
    const startMs = performance.now();
    try {
      while (!cancelled && performance.now() - startMs < SLICE_MS) {
        const next = work.next();
        if (next.done === true) {
          callbacks.onEnd();
          return;
        }
        callbacks.onReport(next.value);
      }
    } catch (error) {
      callbacks.onFailure(error instanceof Error ? error.message : String(error));
      return;
    }
    if (!cancelled) setTimeout(slice, 0);
  };
  setTimeout(slice, 0);
  return {
    cancel() {
      cancelled = true;
    },
  };
}
