export type { LossAndErrors } from './backpropagation.ts';
export { countStepFlop } from './countStepFlop.ts';
export { createSawtooth } from './createSawtooth.ts';
export { createTrainer } from './createTrainer.ts';
export type { TrainingData } from './exampleSet.ts';
export { fitShallowOnJoints, type ShallowFit } from './fitShallowOnJoints.ts';
export { improveJoints } from './improveJoints.ts';
export { type Initialization, initializeParameters } from './initializeParameters.ts';
export type { Loss } from './kernel.ts';
export { networkFromParameters, parametersOfNetwork } from './parameterLayout.ts';
export { type RateChange, scheduleDrops } from './schedule.ts';
export type { StopRule } from './stopRule.ts';
export {
  type Optimizer,
  type Trainer,
  type TrainerConfig,
  TrainingError,
  type TrainingStatus,
} from './trainer.ts';
