import { useCallback, useEffect, useRef, useState } from 'react';
import { pauseWhileHidden } from '../../compute/pauseWhileHidden.ts';
import { runInSlices } from '../../compute/runInSlices.ts';
import type { TrainingResult } from '../../compute/trainingJob.ts';
import { sharedTrainingPool } from '../../compute/trainingPool.ts';
import { type SeriesProgress, startTrainingSeries } from '../../compute/trainingSeries.ts';
import { generateMnist1dStepwise } from '../../core/data/mnist1d.ts';
import type { Racer } from './racers.ts';
import { NOISE_SHARES } from './recorded.ts';
import type { RandomLabelsState } from './schema.ts';
import { HELD_OUT_COUNT, jobOf, labelData, SET_SIZE, TRAINING_COUNT } from './setting.ts';

/** Seeds from 1 to this. */
export const NOISE_SEEDS = 5;

/** One run of the sweep. Errors in per cent. */
export interface NoiseRun {
  readonly seed: number;
  readonly share: number;
  readonly training: number;
  readonly heldOut: number;
}

export interface NoiseSweep {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled';
  readonly runs: readonly NoiseRun[];
  /** Runs that diverged or failed. */
  readonly lost: number;
  readonly progress: SeriesProgress | null;
  readonly seconds: number;
  start(): void;
  cancel(): void;
}

type Found = Omit<NoiseSweep, 'start' | 'cancel'>;
type Change = (update: (before: Found) => Found) => void;

const IDLE: Found = { status: 'idle', runs: [], lost: 0, progress: null, seconds: 0 };

/** Trains one network on every share of random labels with five seeds. Another network sets it aside. */
export function useNoiseSweep({ rate }: Pick<RandomLabelsState, 'rate'>, racer: Racer): NoiseSweep {
  const key = `${rate} ${racer.shapeWords}`;
  const [known, setKnown] = useState({ key, found: IDLE });
  const end = useRef<(() => void) | null>(null);
  const stop = useCallback(() => {
    end.current?.();
    end.current = null;
  }, []);
  useEffect(() => stop, [stop, key]);
  const change: Change = (update) => {
    setKnown((now) => (now.key === key ? { key, found: update(now.found) } : now));
  };
  return {
    ...(known.key === key ? known.found : IDLE),
    start() {
      stop();
      setKnown({ key, found: { ...IDLE, status: 'running' } });
      end.current = runSweep(rate, racer, change);
    },
    cancel() {
      stop();
      change((before) => ({ ...before, status: 'cancelled' }));
    },
  };
}

function runSweep(rate: number, racer: Racer, change: Change): () => void {
  let over = false;
  let cancel: (() => void) | null = null;
  const go = async (): Promise<void> => {
    const plan = await planSweep(rate, racer);
    if (over) return;
    const startMs = performance.now();
    const series = startTrainingSeries(
      sharedTrainingPool(),
      plan.map(({ job }) => job),
      {
        onResult(index, result) {
          const entry = plan[index];
          if (entry) change((before) => addRun(before, entry, result));
        },
        onProgress(progress) {
          change((before) => ({ ...before, progress }));
        },
      },
    );
    cancel = series.cancel;
    const endWatch = pauseWhileHidden(series);
    await series.done;
    endWatch();
    if (over) return;
    change((before) => ({ ...before, status: 'done', seconds: (performance.now() - startMs) / 1000 }));
  };
  void go();
  return () => {
    over = true;
    cancel?.();
  };
}

async function planSweep(rate: number, racer: Racer) {
  const plan = [];
  for (let seed = 1; seed <= NOISE_SEEDS; seed++) {
    // oxlint-disable-next-line no-await-in-loop -- in slices, so that the page can draw
    const set = await runInSlices(generateMnist1dStepwise({ seed, count: SET_SIZE }));
    for (const share of NOISE_SHARES) {
      plan.push({ seed, share, job: jobOf(racer, labelData(set, share, seed), { seed, rate }) });
    }
  }
  return plan;
}

function addRun(
  before: Found,
  { seed, share }: { readonly seed: number; readonly share: number },
  { outcome, progress }: TrainingResult,
): Found {
  if (outcome !== 'stopped' || !progress?.validation) return { ...before, lost: before.lost + 1 };
  const run: NoiseRun = {
    seed,
    share,
    training: (100 * progress.errors) / TRAINING_COUNT,
    heldOut: (100 * progress.validation.errors) / HELD_OUT_COUNT,
  };
  return { ...before, runs: [...before.runs, run] };
}
