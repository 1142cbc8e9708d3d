import { countParameters } from '../network/countParameters.ts';
import type { TrainingData } from './exampleSet.ts';
import type { Loss } from './kernel.ts';
import { type Optimizer, type TrainerConfig, TrainingError } from './trainer.ts';

const LOSSES: readonly string[] = ['softmax-cross-entropy', 'logistic', 'squared'];
const INITIALIZATIONS: readonly string[] = ['he', 'he-uniform', 'xavier', 'lecun'];

/** @throws TrainingError naming the first thing that cannot be trained with */
export function checkTrainerConfig(config: TrainerConfig): void {
  try {
    countParameters(config.shape);
  } catch (error) {
    throw new TrainingError('shape', error instanceof Error ? error.message : 'is not a shape');
  }
  if (!LOSSES.includes(config.loss)) {
    throw new TrainingError('loss', `expected one of ${LOSSES.join(', ')}, got ${String(config.loss)}`);
  }
  const initialization = config.initialization ?? 'he';
  if (!INITIALIZATIONS.includes(initialization)) {
    throw new TrainingError(
      'initialization',
      `expected one of ${INITIALIZATIONS.join(', ')}, got ${initialization}`,
    );
  }
  if (!Number.isFinite(config.seed)) throw new TrainingError('seed', 'must be a finite number');
  const { batchSize } = config;
  if (batchSize !== undefined && !(Number.isInteger(batchSize) && batchSize >= 1)) {
    throw new TrainingError('batchSize', `must be a whole number of at least 1, got ${batchSize}`);
  }
  checkOptimizer(config.optimizer);
  for (const [k, change] of (config.schedule ?? []).entries())
    checkRate(`schedule[${k}].factor`, change.factor);
  checkData('data', config.data, config.shape.inputs, config.shape.outputs, config.loss);
}

/** @throws TrainingError when `rate` is negative or not a finite number */
export function checkRate(path: string, rate: number): void {
  if (!(Number.isFinite(rate) && rate >= 0)) {
    throw new TrainingError(path, `must be a finite number of at least 0, got ${rate}`);
  }
}

function checkOptimizer(optimizer: Optimizer): void {
  checkRate('optimizer.learningRate', optimizer.learningRate);
  if (optimizer.kind === 'adam') {
    for (const [k, beta] of (optimizer.betas ?? []).entries()) checkShare(`optimizer.betas[${k}]`, beta);
  } else if (optimizer.kind === 'gradient-descent') {
    checkShare('optimizer.momentum', optimizer.momentum ?? 0);
  } else {
    throw new TrainingError('optimizer.kind', "expected 'gradient-descent' or 'adam'");
  }
}

function checkShare(path: string, share: number): void {
  if (!(share >= 0 && share < 1)) throw new TrainingError(path, `must lie in [0, 1), got ${share}`);
}

/** @throws TrainingError naming the first entry that does not fit */
export function checkData(
  path: string,
  { inputs, targets }: TrainingData,
  inputSize: number,
  outputSize: number,
  loss: Loss,
): void {
  const count = inputs.length / inputSize;
  if (count === 0) throw new TrainingError(`${path}.inputs`, 'there are no examples');
  if (!Number.isInteger(count)) {
    throw new TrainingError(
      `${path}.inputs`,
      `${inputs.length} numbers are not whole examples of ${inputSize}`,
    );
  }
  checkFinite(`${path}.inputs`, inputs);
  if (targets instanceof Uint8Array) {
    checkLabels(`${path}.targets`, targets, count, outputSize, loss);
    return;
  }
  if (targets.length !== count * outputSize) {
    throw new TrainingError(
      `${path}.targets`,
      `expected ${count} × ${outputSize} numbers, got ${targets.length}`,
    );
  }
  checkFinite(`${path}.targets`, targets);
  if (loss !== 'squared') checkProbabilities(`${path}.targets`, targets, outputSize, loss);
}

function checkFinite(path: string, values: Float32Array): void {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw new TrainingError(`${path}[${at}]`, `must be a finite number, got ${values[at]}`);
}

function checkLabels(path: string, labels: Uint8Array, count: number, outputs: number, loss: Loss): void {
  if (labels.length !== count)
    throw new TrainingError(path, `expected ${count} labels, got ${labels.length}`);
  // a squared loss on one output takes the label itself as the number to be met
  if (outputs === 1 && loss === 'squared') return;
  const classes = outputs === 1 && loss === 'logistic' ? 2 : outputs;
  const at = labels.findIndex((label) => label >= classes);
  if (at >= 0) {
    throw new TrainingError(
      `${path}[${at}]`,
      `label ${labels[at]} needs more than the ${classes} classes that there are`,
    );
  }
}

function checkProbabilities(path: string, targets: Float32Array, outputs: number, loss: Loss): void {
  const at = targets.findIndex((target) => target < 0 || target > 1);
  if (at >= 0) throw new TrainingError(`${path}[${at}]`, `must lie in [0, 1], got ${targets[at]}`);
  if (loss === 'logistic') return;
  for (let start = 0; start < targets.length; start += outputs) {
    const sum = targets.subarray(start, start + outputs).reduce((total, target) => total + target, 0);
    if (Math.abs(sum - 1) > 1e-3) {
      throw new TrainingError(
        `${path}[${start}]`,
        `the targets of an example must sum to 1, these sum to ${sum}`,
      );
    }
  }
}
