import type { RegionsReply, RegionsRequest } from './regionsProtocol.ts';

/** What the client needs of a worker. */
export interface RegionsWorker {
  postMessage(request: RegionsRequest): void;
  listen(onReply: (reply: RegionsReply) => void, onFailure: () => void): void;
  terminate(): void;
}

/** The worker of this book, or null where there are no workers. */
export function createRegionsWorker(): RegionsWorker | null {
  if (typeof Worker === 'undefined') return null;
  return wrapWorker(new Worker(new URL('./regions.worker.ts', import.meta.url), { type: 'module' }));
}

export function wrapWorker(worker: Worker): RegionsWorker {
  return {
    postMessage: (request) => worker.postMessage(request),
    listen(onReply, onFailure) {
      worker.addEventListener('message', ({ data }: MessageEvent<RegionsReply>) => onReply(data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        onFailure();
      });
    },
    terminate: () => worker.terminate(),
  };
}
