import { computeGradient, type LossAndErrors, measure } from './backpropagation.ts';
import { createExampleSet, type ExampleSet, packExamples, panelsOf } from './exampleSet.ts';
import { initializeParameters } from './initializeParameters.ts';
import type { TrainingKernel } from './kernel.ts';
import { createOptimizer } from './optimizer.ts';
import { parametersOfNetwork } from './parameterLayout.ts';
import { createRandom } from '../random.ts';
import { rateFactorAt } from './schedule.ts';
import { createStopCheck } from './stopRule.ts';
import { type TrainerConfig, TrainingError, type TrainingStatus } from './trainer.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** A loss this many times the first one (or 1, if that is more) counts as divergence. */
const DIVERGED_FACTOR = 1e6;
/** A first loss beyond this leaves no room in 32 bits. */
const LARGEST_LOSS = 1e30;

/**
 * The state of a descent. The gradient is always computed one step ahead: an update is followed by the gradient at
 * the new parameters, so that a full batch's loss and errors are known after every update at no cost, and calls
 * of any size make the same sequence.
 */
export interface Descent {
  readonly config: TrainerConfig;
  readonly workspace: Workspace;
  readonly examples: ExampleSet;
  readonly shuffle: () => void;
  /** Moves the parameters; false when one of them is no longer a finite number. */
  readonly update: (rate: number) => boolean;
  readonly stopCheck: (step: number, now: LossAndErrors) => string | undefined;
  /** The optimiser's learning rate, before the schedule. */
  rate: number;
  stepsDone: number;
  status: TrainingStatus;
  /** Above this loss the descent has diverged; undefined before the first gradient. */
  limit: number | undefined;
  /** Loss and errors over the whole set at the present parameters, once known. */
  now: LossAndErrors | undefined;
}

/** Lays everything out in the kernel's memory. The configuration has been checked. */
export function createDescent(kernel: TrainingKernel, config: TrainerConfig): Descent {
  const { shape, data, seed, initialization = 'he', initialNetwork } = config;
  const count = data.inputs.length / shape.inputs;
  const batchSize = Math.min(config.batchSize ?? count, count);
  const workspace = createWorkspace(kernel, shape, panelsOf(batchSize));
  const examples = createExampleSet(workspace, data, batchSize);
  const parameters = initialNetwork
    ? parametersOfNetwork(initialNetwork, shape)
    : initializeParameters(shape, initialization, seed);
  kernel.memory.set(parameters, workspace.update.parameters);
  return {
    config,
    workspace,
    examples,
    shuffle: createShuffle(workspace, examples, config),
    update: createOptimizer(workspace, config.optimizer),
    stopCheck: createStopCheck(config.stop ?? {}),
    rate: config.optimizer.learningRate,
    stepsDone: 0,
    status: { status: 'running' },
    limit: undefined,
    now: undefined,
  };
}

/**
 * At most `count` updates, then loss and errors over the whole set.
 * @throws TrainingError when the loss overflows before the first step
 */
export function descend(descent: Descent, count: number): LossAndErrors {
  if (descent.limit === undefined) start(descent);
  for (let k = 0; k < count && descent.status.status === 'running'; k++) advance(descent);
  // a mini-batch may look fine where the whole set does not
  if (!Number.isFinite(measureAll(descent).loss)) goBack(descent, undefined);
  return measureAll(descent);
}

/** The learning rate of the next step. */
export function rateOfNextStep({ config, rate, stepsDone }: Descent): number {
  return rate * rateFactorAt(config.schedule ?? [], stepsDone);
}

function start(descent: Descent): void {
  if (!prepareGradient(descent, LARGEST_LOSS)) {
    throw new TrainingError('data', 'the numbers are too large to be trained on: scale them');
  }
  descent.limit = DIVERGED_FACTOR * Math.max(1, measureAll(descent).loss);
  checkStop(descent);
}

function advance(descent: Descent): void {
  const { kernel, update, snapshot } = descent.workspace;
  const before = descent.now;
  kernel.memory.copyWithin(snapshot, update.parameters, update.parameters + update.length);
  const finite = descent.update(rateOfNextStep(descent));
  descent.stepsDone++;
  if (finite && prepareGradient(descent, descent.limit ?? LARGEST_LOSS)) checkStop(descent);
  else goBack(descent, before);
}

/** Undoes the last update and ends the descent. */
function goBack(descent: Descent, before: LossAndErrors | undefined): void {
  const { kernel, update, snapshot } = descent.workspace;
  kernel.memory.copyWithin(update.parameters, snapshot, snapshot + update.length);
  descent.stepsDone--;
  descent.now = before;
  const rate = rateOfNextStep(descent);
  descent.status = {
    status: 'diverged',
    reason: `the loss grew beyond all bounds at step ${descent.stepsDone + 1}: the learning rate ${rate} is too large`,
  };
}

/** The gradient that the next update will use. Returns whether the loss is within bounds. */
function prepareGradient(descent: Descent, limit: number): boolean {
  const { config, workspace, examples, stepsDone } = descent;
  const batch = stepsDone % examples.batches;
  if (batch === 0) descent.shuffle();
  const result = computeGradient(workspace, config.loss, examples, batch);
  descent.now = examples.batches === 1 ? result : undefined;
  // not `>`: NaN is out of bounds too
  return result.loss <= limit;
}

function measureAll(descent: Descent): LossAndErrors {
  const { config, workspace, examples } = descent;
  return (descent.now ??= measure(workspace, config.loss, examples));
}

function checkStop(descent: Descent): void {
  const { config, examples, stepsDone } = descent;
  if (!config.stop) return;
  // mini-batches are judged at the end of an epoch, so that the size of a call changes nothing
  if (stepsDone % examples.batches !== 0 && stepsDone !== config.stop.steps) return;
  const reason = descent.stopCheck(stepsDone, measureAll(descent));
  if (reason !== undefined) descent.status = { status: 'stopped', reason };
}

/** A function that draws a new order of the examples and packs them in it; for a full batch it does nothing. */
function createShuffle(
  workspace: Workspace,
  examples: ExampleSet,
  { data, seed }: TrainerConfig,
): () => void {
  if (examples.batches === 1) return () => undefined;
  // another stream than the initial weights': the fraction of a seed counts
  const random = createRandom(seed + 0.5);
  const order = Uint32Array.from({ length: examples.count }, (_, k) => k);
  return () => {
    packExamples(workspace, examples, data, random.shuffle(order));
  };
}
