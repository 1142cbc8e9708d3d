import { useCallback, useEffect, useRef, useState } from 'react';
import type { CensusJob, CensusReport } from '../../../compute/census.ts';
import type { CensusHandle } from '../../../compute/censusClient.ts';

/** How far a count is. */
export interface Census {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Regions of random networks, by seed. */
  readonly counts: readonly number[];
  /** Of one network: known to be reached, and known exactly. */
  readonly atLeast: number;
  readonly exactly: number | null;
  readonly reason: string;
}

const IDLE: Census = { status: 'idle', counts: [], atLeast: 0, exactly: null, reason: '' };

export interface CensusControl {
  readonly census: Census;
  start(job: CensusJob): void;
  cancel(): void;
}

/**
 * One count at a time, about what `key` names; with another key it starts afresh, and what was under way ends. The
 * code that counts is loaded with the first count.
 */
export function useCensus(key: string): CensusControl {
  const [known, setKnown] = useState<{ readonly key: string; readonly census: Census }>({
    key,
    census: IDLE,
  });
  const handle = useRef<CensusHandle | null>(null);
  /** Which start is the newest; an older one that is still loading does not begin. */
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current += 1;
    handle.current?.cancel();
    handle.current = null;
  }, []);
  useEffect(() => stop, [key, stop]);
  const update = useCallback(
    (change: (census: Census) => Census) => {
      setKnown((now) => ({ key, census: change(now.key === key ? now.census : IDLE) }));
    },
    [key],
  );
  const start = useCallback(
    (job: CensusJob) => {
      stop();
      update(() => ({ ...IDLE, status: 'running' }));
      const mine = turn.current;
      const fail = (reason: string): void => {
        update((census) => ({ ...census, status: 'failed', reason }));
      };
      import('../../../compute/censusClient.ts').then(
        ({ startCensus }) => {
          if (turn.current !== mine) return;
          handle.current = startCensus(job, {
            onReport(report) {
              update((census) => withReport(census, report));
            },
            onEnd() {
              update((census) => ({ ...census, status: 'done' }));
            },
            onFailure: fail,
          });
        },
        () => {
          if (turn.current === mine) fail('the code that counts did not load');
        },
      );
    },
    [stop, update],
  );
  const cancel = useCallback(() => {
    stop();
    update((census) => (census.status === 'running' ? { ...census, status: 'cancelled' } : census));
  }, [stop, update]);
  return { census: known.key === key ? known.census : IDLE, start, cancel };
}

function withReport(census: Census, report: CensusReport): Census {
  switch (report.kind) {
    case 'counts':
      return { ...census, counts: [...census.counts, ...report.counts] };
    case 'at-least':
      return { ...census, atLeast: report.count };
    case 'exactly':
      return { ...census, atLeast: report.count, exactly: report.count };
  }
}

export function meanOf(counts: readonly number[]): number | null {
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0) / counts.length;
}
