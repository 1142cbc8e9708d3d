import { useEffect, useRef } from 'react';
import type { TrainingGroup } from '../../compute/trainingGroup.ts';
import type { TrainingProgress, TrainingResult } from '../../compute/trainingJob.ts';
import { reasonOf } from '../../compute/trainingMessages.ts';
import { loadFaultWords, restartWords } from '../../stage/training/runWords.ts';
import { type ChangeView, useRunView } from '../../stage/training/useRunView.ts';
import { type Contest, contestKey, jobOf, SIDES, TRAINING_STEPS } from './contest.ts';
import type { WhyDeepState } from './schema.ts';

/** One network of the race. */
export interface Runner {
  readonly progress: TrainingProgress | undefined;
  readonly result: TrainingResult | undefined;
}

export interface RaceView {
  readonly status: 'idle' | 'running' | 'paused' | 'done' | 'cancelled';
  /** Shallow, deep. */
  readonly runners: readonly [Runner, Runner];
  /** What went wrong on the way and was mended, in words. */
  readonly notice: string;
}

export interface Race {
  readonly view: RaceView;
  /** Starts, or goes on. */
  play(): void;
  pause(): void;
  /** So many steps of both, then a pause. */
  step(count: number): void;
  /** The rest, without waiting for pictures. */
  finish(): void;
  cancel(): void;
  /** Back to the first weights. */
  restart(): void;
}

const WAITING: Runner = { progress: undefined, result: undefined };
const IDLE: RaceView = { status: 'idle', runners: [WAITING, WAITING], notice: '' };
/** Steps from one picture to the next. */
const STEPS_PER_PICTURE: Readonly<Record<WhyDeepState['pace'], number>> = { slow: 4, steady: 20, fast: 100 };

/** A race under way. */
interface Running {
  readonly group: TrainingGroup;
  /** Both are asked to come to this step. */
  goal: number;
  isPlaying: boolean;
  readonly reached: [number, number];
  readonly over: [boolean, boolean];
  frame: number;
}

/**
 * Both networks in training side by side, a few steps from picture to picture. Another contest or seed sets the race
 * aside. It waits while the tab is hidden, because a hidden tab asks for no pictures.
 */
export function useRace(contest: Contest, seed: number, pace: WhyDeepState['pace']): Race {
  const { view, begin, end, change } = useRunView(`${contestKey(contest)} ${seed}`, IDLE);
  const running = useRef<Running | null>(null);
  const stepsNow = useRef(STEPS_PER_PICTURE[pace]);
  useEffect(() => {
    stepsNow.current = STEPS_PER_PICTURE[pace];
  }, [pace]);

  const start = (move: (race: Running) => void, status: RaceView['status']): void => {
    begin({ ...IDLE, status: 'running' }, (show) => {
      let isWanted = true;
      const events = { isWanted: () => isWanted, stepsPerPicture: () => stepsNow.current, change: show };
      startRace(contest, seed, events)
        .then((race) => {
          if (!race) return;
          running.current = race;
          move(race);
          show((before) => afterStart(before, status));
        })
        .catch((error: unknown) => {
          show((before) => ({ ...before, status: 'cancelled', notice: loadFaultWords(reasonOf(error)) }));
        });
      return () => {
        isWanted = false;
        if (running.current) cancelAnimationFrame(running.current.frame);
        running.current?.group.cancel();
        running.current = null;
      };
    });
  };
  const drive = (status: RaceView['status'], move: (race: Running) => void): void => {
    if (running.current) {
      change((before) => ({ ...before, status }));
      move(running.current);
    } else if (view.status !== 'running') start(move, status);
  };
  return {
    view,
    play() {
      drive('running', (race) => {
        race.isPlaying = true;
        advance(race, stepsNow.current);
      });
    },
    pause() {
      if (running.current) running.current.isPlaying = false;
      running.current?.group.pause();
      change((before) => ({ ...before, status: 'paused' }));
    },
    step(count) {
      drive('paused', (race) => {
        race.isPlaying = false;
        advance(race, count);
      });
    },
    finish() {
      drive('running', (race) => {
        race.isPlaying = false;
        advance(race, TRAINING_STEPS);
      });
    },
    cancel() {
      end((before) => ({ ...before, status: 'cancelled' }));
    },
    restart() {
      end(() => IDLE);
    },
  };
}

/** A race that was asked for one step is paused, unless it has ended meanwhile. */
function afterStart(view: RaceView, status: RaceView['status']): RaceView {
  return view.status === 'running' ? { ...view, status } : view;
}

interface RaceEvents {
  isWanted(): boolean;
  stepsPerPicture(): number;
  readonly change: ChangeView<RaceView>;
}

/** Both runs, waiting for their first step; null when something newer was asked for meanwhile. */
async function startRace(contest: Contest, seed: number, events: RaceEvents): Promise<Running | null> {
  const [{ sharedTrainingPool }, { startTrainingGroup }] = await Promise.all([
    import('../../compute/trainingPool.ts'),
    import('../../compute/trainingGroup.ts'),
  ]);
  if (!events.isWanted()) return null;
  const jobs = SIDES.map((side) => ({ ...jobOf(contest, side, seed), paused: true, reportParameters: true }));
  const race: Running = {
    group: startTrainingGroup(sharedTrainingPool(), jobs, {
      onProgress(index, progress) {
        if (!events.isWanted()) return;
        race.reached[index === 0 ? 0 : 1] = progress.stepsDone;
        events.change((view) => withRunner(view, index, { progress }));
        goOn(race, events);
      },
      onEnd(index, result) {
        if (!events.isWanted()) return;
        race.over[index === 0 ? 0 : 1] = true;
        events.change((view) => withRunner(view, index, { result }));
        if (race.over.every(Boolean)) events.change((view) => ({ ...view, status: 'done' }));
        else goOn(race, events);
      },
      onRestart(_index, reason) {
        events.change((view) => ({ ...view, notice: restartWords(reason) }));
      },
    }),
    goal: 0,
    isPlaying: false,
    reached: [0, 0],
    over: [false, false],
    frame: 0,
  };
  return race;
}

function advance(race: Running, count: number): void {
  race.goal = Math.min(TRAINING_STEPS, Math.max(race.goal, ...race.reached) + count);
  // the runs stand at the same step, unless one was paused in the middle of a longer stretch
  race.group.step(Math.max(1, race.goal - Math.min(...race.reached)));
}

/** Once both are where they were asked to be, the next picture may ask for more. */
function goOn(race: Running, events: RaceEvents): void {
  const isThere = race.reached.every((steps, i) => steps >= race.goal || race.over[i] === true);
  if (!race.isPlaying || !isThere) return;
  cancelAnimationFrame(race.frame);
  race.frame = requestAnimationFrame(() => {
    if (race.isPlaying && events.isWanted()) advance(race, events.stepsPerPicture());
  });
}

function withRunner(view: RaceView, index: number, news: Partial<Runner>): RaceView {
  const [shallow, deep] = view.runners;
  return {
    ...view,
    runners: index === 0 ? [{ ...shallow, ...news }, deep] : [shallow, { ...deep, ...news }],
  };
}
