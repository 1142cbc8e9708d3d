import { linearRegions2D, type Regions2DOptions } from '../core/index.ts';
import { describeFailure, errorOf, type RegionsReply, type RegionsRequest } from './regionsProtocol.ts';
import type { RegionsOutcome } from './regionsClient.ts';
import { MAIN_MAX_CELLS } from './regionsSize.ts';
import type { RegionsWorker } from './regionsWorker.ts';

interface Job {
  readonly request: RegionsRequest;
  readonly onProgress: Regions2DOptions['onProgress'];
  readonly resolve: (outcome: RegionsOutcome) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One computation under way in a worker and at most one that waits: the newest. A computation that a newer
 * one waits for may finish, so that a long drag shows something, but not for longer than `patienceMs`.
 */
export class RegionsQueue {
  readonly #createWorker: () => RegionsWorker | null;
  readonly #patienceMs: number;
  #worker: RegionsWorker | null = null;
  /** A worker that cannot be had (a page from disk, a strict policy) is not tried again. */
  #workersFail = false;
  #running: Job | null = null;
  #waiting: Job | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(createWorker: () => RegionsWorker | null, patienceMs: number) {
    this.#createWorker = createWorker;
    this.#patienceMs = patienceMs;
  }

  submit(request: RegionsRequest, onProgress: Regions2DOptions['onProgress']): Promise<RegionsOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve({ status: 'superseded' });
      this.#waiting = { request, onProgress, resolve, reject };
      if (!this.#running) this.#startNext();
      else this.#patience ??= setTimeout(() => this.#giveUp(), this.#patienceMs);
    });
  }

  /** Ends everything at once: a synchronous worker is stopped by ending it. */
  drop(status: 'superseded' | 'cancelled'): void {
    this.#waiting?.resolve({ status });
    this.#waiting = null;
    if (!this.#running) return;
    this.#running.resolve({ status });
    this.#running = null;
    this.endWorker();
  }

  endWorker(): void {
    this.#stopWaiting();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #startNext(): void {
    this.#stopWaiting();
    const job = this.#waiting;
    this.#running = job;
    this.#waiting = null;
    if (!job) return;
    this.#worker ??= this.#openWorker();
    if (this.#worker) this.#worker.postMessage(job.request);
    else setTimeout(() => this.#runHere(job), 0); // a newer request, a frame or a cancel may come first
  }

  #giveUp(): void {
    this.#running?.resolve({ status: 'superseded' });
    this.endWorker();
    this.#startNext();
  }

  #openWorker(): RegionsWorker | null {
    if (this.#workersFail) return null;
    try {
      const worker = this.#createWorker();
      worker?.listen(
        (reply) => this.#receive(reply),
        () => {
          if (this.#worker === worker) this.#goOnWithoutWorkers();
        },
      );
      this.#workersFail = worker === null;
      return worker;
    } catch {
      this.#workersFail = true;
      return null;
    }
  }

  #goOnWithoutWorkers(): void {
    this.#workersFail = true;
    this.endWorker();
    if (this.#waiting) this.#running?.resolve({ status: 'superseded' });
    else this.#waiting = this.#running;
    this.#startNext();
  }

  #runHere(job: Job): void {
    if (this.#running !== job) return;
    const { id, network, box, maxCells = Infinity } = job.request;
    try {
      const { onProgress } = job;
      const options = {
        maxCells: Math.min(MAIN_MAX_CELLS, maxCells),
        ...(onProgress ? { onProgress } : {}),
      };
      this.#receive({ id, kind: 'done', regions: linearRegions2D(network, box, options) });
    } catch (error) {
      this.#receive(describeFailure(id, error));
    }
  }

  #receive(reply: RegionsReply): void {
    const job = this.#running;
    if (!job || reply.id !== job.request.id) return;
    if (reply.kind === 'progress') {
      job.onProgress?.(reply.progress);
      return;
    }
    const isNewest = this.#waiting === null;
    this.#startNext();
    if (reply.kind === 'done') job.resolve({ status: 'done', regions: reply.regions, isNewest });
    else job.reject(errorOf(reply));
  }

  #stopWaiting(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }
}
