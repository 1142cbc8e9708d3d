import { useCallback, useEffect, useRef, useState } from 'react';
import { pauseWhileHidden } from '../../compute/pauseWhileHidden.ts';
import type { TrainingResult } from '../../compute/trainingJob.ts';
import type { SeriesProgress, TrainingSeries } from '../../compute/trainingSeries.ts';
import { type Contest, contestKey, jobOf, SIDES } from './contest.ts';
import type { TallyRow } from './tally.ts';

export interface TallyView {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled';
  readonly rows: readonly TallyRow[];
  readonly progress: SeriesProgress | null;
  /** What both networks took together, in seconds of training. */
  readonly seconds: number;
}

export interface Tally {
  readonly view: TallyView;
  start(): void;
  cancel(): void;
}

const IDLE: TallyView = { status: 'idle', rows: [], progress: null, seconds: 0 };

/** The same contest from the first weights of many seeds, 1, 2, 3 and so on. Nothing starts by itself. */
export function useTally(contest: Contest, seeds: number): Tally {
  const key = `${contestKey(contest)} ${seeds}`;
  const [known, setKnown] = useState({ key, view: IDLE });
  const series = useRef<{ readonly runs: TrainingSeries; endWatch(): void } | null>(null);
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current += 1;
    series.current?.endWatch();
    series.current?.runs.cancel();
    series.current = null;
  }, []);
  useEffect(() => stop, [key, stop]);
  const change = (to: (before: TallyView) => TallyView): void => {
    setKnown((before) => ({ key, view: to(before.key === key ? before.view : IDLE) }));
  };
  const start = async (): Promise<void> => {
    stop();
    const mine = turn.current;
    change(() => ({ ...IDLE, status: 'running' }));
    const [{ sharedTrainingPool }, { startTrainingSeries }] = await Promise.all([
      import('../../compute/trainingPool.ts'),
      import('../../compute/trainingSeries.ts'),
    ]);
    if (turn.current !== mine) return;
    const plan = Array.from({ length: seeds }, (_, i) => SIDES.map((side) => ({ seed: i + 1, side }))).flat();
    const runs = startTrainingSeries(
      sharedTrainingPool(),
      plan.map(({ seed, side }) => jobOf(contest, side, seed)),
      {
        onResult(index, result) {
          const run = plan[index];
          if (run && turn.current === mine) change((view) => withResult(view, run, result));
        },
        onProgress(progress) {
          if (turn.current === mine) change((view) => ({ ...view, progress }));
        },
      },
    );
    series.current = { runs, endWatch: pauseWhileHidden(runs) };
    await runs.done;
    if (turn.current === mine) change((view) => ({ ...view, status: 'done' }));
  };
  return {
    view: known.key === key ? known.view : IDLE,
    start() {
      void start();
    },
    cancel() {
      stop();
      change((view) => ({ ...view, status: 'cancelled' }));
    },
  };
}

function withResult(
  view: TallyView,
  { seed, side }: { readonly seed: number; readonly side: (typeof SIDES)[number] },
  result: TrainingResult,
): TallyView {
  const errors = result.outcome === 'stopped' ? (result.progress?.errors ?? null) : null;
  const before = view.rows.find((row) => row.seed === seed) ?? { seed };
  const others = view.rows.filter((row) => row.seed !== seed);
  return {
    ...view,
    rows: [...others, { ...before, [side]: errors }].toSorted((a, b) => a.seed - b.seed),
    seconds: view.seconds + (result.progress?.computeMs ?? 0) / 1000,
  };
}
