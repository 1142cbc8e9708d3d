import { type CensusJob, takeCensus } from './census.ts';
import type { FromCensusWorker } from './censusClient.ts';

/** Counts are gathered and sent this often, in milliseconds. */
const REPORT_EVERY_MS = 60;

// one job, done in one go; the page cancels by ending the worker
self.addEventListener('message', ({ data }: MessageEvent<CensusJob>) => {
  const send = (message: FromCensusWorker): void => {
    self.postMessage(message);
  };
  let counts: number[] = [];
  let sentMs = performance.now();
  const flush = (): void => {
    if (counts.length > 0) send({ kind: 'report', report: { kind: 'counts', counts } });
    counts = [];
    sentMs = performance.now();
  };
  try {
    for (const report of takeCensus(data)) {
      if (report.kind === 'counts') counts.push(...report.counts);
      else send({ kind: 'report', report });
      if (performance.now() - sentMs > REPORT_EVERY_MS) flush();
    }
    flush();
    send({ kind: 'end' });
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});
