import { type LossAndErrors, computeGradient, measure } from './backpropagation.ts';
import { checkData, checkRate, checkTrainerConfig } from './checkTrainerConfig.ts';
import { countStepFlop } from './countStepFlop.ts';
import { describeOddData } from './describeData.ts';
import {
  type ExampleSet,
  type TrainingData,
  createExampleSet,
  packExamples,
  panelsOf,
} from './exampleSet.ts';
import { initializeParameters } from './initializeParameters.ts';
import type { TrainingKernel } from './kernel.ts';
import { createOptimizer } from './optimizer.ts';
import { networkFromParameters, parametersOfNetwork } from './parameterLayout.ts';
import { createPlainKernel } from './plainKernel.ts';
import { createRandom } from '../random.ts';
import { rateFactorAt } from './schedule.ts';
import { createSimdKernel } from './simdKernel.ts';
import { createStopCheck } from './stopRule.ts';
import { type Trainer, type TrainerConfig, TrainingError, type TrainingStatus } from './trainer.ts';
import { type Workspace, createWorkspace } from './workspace.ts';

/** A loss this many times the first one (or 1, if that is more) counts as divergence. */
const DIVERGED_FACTOR = 1e6;
const RUNNING: TrainingStatus = { status: 'running' };

/**
 * A trainer for a fully connected ReLU network, its arithmetic in WebAssembly SIMD where there is any.
 * @throws TrainingError (as a rejection) naming what in the configuration cannot be trained
 */
export async function createTrainer(config: TrainerConfig): Promise<Trainer> {
  checkTrainerConfig(config);
  return createTrainerOn(await chooseKernel(config.kernel), config);
}

async function chooseKernel(wanted: 'simd' | 'plain' | undefined): Promise<TrainingKernel> {
  const simd = wanted === 'plain' ? undefined : await createSimdKernel();
  if (wanted === 'simd' && !simd) {
    throw new TrainingError('kernel', 'this engine has no WebAssembly SIMD; leave it out or take "plain"');
  }
  return simd ?? createPlainKernel();
}

/** The trainer on a given kernel; `createTrainer` chooses one. The configuration has been checked. */
export function createTrainerOn(kernel: TrainingKernel, config: TrainerConfig): Trainer {
  const { shape, loss } = config;
  const run = createRun(kernel, config);
  const { workspace } = run;
  const { parameters, gradient } = workspace.update;
  const others = new Map<TrainingData, ExampleSet>();
  return {
    kernel: kernel.kind,
    remarks: describeOddData(config),
    flopPerStep: countStepFlop(shape, run.examples.batchSize),
    get stepsDone() {
      return run.stepsDone();
    },
    get status() {
      return run.status();
    },
    get learningRate() {
      return run.rate();
    },
    setLearningRate: run.setRate,
    step: run.step,
    network: () =>
      networkFromParameters(shape, kernel.memory.slice(parameters, parameters + workspace.parameterCount)),
    parameters: () =>
      Float32Array.from(kernel.memory.subarray(parameters, parameters + workspace.parameterCount)),
    gradient() {
      run.step(0);
      return Float64Array.from(kernel.memory.subarray(gradient, gradient + workspace.parameterCount));
    },
    lossAndErrors(data) {
      let set = others.get(data);
      if (!set) {
        checkData('data', data, shape.inputs, shape.outputs, loss);
        set = createExampleSet(workspace, data, data.inputs.length / shape.inputs);
        others.set(data, set);
      }
      return measure(workspace, loss, set);
    },
    dispose() {
      kernel.dispose();
    },
  };
}

interface Run {
  readonly workspace: Workspace;
  readonly examples: ExampleSet;
  stepsDone(): number;
  status(): TrainingStatus;
  rate(): number;
  setRate(rate: number): void;
  step(count?: number): LossAndErrors;
}

/**
 * The loop. The gradient is always computed one step ahead: an update is followed by the gradient at the new
 * parameters, so that a full batch's loss and errors are known after every update at no cost, and calls of
 * any size make the same sequence.
 */
function createRun(kernel: TrainingKernel, config: TrainerConfig): Run {
  const { loss, optimizer, schedule = [] } = config;
  const { workspace, examples } = prepare(kernel, config);
  const shuffle = createShuffle(workspace, examples, config);
  const update = createOptimizer(workspace, optimizer);
  const stopCheck = createStopCheck(config.stop ?? {});
  const fullBatch = examples.batches === 1;
  let rate = optimizer.learningRate;
  let stepsDone = 0;
  let status = RUNNING;
  let limit = Infinity;
  /** Loss and errors over the whole set at the present parameters, once known. */
  let now: LossAndErrors | undefined;

  const stepRate = (): number => rate * rateFactorAt(schedule, stepsDone);
  const look = (): LossAndErrors => (now ??= measure(workspace, loss, examples));
  const goBack = (before: LossAndErrors | undefined): void => {
    restoreParameters(workspace);
    stepsDone--;
    now = before;
    status = {
      status: 'diverged',
      reason: `the loss grew beyond all bounds at step ${stepsDone + 1}: the learning rate ${stepRate()} is too large`,
    };
  };
  const prepareGradient = (): boolean => {
    const batch = stepsDone % examples.batches;
    if (batch === 0) shuffle();
    const result = computeGradient(workspace, loss, examples, batch);
    if (!(result.loss <= limit)) return false;
    now = fullBatch ? result : undefined;
    return true;
  };
  const checkStop = (): void => {
    // mini-batches are judged at the end of an epoch, so that the size of a call changes nothing
    if (stepsDone % examples.batches !== 0 && stepsDone !== config.stop?.steps) return;
    const reason = config.stop && stopCheck(stepsDone, look());
    if (reason !== undefined) status = { status: 'stopped', reason };
  };
  const start = (): void => {
    limit = Number.MAX_VALUE;
    const fine = prepareGradient();
    if (!fine) throw new TrainingError('data', 'the numbers are too large to be trained on: scale them');
    limit = DIVERGED_FACTOR * Math.max(1, look().loss);
    checkStop();
  };
  const advance = (): void => {
    const before = now;
    keepParameters(workspace);
    const finite = update(stepRate());
    stepsDone++;
    if (finite && prepareGradient()) return checkStop();
    goBack(before);
  };
  return {
    workspace,
    examples,
    stepsDone: () => stepsDone,
    status: () => status,
    rate: stepRate,
    setRate(next) {
      checkRate('learningRate', next);
      rate = next;
    },
    step(count = 1) {
      if (limit === Infinity) start();
      for (let k = 0; k < count && status === RUNNING; k++) advance();
      // a mini-batch may look fine where the whole set does not
      if (!Number.isFinite(look().loss)) goBack(undefined);
      return look();
    },
  };
}

function prepare(
  kernel: TrainingKernel,
  { shape, data, batchSize, seed, initialization = 'he', initialNetwork }: TrainerConfig,
): { workspace: Workspace; examples: ExampleSet } {
  const count = data.inputs.length / shape.inputs;
  const size = Math.min(batchSize ?? count, count);
  const workspace = createWorkspace(kernel, shape, panelsOf(size));
  const examples = createExampleSet(workspace, data, size);
  const parameters = initialNetwork
    ? parametersOfNetwork(initialNetwork, shape)
    : initializeParameters(shape, initialization, seed);
  kernel.memory.set(parameters, workspace.update.parameters);
  return { workspace, examples };
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

function keepParameters({ kernel, update, snapshot }: Workspace): void {
  kernel.memory.copyWithin(snapshot, update.parameters, update.parameters + update.length);
}

function restoreParameters({ kernel, update, snapshot }: Workspace): void {
  kernel.memory.copyWithin(update.parameters, snapshot, snapshot + update.length);
}
