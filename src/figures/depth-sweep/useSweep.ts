import { useCallback, useEffect, useRef, useState } from 'react';
import { pauseWhileHidden } from '../../compute/pauseWhileHidden.ts';
import { sharedTrainingPool } from '../../compute/trainingPool.ts';
import { type SeriesProgress, startTrainingSeries } from '../../compute/trainingSeries.ts';
import { runOf, type SweepRun } from './results.ts';
import type { DepthSweepState } from './schema.ts';
import { jobOf, planOf } from './setting.ts';

export interface SweepView {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled';
  readonly runs: readonly SweepRun[];
  readonly progress: SeriesProgress | null;
  readonly seconds: number;
}

export interface Sweep extends SweepView {
  start(): void;
  cancel(): void;
}

const IDLE: SweepView = { status: 'idle', runs: [], progress: null, seconds: 0 };

type Change = (update: (before: SweepView) => SweepView) => void;

/** A sweep over the depths that the reader starts. Another setting sets it aside. */
export function useSweep(state: DepthSweepState): Sweep {
  const key = `${state.width} ${state.rate} ${state.start} ${state.repeats} ${state.seed}`;
  const [known, setKnown] = useState({ key, view: IDLE });
  const end = useRef<(() => void) | null>(null);
  const stop = useCallback(() => {
    end.current?.();
    end.current = null;
  }, []);
  useEffect(() => stop, [stop, key]);
  const change: Change = (update) => {
    setKnown((now) => (now.key === key ? { key, view: update(now.view) } : now));
  };
  return {
    ...(known.key === key ? known.view : IDLE),
    start() {
      stop();
      setKnown({ key, view: { ...IDLE, status: 'running' } });
      end.current = runSweep(state, change);
    },
    cancel() {
      stop();
      change((before) => ({ ...before, status: 'cancelled' }));
    },
  };
}

function runSweep(state: DepthSweepState, change: Change): () => void {
  const plans = planOf(state);
  const startMs = performance.now();
  let over = false;
  const series = startTrainingSeries(
    sharedTrainingPool(),
    plans.map((plan) => jobOf(plan, state)),
    {
      onResult(index, result) {
        const plan = plans[index];
        if (plan) change((before) => ({ ...before, runs: [...before.runs, runOf(plan, result)] }));
      },
      onProgress(progress) {
        change((before) => ({ ...before, progress }));
      },
    },
  );
  const endWatch = pauseWhileHidden(series);
  void series.done.then(() => {
    endWatch();
    if (!over)
      change((before) => ({ ...before, status: 'done', seconds: (performance.now() - startMs) / 1000 }));
  });
  return () => {
    over = true;
    series.cancel();
  };
}
