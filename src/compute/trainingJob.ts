import type { LossAndErrors, TrainerConfig, TrainingData, TrainingStatus } from '../core/index.ts';
import type { TrainingCurve } from './trainingCurve.ts';

/** A training run to be done off the main thread. Plain data: it can be posted to a worker. */
export interface TrainingJob {
  /** What to train; `stop.steps` bounds the run and makes the time left known. */
  readonly trainer: TrainerConfig;
  /** Measured along with the training set at every point of the curve. */
  readonly validation?: TrainingData;
  /** Most points that the curve keeps; 400 when absent. */
  readonly curvePoints?: number;
  /** Least time between two reports, in milliseconds; 40 when absent. */
  readonly reportEveryMs?: number;
  /** Whether each report brings the parameters; otherwise only the last of a run or a pause does. */
  readonly reportParameters?: boolean;
  /** Waits for `resume` or `step` before its first step. */
  readonly paused?: boolean;
}

/** How far a run is. */
export interface TrainingProgress {
  readonly stepsDone: number;
  /** Mean loss and misclassified examples of the training set at these steps. */
  readonly loss: number;
  readonly errors: number;
  /** The same of the validation set, if there is one. */
  readonly validation?: LossAndErrors;
  readonly curve: TrainingCurve;
  readonly status: TrainingStatus;
  /** What is odd about the data, in words. */
  readonly remarks: readonly string[];
  readonly kernel: 'simd' | 'plain';
  /** Time spent in training steps, in milliseconds, and the work done in it. */
  readonly computeMs: number;
  readonly gflop: number;
  /** Until `stop.steps`, at the speed so far; absent when the run has no such bound or no speed yet. */
  readonly secondsLeft?: number;
  /** All parameters, as `networkFromParameters` takes them. */
  readonly parameters?: Float32Array;
}

/** How a run ended. `reason` is a sentence for the reader. */
export interface TrainingResult {
  readonly outcome: 'stopped' | 'diverged' | 'cancelled' | 'failed';
  readonly reason: string;
  /** The last report: with the parameters, unless the run failed or was cancelled. */
  readonly progress: TrainingProgress | undefined;
}

/** What a run tells. Nothing is called after a cancel. */
export interface TrainingCallbacks {
  onProgress?(progress: TrainingProgress): void;
  /** The worker died; the run begins again and will come to the same result. */
  onRestart?(reason: string): void;
}

/** A run under way, or several as one. */
export interface TrainingControl {
  readonly paused: boolean;
  /** Holds still after the step it is in. Paused and resumed, a run comes to the same result. */
  pause(): void;
  resume(): void;
  /** Makes `count` (1 when absent) steps and pauses. */
  step(count?: number): void;
  /** Ends now; `done` resolves at once. */
  cancel(): void;
}

/** A run under way. `done` never rejects. */
export interface TrainingHandle extends TrainingControl {
  readonly done: Promise<TrainingResult>;
}
