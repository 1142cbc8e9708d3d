import type { TrainingJob } from '../../compute/trainingJob.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { networkFromParameters } from '../../core/train/parameterLayout.ts';
import { createSawtooth } from '../../core/train/createSawtooth.ts';

export const TRAINING_STEPS = 6000;
export const LEARNING_RATE = 0.01;
/** Points on each piece: enough to see its slope. */
const POINTS_PER_PIECE = 8;
const FEWEST_POINTS = 128;

/** Hidden widths of a lane: K layers of two, or one layer. */
export type Widths = readonly number[];

/** Trains a fresh network of these widths on points of the sawtooth of 2^depth pieces. */
export function sawtoothJob(widths: Widths, depth: number, seed: number): TrainingJob {
  const target = createSawtooth(depth);
  const count = Math.max(FEWEST_POINTS, POINTS_PER_PIECE * 2 ** depth) + 1;
  const inputs = Float32Array.from({ length: count }, (_, n) => n / (count - 1));
  return {
    trainer: {
      shape: shapeOf(widths),
      loss: 'squared',
      optimizer: { kind: 'adam', learningRate: LEARNING_RATE },
      initialization: 'he',
      seed,
      stop: { steps: TRAINING_STEPS },
      data: { inputs, targets: inputs.map((x) => evaluate(target, [x])[0] ?? 0) },
    },
    reportParameters: true,
    curvePoints: 2,
  };
}

export function trainedNetwork(widths: Widths, parameters: Float32Array): Network {
  return networkFromParameters(shapeOf(widths), parameters);
}

function shapeOf(widths: Widths) {
  return { inputs: 1, widths, outputs: 1 };
}
