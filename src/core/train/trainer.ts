import type { Network } from '../network/network.ts';
import type { NetworkShape } from '../network/countParameters.ts';
import type { LossAndErrors } from './backpropagation.ts';
import type { TrainingData } from './exampleSet.ts';
import type { Initialization } from './initializeParameters.ts';
import type { Loss } from './kernel.ts';
import type { RateChange } from './schedule.ts';
import type { StopRule } from './stopRule.ts';

/** How parameters follow the gradient. Adam's betas are 0.9 and 0.999 unless given. */
export type Optimizer =
  | { readonly kind: 'gradient-descent'; readonly learningRate: number; readonly momentum?: number }
  | { readonly kind: 'adam'; readonly learningRate: number; readonly betas?: readonly [number, number] };

/** What `createTrainer` takes. Plain data but for `initialNetwork`'s arrays: it can be posted to a worker. */
export interface TrainerConfig {
  readonly shape: NetworkShape;
  /**
   * Mean over the examples of: −ln softmax at the label; ln(1 + e^z) − t z summed over the outputs; or
   * (z − t)² summed over the outputs.
   */
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  /** 'he' when absent. */
  readonly initialization?: Initialization;
  /** Decides initial weights and the order of mini-batches. Same seed and kernel: same result, on every machine. */
  readonly seed: number;
  /** Examples in a mini-batch, drawn without replacement each epoch. All of them (full batch) when absent. */
  readonly batchSize?: number;
  /** The fastest there is when absent. */
  readonly kernel?: 'simd' | 'plain';
  /** Must not be changed while mini-batches are drawn from it. */
  readonly data: TrainingData;
  /** Starts from this network instead of a fresh one. */
  readonly initialNetwork?: Network;
  /** Changes of the learning rate on the way. */
  readonly schedule?: readonly RateChange[];
  /** When to end by itself. */
  readonly stop?: StopRule;
}

/** Whether a trainer goes on, and if not, why, in words that can be shown. */
export type TrainingStatus =
  | { readonly status: 'running' }
  | { readonly status: 'stopped'; readonly reason: string }
  | { readonly status: 'diverged'; readonly reason: string };

/** A network in training. */
export interface Trainer {
  /**
   * Makes `count` (1 when absent) updates, fewer if it stops or diverges, and returns the mean loss and the number
   * of misclassified examples over the whole training set at the parameters that `network()` then has.
   * `step(0)` only measures. Never NaN: a run that diverges keeps its last finite parameters. `errors` is 0
   * when the loss is 'squared' and the targets are not labels.
   * @throws TrainingError when the loss of the fresh network is too large for a number
   */
  step(count?: number): LossAndErrors;
  /** The network as it is now. */
  network(): Network;
  readonly stepsDone: number;
  readonly kernel: 'simd' | 'plain';
  /** Gives the memory back. Nothing else may be called after. */
  dispose(): void;

  readonly status: TrainingStatus;
  /** What is odd about the data, in words: one example, one class. Usually empty. */
  readonly remarks: readonly string[];
  /** The rate of the next step. */
  readonly learningRate: number;
  /** Replaces the optimiser's rate; a schedule still multiplies it. */
  setLearningRate(rate: number): void;
  /** Multiplications and additions of one step, over which throughput is reckoned. */
  readonly flopPerStep: number;
  /** A copy of all parameters, laid out as `networkFromParameters` takes them. */
  parameters(): Float32Array;
  /** Mean loss and errors of the present network on other data, which is packed once per object. */
  lossAndErrors(data: TrainingData): LossAndErrors;
  /** A copy of the gradient that the next step will use, laid out as the parameters. */
  gradient(): Float64Array;
}

/** A configuration that cannot be trained, and where: `path` is like `data.targets[3]`. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
  readonly path: string;
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.path = path;
  }
}
