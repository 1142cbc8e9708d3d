import { type LossAndErrors, measure } from './backpropagation.ts';
import { checkData, checkRate, checkTrainerConfig } from './checkTrainerConfig.ts';
import { countStepFlop } from './countStepFlop.ts';
import { createDescent, descend, type Descent, rateOfNextStep } from './descent.ts';
import { describeOddData } from './describeData.ts';
import { createExampleSet, type ExampleSet, type TrainingData } from './exampleSet.ts';
import type { FloatArray, TrainingKernel } from './kernel.ts';
import { networkFromParameters } from './parameterLayout.ts';
import { createPlainKernel } from './plainKernel.ts';
import { createSimdKernel } from './simdKernel.ts';
import { type Trainer, type TrainerConfig, TrainingError } from './trainer.ts';

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
  const descent = createDescent(kernel, config);
  const { parameters, gradient } = descent.workspace.update;
  return {
    kernel: kernel.kind,
    remarks: describeOddData(config),
    flopPerStep: countStepFlop(config.shape, descent.examples.batchSize),
    get stepsDone() {
      return descent.stepsDone;
    },
    get status() {
      return descent.status;
    },
    get learningRate() {
      return rateOfNextStep(descent);
    },
    setLearningRate(rate) {
      checkRate('learningRate', rate);
      descent.rate = rate;
    },
    step: (count = 1) => descend(descent, count),
    network: () => networkFromParameters(config.shape, parametersAt(descent, parameters)),
    parameters: () => Float32Array.from(parametersAt(descent, parameters)),
    gradient() {
      descend(descent, 0);
      return Float64Array.from(parametersAt(descent, gradient));
    },
    lossAndErrors: createMeasure(descent),
    dispose: kernel.dispose,
  };
}

/** A view of as many numbers as there are parameters. */
function parametersAt({ workspace }: Descent, address: number): FloatArray {
  return workspace.kernel.memory.subarray(address, address + workspace.parameterCount);
}

/** Measures other data, each packed once. */
function createMeasure({ workspace, config }: Descent): (data: TrainingData) => LossAndErrors {
  const { shape, loss } = config;
  const packed = new Map<TrainingData, ExampleSet>();
  return (data) => {
    let set = packed.get(data);
    if (!set) {
      checkData('data', data, shape.inputs, shape.outputs, loss);
      set = createExampleSet(workspace, data, data.inputs.length / shape.inputs);
      packed.set(data, set);
    }
    return measure(workspace, loss, set);
  };
}
