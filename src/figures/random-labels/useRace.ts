import { useCallback, useEffect, useRef, useState } from 'react';
import { pauseWhileHidden } from '../../compute/pauseWhileHidden.ts';
import { runInSlices } from '../../compute/runInSlices.ts';
import { startTrainingGroup, type TrainingGroup } from '../../compute/trainingGroup.ts';
import type { TrainingProgress, TrainingResult } from '../../compute/trainingJob.ts';
import { sharedTrainingPool } from '../../compute/trainingPool.ts';
import { generateMnist1dStepwise } from '../../core/data/mnist1d.ts';
import type { Racer } from './racers.ts';
import type { RandomLabelsState } from './schema.ts';
import { jobOf, labelData, SET_SIZE } from './setting.ts';

/** One network in one heat. */
export interface Run {
  /** Its place among the racers. */
  readonly at: number;
  readonly seed: number;
  readonly progress: TrainingProgress | undefined;
  /** Null while it runs. */
  readonly outcome: TrainingResult['outcome'] | null;
  readonly reason: string;
}

export type RaceStatus = 'idle' | 'running' | 'paused' | 'done' | 'cancelled';

export interface RaceView {
  readonly status: RaceStatus;
  readonly runs: readonly Run[];
  readonly seeds: readonly number[];
  /** Since the start, pauses left out. */
  readonly seconds: number;
  /** What went wrong on the way and was mended, in words. */
  readonly notice: string;
}

export interface Race extends RaceView {
  start(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
}

export type RaceSetting = Pick<RandomLabelsState, 'share' | 'seed' | 'repeats' | 'rate'>;

const IDLE: RaceView = { status: 'idle', runs: [], seeds: [], seconds: 0, notice: '' };

/** A race that the reader starts: all networks at once, seed after seed. Another setting sets it aside. */
export function useRace(setting: RaceSetting, racers: readonly Racer[]): Race {
  const key = JSON.stringify([
    setting.share,
    setting.seed,
    setting.repeats,
    setting.rate,
    racers.map(({ widths }) => widths),
  ]);
  const [known, setKnown] = useState({ key, view: IDLE });
  const course = useRef<Course | null>(null);
  const stop = useCallback(() => {
    course.current?.end();
    course.current = null;
  }, []);
  useEffect(() => stop, [stop, key]);
  const change = (update: (before: RaceView) => RaceView): void => {
    setKnown((now) => (now.key === key ? { key, view: update(now.view) } : now));
  };
  const view = known.key === key ? known.view : IDLE;
  return {
    ...view,
    start() {
      stop();
      setKnown({ key, view: { ...IDLE, status: 'running' } });
      course.current = runRace(setting, racers, change);
    },
    pause() {
      course.current?.pause();
      change((before) => ({ ...before, status: 'paused' }));
    },
    resume() {
      course.current?.resume();
      change((before) => ({ ...before, status: 'running' }));
    },
    cancel() {
      stop();
      change((before) => ({ ...before, status: 'cancelled' }));
    },
  };
}

/** A race under way: a command reaches the heat that is on, and those to come. */
interface Course {
  pause(): void;
  resume(): void;
  end(): void;
}

type Change = (update: (before: RaceView) => RaceView) => void;

function runRace(setting: RaceSetting, racers: readonly Racer[], change: Change): Course {
  const clock = startStopwatch();
  let heat: TrainingGroup | null = null;
  let over = false;
  let paused = false;
  const runHeat = async (seed: number): Promise<void> => {
    const set = await runInSlices(generateMnist1dStepwise({ seed, count: SET_SIZE }));
    if (over) return;
    const data = labelData(set, setting.share, seed);
    const jobs = racers.map((racer) => ({ ...jobOf(racer, data, { seed, rate: setting.rate }), paused }));
    change((view) => addHeat(view, seed, racers.length));
    heat = startTrainingGroup(
      sharedTrainingPool(),
      jobs,
      callbacksOf(seed, change, clock, () => over),
    );
    const endWatch = pauseWhileHidden(heat);
    await heat.done;
    endWatch();
  };
  const runHeats = async (): Promise<void> => {
    for (let repeat = 0; repeat < setting.repeats && !over; repeat++) {
      // oxlint-disable-next-line no-await-in-loop -- one heat after the other
      await runHeat(setting.seed + repeat);
    }
    if (!over) change((view) => ({ ...view, status: 'done', seconds: clock.seconds() }));
  };
  void runHeats();
  return {
    pause() {
      paused = true;
      clock.stop();
      heat?.pause();
    },
    resume() {
      paused = false;
      clock.start();
      heat?.resume();
    },
    end() {
      over = true;
      heat?.cancel();
    },
  };
}

function addHeat(view: RaceView, seed: number, racers: number): RaceView {
  const runs = Array.from({ length: racers }, (_, at): Run => ({
    at,
    seed,
    progress: undefined,
    outcome: null,
    reason: '',
  }));
  return { ...view, seeds: [...view.seeds, seed], runs: [...view.runs, ...runs] };
}

function callbacksOf(seed: number, change: Change, clock: Stopwatch, isOver: () => boolean) {
  const update = (at: number, fields: Partial<Run>): void => {
    if (isOver()) return;
    change((view) => ({
      ...view,
      seconds: clock.seconds(),
      runs: view.runs.map((run) => (run.at === at && run.seed === seed ? { ...run, ...fields } : run)),
    }));
  };
  return {
    onProgress: (at: number, progress: TrainingProgress) => {
      update(at, { progress });
    },
    onEnd: (at: number, { outcome, reason, progress }: TrainingResult) => {
      update(at, { outcome, reason, progress });
    },
    onRestart: (_at: number, reason: string) => {
      change((view) => ({ ...view, notice: `A worker stopped (${reason}); its run begins again.` }));
    },
  };
}

interface Stopwatch {
  start(): void;
  stop(): void;
  seconds(): number;
}

function startStopwatch(): Stopwatch {
  let sinceMs: number | null = performance.now();
  let beforeMs = 0;
  const elapsedMs = (): number => beforeMs + (sinceMs === null ? 0 : performance.now() - sinceMs);
  return {
    start() {
      sinceMs ??= performance.now();
    },
    stop() {
      beforeMs = elapsedMs();
      sinceMs = null;
    },
    seconds: () => elapsedMs() / 1000,
  };
}
