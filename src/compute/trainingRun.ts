import { createTrainer, type Trainer } from '../core/index.ts';
import { createCurveRecorder } from './trainingCurve.ts';
import type { TrainingJob, TrainingProgress } from './trainingJob.ts';

const DEFAULT_CURVE_POINTS = 400;
/** Throughput assumed before the first measurement: slow, so that the first slice is short. */
const ASSUMED_FLOP_PER_MS = 1e5;
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

/** @throws TrainingError (as a rejection) when the job cannot be trained */
export async function createTrainingRun(job: TrainingJob): Promise<TrainingRun> {
  const trainer = await createTrainer(job.trainer);
  const recorder = createCurveRecorder(job.curvePoints ?? DEFAULT_CURVE_POINTS);
  let training = trainer.step(0);
  let computeMs = 0;
  const clock = createActiveClock();
  const measure = (): TrainingProgress['validation'] =>
    job.validation && trainer.lossAndErrors(job.validation);
  recorder.add(0, training, measure());

  const advance = (ms: number, untilStep: number): void => {
    const start = performance.now();
    let spent = 0;
    clock.tick(start);
    do {
      const goal = Math.min(recorder.nextStep(trainer.stepsDone), untilStep);
      const affordable = Math.floor((ms - spent) / msPerStep(trainer, computeMs));
      const count = Math.min(goal - trainer.stepsDone, Math.max(1, affordable));
      if (count < 1) break;
      training = trainer.step(count);
      computeMs += performance.now() - start - spent;
      if (trainer.stepsDone === recorder.nextStep(trainer.stepsDone - 1)) {
        recorder.add(trainer.stepsDone, training, measure());
      }
      spent = performance.now() - start;
    } while (spent < ms && trainer.status.status === 'running');
    clock.tick(start + spent);
  };

  return {
    get stepsDone() {
      return trainer.stepsDone;
    },
    get running() {
      return trainer.status.status === 'running';
    },
    advance,
    progress(withParameters) {
      const validation = measure();
      const secondsLeft = secondsUntil(job.trainer.stop?.steps, trainer.stepsDone, clock.elapsedMs());
      return {
        stepsDone: trainer.stepsDone,
        ...training,
        ...(validation && { validation }),
        curve: recorder.curve(trainer.stepsDone, training, validation),
        status: trainer.status,
        remarks: trainer.remarks,
        kernel: trainer.kernel,
        computeMs,
        gflop: (trainer.stepsDone * trainer.flopPerStep) / 1e9,
        ...(secondsLeft !== undefined && { secondsLeft }),
        ...(withParameters && { parameters: trainer.parameters() }),
      };
    },
    dispose: trainer.dispose,
  };
}

function msPerStep(trainer: Trainer, computeMs: number): number {
  return trainer.stepsDone > 0 ? computeMs / trainer.stepsDone : trainer.flopPerStep / ASSUMED_FLOP_PER_MS;
}

/** Time since the first tick, without pauses: longer gaps between ticks than other runs on the thread explain. */
function createActiveClock(): { tick(nowMs: number): void; elapsedMs(): number } {
  let last: number | undefined;
  let elapsed = 0;
  return {
    tick(nowMs) {
      elapsed += Math.min(LONGEST_GAP_MS, nowMs - (last ?? nowMs));
      last = nowMs;
    },
    elapsedMs: () => elapsed,
  };
}

function secondsUntil(steps: number | undefined, done: number, elapsedMs: number): number | undefined {
  if (steps === undefined || done === 0) return undefined;
  return (Math.max(0, steps - done) * elapsedMs) / done / 1000;
}
