import { linearRegions2D } from '../core/index.ts';
import { describeFailure, listBuffers, type RegionsReply, type RegionsRequest } from './regionsProtocol.ts';

// One request at a time, computed in one go; the page cancels by ending the worker.
self.addEventListener('message', ({ data }: MessageEvent<RegionsRequest>) => {
  const { id, network, box, maxCells } = data;
  const send = (reply: RegionsReply, transfer: ArrayBuffer[] = []): void =>
    self.postMessage(reply, { transfer });
  try {
    const regions = linearRegions2D(network, box, {
      ...(maxCells === undefined ? {} : { maxCells }),
      onProgress: (progress) => send({ id, kind: 'progress', progress }),
    });
    send({ id, kind: 'done', regions }, listBuffers(regions));
  } catch (error) {
    send(describeFailure(id, error));
  }
});
