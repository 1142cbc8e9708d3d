import { useRef } from 'react';
import { pauseWhileHidden } from '../../compute/pauseWhileHidden.ts';
import type { TrainingJob, TrainingResult } from '../../compute/trainingJob.ts';
import type { SeriesProgress, TrainingSeries } from '../../compute/trainingSeries.ts';
import { reasonOf } from '../../compute/trainingMessages.ts';
import { loadFaultWords, restartWords } from './runWords.ts';
import { type ChangeView, useRunView } from './useRunView.ts';

/** One run of a series, and what it is about. */
export interface Planned<Item> {
  readonly item: Item;
  readonly job: TrainingJob;
}

/** A run that is over. */
export interface Ended<Item> {
  readonly item: Item;
  readonly result: TrainingResult;
}

export interface SeriesView<Item> {
  readonly status: 'idle' | 'running' | 'paused' | 'done' | 'cancelled';
  /** In the order in which they came in. */
  readonly ended: readonly Ended<Item>[];
  readonly progress: SeriesProgress | null;
  /** What went wrong on the way and was mended, in words. */
  readonly notice: string;
}

export interface SeriesControl<Item> {
  readonly view: SeriesView<Item>;
  start(): void;
  pause(): void;
  resume(): void;
  /** Ends it; what came in so far stays. */
  cancel(): void;
}

const IDLE: SeriesView<never> = { status: 'idle', ended: [], progress: null, notice: '' };

/** Small networks end faster than anybody can read. */
const SHOW_EVERY_MS = 100;

/**
 * Many runs that the reader starts, about the setting that `key` names: a sweep, a search, a tally. Another setting
 * sets them aside. Pauses while the tab is hidden. Trainer and workers are loaded with the first start.
 * @param plan called at the start
 */
export function useTrainingSeries<Item>(
  key: string,
  plan: () => readonly Planned<Item>[] | Promise<readonly Planned<Item>[]>,
): SeriesControl<Item> {
  const { view, begin, end, change } = useRunView<SeriesView<Item>>(key, IDLE);
  const series = useRef<Pick<TrainingSeries, 'pause' | 'resume'> | null>(null);
  return {
    view,
    start() {
      begin(
        { ...IDLE, status: 'running' },
        (show) => {
          const running = runSeries(plan, show);
          series.current = running;
          return running.end;
        },
        SHOW_EVERY_MS,
      );
    },
    pause() {
      series.current?.pause();
      change((before) => ({ ...before, status: 'paused' }));
    },
    resume() {
      series.current?.resume();
      change((before) => ({ ...before, status: 'running' }));
    },
    cancel() {
      end((before) => ({ ...before, status: 'cancelled' }));
    },
  };
}

function runSeries<Item>(
  plan: () => readonly Planned<Item>[] | Promise<readonly Planned<Item>[]>,
  change: ChangeView<SeriesView<Item>>,
): { pause(): void; resume(): void; end(): void } {
  let series: TrainingSeries | null = null;
  let isOver = false;
  let isPaused = false;
  const go = async (): Promise<void> => {
    const [planned, { sharedTrainingPool }, { startTrainingSeries }] = await Promise.all([
      plan(),
      import('../../compute/trainingPool.ts'),
      import('../../compute/trainingSeries.ts'),
    ]);
    if (isOver) return;
    const jobs = planned.map(({ job }) => job);
    series = startTrainingSeries(sharedTrainingPool(), jobs, callbacksOf(planned, change));
    if (isPaused) series.pause();
    const endWatch = pauseWhileHidden(series);
    await series.done;
    endWatch();
    change((before) => ({ ...before, status: 'done' }));
  };
  go().catch((error: unknown) => {
    change((before) => ({ ...before, status: 'cancelled', notice: loadFaultWords(reasonOf(error)) }));
  });
  return {
    pause() {
      isPaused = true;
      series?.pause();
    },
    resume() {
      isPaused = false;
      series?.resume();
    },
    end() {
      isOver = true;
      series?.cancel();
    },
  };
}

function callbacksOf<Item>(planned: readonly Planned<Item>[], change: ChangeView<SeriesView<Item>>) {
  return {
    onResult(index: number, result: TrainingResult) {
      const run = planned[index];
      if (!run) return;
      change((before) => ({ ...before, ended: [...before.ended, { item: run.item, result }] }));
    },
    onProgress(progress: SeriesProgress) {
      change((before) => ({ ...before, progress }));
    },
    onRestart(_index: number, reason: string) {
      change((before) => ({ ...before, notice: restartWords(reason) }));
    },
  };
}
