import type {
  TrainingCallbacks,
  TrainingHandle,
  TrainingJob,
  TrainingProgress,
  TrainingResult,
} from './trainingJob.ts';

/** Deaths of a worker under a run after which the run is given up. */
const MOST_DEATHS = 2;

/** The commands that reach a run wherever it is being worked on. */
export interface TrainingLink {
  pause(): void;
  resume(): void;
  step(count: number): void;
  cancel(): void;
}

/** What the pool keeps of a run: it outlives the worker that does it. */
export interface TrainingEntry {
  readonly handle: TrainingHandle;
  readonly job: TrainingJob;
  /** Where the run is to pause if it begins again now: Infinity if it is not paused. */
  untilStep(): number;
  connect(link: TrainingLink): void;
  onProgress(progress: TrainingProgress): void;
  onEnd(progress: TrainingProgress): void;
  onFailed(reason: string): void;
  /** The worker died. Returns whether the run should begin again. */
  onDeath(reason: string): boolean;
}

interface EntryState {
  readonly callbacks: TrainingCallbacks;
  /** Called once, when the run is over in whatever way. */
  readonly settle: (result: TrainingResult) => void;
  link: TrainingLink | undefined;
  latest: TrainingProgress | undefined;
  paused: boolean;
  /** The step that a paused run was told to go to; null when it is to hold still where it is. */
  goal: number | null;
  deaths: number;
  over: boolean;
}

/** @param forget called once, when the run is over in whatever way */
export function createTrainingEntry(
  job: TrainingJob,
  callbacks: TrainingCallbacks,
  forget: () => void,
): TrainingEntry {
  let resolve: (result: TrainingResult) => void = () => undefined;
  const done = new Promise<TrainingResult>((settle) => {
    resolve = settle;
  });
  const state: EntryState = {
    callbacks,
    settle(result) {
      forget();
      resolve(result);
    },
    link: undefined,
    latest: undefined,
    paused: job.paused ?? false,
    goal: null,
    deaths: 0,
    over: false,
  };
  return {
    handle: createHandle(state, done),
    job,
    untilStep: () => (state.paused ? (state.goal ?? stepsDone(state)) : Infinity),
    connect(link) {
      state.link = link;
    },
    onProgress(progress) {
      takeProgress(state, progress);
    },
    onEnd(progress) {
      takeProgress(state, progress);
      const { status } = progress;
      if (status.status !== 'running') end(state, status.status, status.reason);
    },
    onFailed(reason) {
      end(state, 'failed', reason);
    },
    onDeath: (reason) => survives(state, reason),
  };
}

function createHandle(state: EntryState, done: Promise<TrainingResult>): TrainingHandle {
  return {
    done,
    get paused() {
      return state.paused;
    },
    pause() {
      state.paused = true;
      state.goal = null;
      if (!state.over) state.link?.pause();
    },
    resume() {
      state.paused = false;
      if (!state.over) state.link?.resume();
    },
    step(count = 1) {
      // where it was told to go already, or where it is: the loop counts in the same way
      state.goal = (state.paused ? Math.max(state.goal ?? 0, stepsDone(state)) : stepsDone(state)) + count;
      state.paused = true;
      if (!state.over) state.link?.step(count);
    },
    cancel() {
      if (!state.over) state.link?.cancel();
      end(state, 'cancelled', 'the run was cancelled');
    },
  };
}

function stepsDone({ latest }: EntryState): number {
  return latest?.stepsDone ?? 0;
}

function takeProgress(state: EntryState, progress: TrainingProgress): void {
  if (state.over) return;
  state.latest = progress;
  state.callbacks.onProgress?.(progress);
}

function end(state: EntryState, outcome: TrainingResult['outcome'], reason: string): void {
  if (state.over) return;
  state.over = true;
  state.settle({ outcome, reason, progress: state.latest });
}

function survives(state: EntryState, reason: string): boolean {
  state.deaths++;
  if (state.deaths < MOST_DEATHS) state.callbacks.onRestart?.(reason);
  else end(state, 'failed', `the worker died ${state.deaths} times: ${reason}`);
  return !state.over;
}
