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
  let link: TrainingLink | undefined;
  let latest: TrainingProgress | undefined;
  let paused = job.paused ?? false;
  let deaths = 0;
  let over = false;

  const end = (outcome: TrainingResult['outcome'], reason: string): void => {
    if (over) return;
    over = true;
    forget();
    resolve({ outcome, reason, progress: latest });
  };
  const onProgress = (progress: TrainingProgress): void => {
    if (over) return;
    latest = progress;
    callbacks.onProgress?.(progress);
  };
  const handle: TrainingHandle = {
    done,
    get paused() {
      return paused;
    },
    pause() {
      paused = true;
      if (!over) link?.pause();
    },
    resume() {
      paused = false;
      if (!over) link?.resume();
    },
    step(count = 1) {
      paused = true;
      if (!over) link?.step(count);
    },
    cancel() {
      if (!over) link?.cancel();
      end('cancelled', 'the run was cancelled');
    },
  };
  return {
    handle,
    job,
    untilStep: () => (paused ? (latest?.stepsDone ?? 0) : Infinity),
    connect(next) {
      link = next;
    },
    onProgress,
    onEnd(progress) {
      onProgress(progress);
      const { status } = progress;
      if (status.status !== 'running') end(status.status, status.reason);
    },
    onFailed(reason) {
      end('failed', reason);
    },
    onDeath(reason) {
      deaths++;
      if (deaths < MOST_DEATHS) callbacks.onRestart?.(reason);
      else end('failed', `the worker died ${deaths} times: ${reason}`);
      return !over;
    },
  };
}
