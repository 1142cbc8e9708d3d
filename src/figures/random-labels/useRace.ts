import { useRef } from 'react';
import { pauseWhileHidden } from '../../compute/pauseWhileHidden.ts';
import { runInSlices } from '../../compute/runInSlices.ts';
import { startStopwatch, type Stopwatch } from '../../compute/stopwatch.ts';
import type { TrainingGroup } from '../../compute/trainingGroup.ts';
import type { TrainingProgress, TrainingResult } from '../../compute/trainingJob.ts';
import { reasonOf } from '../../compute/trainingMessages.ts';
import { generateMnist1dStepwise } from '../../core/data/mnist1d.ts';
import { loadFaultWords, restartWords } from '../../stage/training/runWords.ts';
import { type ChangeView, useRunView } from '../../stage/training/useRunView.ts';
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

export interface Race {
  readonly view: RaceView;
  start(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
}

export type RaceSetting = Pick<RandomLabelsState, 'share' | 'seed' | 'repeats' | 'rate'>;

const IDLE: RaceView = { status: 'idle', runs: [], seeds: [], seconds: 0, notice: '' };

/** Each network reports so often; what all of them report is drawn once in that time. */
const SHOW_EVERY_MS = 80;

/** A race that the reader starts: all networks at once, seed after seed. Another setting sets it aside. */
export function useRace(setting: RaceSetting, racers: readonly Racer[]): Race {
  const { share, seed, repeats, rate } = setting;
  const key = JSON.stringify([share, seed, repeats, rate, racers.map(({ widths }) => widths)]);
  const { view, begin, end, change } = useRunView(key, IDLE);
  const course = useRef<Course | null>(null);
  return {
    view,
    start() {
      begin(
        { ...IDLE, status: 'running' },
        (show) => {
          const started = runRace(setting, racers, show);
          course.current = started;
          return started.end;
        },
        SHOW_EVERY_MS,
      );
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
      end((before) => ({ ...before, status: 'cancelled' }));
    },
  };
}

/** A race under way: a command reaches the heat that is on, and those to come. */
interface Course {
  pause(): void;
  resume(): void;
  end(): void;
}

type Change = ChangeView<RaceView>;

function runRace(setting: RaceSetting, racers: readonly Racer[], change: Change): Course {
  const clock = startStopwatch();
  let heat: TrainingGroup | null = null;
  let over = false;
  let paused = false;
  const runHeat = async (seed: number): Promise<void> => {
    const [set, { sharedTrainingPool }, { startTrainingGroup }] = await Promise.all([
      runInSlices(generateMnist1dStepwise({ seed, count: SET_SIZE })),
      import('../../compute/trainingPool.ts'),
      import('../../compute/trainingGroup.ts'),
    ]);
    if (over) return;
    const data = labelData(set, setting.share, seed);
    const jobs = racers.map((racer) => ({ ...jobOf(racer, data, { seed, rate: setting.rate }), paused }));
    change((view) => addHeat(view, seed, racers.length));
    heat = startTrainingGroup(sharedTrainingPool(), jobs, callbacksOf(seed, change, clock));
    const endWatch = pauseWhileHidden(heat);
    await heat.done;
    endWatch();
  };
  const runHeats = async (): Promise<void> => {
    for (let repeat = 0; repeat < setting.repeats && !over; repeat++) {
      // oxlint-disable-next-line no-await-in-loop -- one heat after the other
      await runHeat(setting.seed + repeat);
    }
    change((view) => ({ ...view, status: 'done', seconds: clock.seconds() }));
  };
  runHeats().catch((error: unknown) => {
    change((view) => ({ ...view, status: 'cancelled', notice: loadFaultWords(reasonOf(error)) }));
  });
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

function callbacksOf(seed: number, change: Change, clock: Stopwatch) {
  const update = (at: number, fields: Partial<Run>): void => {
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
      change((view) => ({ ...view, notice: restartWords(reason) }));
    },
  };
}
