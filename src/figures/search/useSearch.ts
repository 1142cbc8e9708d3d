import { useCallback, useEffect, useRef, useState } from 'react';
import { pauseWhileHidden } from '../../compute/pauseWhileHidden.ts';
import { sharedTrainingPool } from '../../compute/trainingPool.ts';
import {
  type SeriesProgress,
  startTrainingSeries,
  type TrainingSeries,
} from '../../compute/trainingSeries.ts';
import { addRun, type CellResult, emptyResult } from './results.ts';
import type { SearchState } from './schema.ts';
import { cellsOf, jobOf, type SearchData } from './setting.ts';

export interface Search {
  readonly results: readonly CellResult[];
  readonly status: 'idle' | 'running' | 'done' | 'cancelled';
  readonly progress: SeriesProgress | null;
  /** Of the whole search, in seconds. */
  readonly seconds: number | null;
  start(): void;
  cancel(): void;
}

type Setting = Pick<SearchState, 'mode' | 'repeats' | 'dataSeed'>;

interface Found {
  readonly data: SearchData;
  readonly key: string;
  readonly results: readonly CellResult[];
  readonly status: Search['status'];
  readonly progress: SeriesProgress | null;
  readonly seconds: number | null;
}

/** A search that the reader starts. Other data or another way of searching sets it aside. */
export function useSearch(setting: Setting, data: SearchData): Search {
  const key = `${setting.mode} ${setting.repeats}`;
  const [found, setFound] = useState<Found | null>(null);
  const series = useRef<TrainingSeries | null>(null);
  const isCurrent = found !== null && found.data === data && found.key === key;
  const stop = useCallback(() => {
    series.current?.cancel();
    series.current = null;
  }, []);
  useEffect(() => stop, [stop, data, key]);
  return {
    results: isCurrent ? found.results : [],
    status: isCurrent ? found.status : 'idle',
    progress: isCurrent ? found.progress : null,
    seconds: isCurrent ? found.seconds : null,
    start: () => {
      stop();
      series.current = run(setting, data, key, setFound);
    },
    cancel: () => {
      stop();
      setFound((before) => before && { ...before, status: 'cancelled' });
    },
  };
}

function run(
  setting: Setting,
  data: SearchData,
  key: string,
  show: (change: (before: Found | null) => Found | null) => void,
): TrainingSeries {
  const cells = cellsOf(setting);
  // one initialisation of every cell first, so that the whole map is there early
  const plan = Array.from({ length: setting.repeats }, (_, repeat) =>
    cells.map((cell, at) => ({ at, job: jobOf(cell, repeat + 1, data) })),
  ).flat();
  const startMs = performance.now();
  const isOurs = (found: Found | null): found is Found => found?.data === data && found.key === key;
  show(() => ({
    data,
    key,
    results: cells.map(emptyResult),
    status: 'running',
    progress: null,
    seconds: null,
  }));
  const series = startTrainingSeries(
    sharedTrainingPool(),
    plan.map(({ job }) => job),
    {
      onResult(index, result) {
        const at = plan[index]?.at;
        show((before) =>
          isOurs(before)
            ? {
                ...before,
                results: before.results.map((cell, i) => (i === at ? addRun(cell, result) : cell)),
              }
            : before,
        );
      },
      onProgress(progress) {
        show((before) => (isOurs(before) ? { ...before, progress } : before));
      },
    },
  );
  const endWatch = pauseWhileHidden(series);
  void series.done.then((results) => {
    endWatch();
    if (results.some(({ outcome }) => outcome === 'cancelled')) return;
    const seconds = (performance.now() - startMs) / 1000;
    show((before) => (isOurs(before) ? { ...before, status: 'done', seconds } : before));
  });
  return series;
}
