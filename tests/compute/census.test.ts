import { describe, expect, it } from 'vitest';
import { type CensusJob, type CensusReport, takeCensus } from '../../src/compute/census.ts';
import { type CensusCallbacks, type CensusWorker, startCensus } from '../../src/compute/censusClient.ts';
import { createSawtooth } from '../../src/core/index.ts';

const RANDOM: CensusJob = { kind: 'random', widths: [6, 6], domain: [-5, 5], firstSeed: 3, networks: 5 };

function countsOf(job: CensusJob): number[] {
  return Array.from(takeCensus(job)).flatMap((report) => (report.kind === 'counts' ? report.counts : []));
}

/** Runs to the end (or to `until` reports) and gives what was told. */
function run(job: CensusJob, openWorker: () => CensusWorker | null): Promise<CensusReport[]> {
  return new Promise((resolve, reject) => {
    const reports: CensusReport[] = [];
    const callbacks: CensusCallbacks = {
      onReport: (report) => reports.push(report),
      onEnd: () => {
        resolve(reports);
      },
      onFailure: (reason) => {
        reject(new Error(reason));
      },
    };
    startCensus(job, callbacks, openWorker);
  });
}

describe('takeCensus', () => {
  it('counts one network per seed, so that runs can be joined', () => {
    const all = countsOf(RANDOM);
    expect(all).toHaveLength(5);
    expect(countsOf({ ...RANDOM, firstSeed: 5, networks: 2 })).toEqual(all.slice(2, 4));
  });

  it('says how far it is before it knows', () => {
    const job: CensusJob = { kind: 'one', network: createSawtooth(12), domain: [0, 1], mostPieces: 1e6 };
    expect(Array.from(takeCensus(job))).toEqual([
      { kind: 'at-least', count: 1024 },
      { kind: 'exactly', count: 4096 },
    ]);
  });

  it('gives up at the limit with a number that is reached', () => {
    const job: CensusJob = { kind: 'one', network: createSawtooth(12), domain: [0, 1], mostPieces: 2000 };
    expect(Array.from(takeCensus(job)).at(-1)).toEqual({ kind: 'at-least', count: 2000 });
  });
});

describe('startCensus', () => {
  it('counts on this thread where there are no workers', async () => {
    const reports = await run(RANDOM, () => null);
    expect(reports.flatMap((report) => (report.kind === 'counts' ? report.counts : []))).toEqual(
      countsOf(RANDOM),
    );
    const refused = await run(RANDOM, () => {
      throw new Error('no workers here');
    });
    expect(refused).toEqual(reports);
  });

  it('says nothing after a cancel', async () => {
    let told = 0;
    const tell = (): void => {
      told += 1;
    };
    const handle = startCensus(RANDOM, { onReport: tell, onEnd: tell, onFailure: tell }, () => null);
    handle.cancel();
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(told).toBe(0);
  });

  it('passes on what a worker says, and ends it', async () => {
    let ended = false;
    const worker: CensusWorker = {
      onmessage: null,
      onerror: null,
      postMessage() {
        queueMicrotask(() => {
          const report: CensusReport = { kind: 'counts', counts: [7] };
          worker.onmessage?.(new MessageEvent('message', { data: { kind: 'report', report } }));
          worker.onmessage?.(new MessageEvent('message', { data: { kind: 'end' } }));
        });
      },
      terminate() {
        ended = true;
      },
    };
    expect(await run(RANDOM, () => worker)).toEqual([{ kind: 'counts', counts: [7] }]);
    expect(ended).toBe(true);
  });
});
