import { createTrainer, type LossAndErrors, type Trainer } from '../core/index.ts';
import { createCurveRecorder, type CurveRecorder } from './trainingCurve.ts';
import type { TrainingJob, TrainingProgress } from './trainingJob.ts';

const DEFAULT_CURVE_POINTS = 400;
/** Throughput assumed before the first measurement: slow, so that the first slice is short. */
const ASSUMED_FLOP_PER_MS = 1e5;
/** Longer gaps between slices are pauses; shorter ones are other runs on the same thread. */
const LONGEST_GAP_MS = 250;

/** A job being worked on, in slices of time. */
export interface TrainingRun {
  readonly stepsDone: number;
  /** Whether it goes on: it has neither stopped nor diverged. */
  readonly running: boolean;
  /** Trains for about `ms` milliseconds, at least one step, but not beyond `untilStep`. */
  advance(ms: number, untilStep: number): void;
  progress(withParameters: boolean): TrainingProgress;
  dispose(): void;
}

interface RunState {
  readonly job: TrainingJob;
  readonly trainer: Trainer;
  readonly recorder: CurveRecorder;
  training: LossAndErrors;
  /** Time spent in training steps. */
  computeMs: number;
  /** Time since the first slice, without pauses. */
  elapsedMs: number;
  sliceEndMs: number | undefined;
}

/** @throws TrainingError (as a rejection) when the job cannot be trained */
export async function createTrainingRun(job: TrainingJob): Promise<TrainingRun> {
  const trainer = await createTrainer(job.trainer);
  const state: RunState = {
    job,
    trainer,
    recorder: createCurveRecorder(job.curvePoints ?? DEFAULT_CURVE_POINTS),
    training: trainer.step(0),
    computeMs: 0,
    elapsedMs: 0,
    sliceEndMs: undefined,
  };
  state.recorder.add(0, state.training, measureValidation(state));
  return {
    get stepsDone() {
      return trainer.stepsDone;
    },
    get running() {
      return trainer.status.status === 'running';
    },
    advance(ms, untilStep) {
      advance(state, ms, untilStep);
    },
    progress: (withParameters) => progressOf(state, withParameters),
    dispose: trainer.dispose,
  };
}

function advance(state: RunState, ms: number, untilStep: number): void {
  const { trainer, recorder } = state;
  const startMs = performance.now();
  let nowMs = startMs;
  while (trainer.status.status === 'running' && trainer.stepsDone < untilStep && nowMs - startMs < ms) {
    const goal = Math.min(recorder.nextStep(trainer.stepsDone), untilStep);
    const affordable = Math.floor((ms - (nowMs - startMs)) / msPerStep(state));
    state.training = trainer.step(Math.min(goal - trainer.stepsDone, Math.max(1, affordable)));
    state.computeMs += performance.now() - nowMs;
    if (trainer.stepsDone === recorder.nextStep(trainer.stepsDone - 1)) {
      recorder.add(trainer.stepsDone, state.training, measureValidation(state));
    }
    nowMs = performance.now();
  }
  state.elapsedMs += nowMs - startMs + Math.min(LONGEST_GAP_MS, startMs - (state.sliceEndMs ?? startMs));
  state.sliceEndMs = nowMs;
}

function progressOf(state: RunState, withParameters: boolean): TrainingProgress {
  const { trainer, training } = state;
  const validation = measureValidation(state);
  const secondsLeft = secondsUntilEnd(state);
  return {
    stepsDone: trainer.stepsDone,
    ...training,
    ...(validation && { validation }),
    curve: state.recorder.curve(trainer.stepsDone, training, validation),
    status: trainer.status,
    remarks: trainer.remarks,
    kernel: trainer.kernel,
    computeMs: state.computeMs,
    gflop: (trainer.stepsDone * trainer.flopPerStep) / 1e9,
    ...(secondsLeft !== undefined && { secondsLeft }),
    ...(withParameters && { parameters: trainer.parameters() }),
  };
}

function measureValidation({ job, trainer }: RunState): LossAndErrors | undefined {
  return job.validation && trainer.lossAndErrors(job.validation);
}

function msPerStep({ trainer, computeMs }: RunState): number {
  return trainer.stepsDone > 0 ? computeMs / trainer.stepsDone : trainer.flopPerStep / ASSUMED_FLOP_PER_MS;
}

function secondsUntilEnd({ job, trainer, elapsedMs }: RunState): number | undefined {
  const steps = job.trainer.stop?.steps;
  const done = trainer.stepsDone;
  if (steps === undefined || done === 0) return undefined;
  return (Math.max(0, steps - done) * elapsedMs) / done / 1000;
}
