import type { TrainingJob } from '../../../compute/trainingJob.ts';
import { createRandomNetwork } from '../../../core/network/randomNetwork.ts';
import { linearRegions1D } from '../../../core/regions/linearRegions1D.ts';
import { targetFunction } from '../../../core/data/targetFunctions.ts';
import { networkFromParameters } from '../../../core/train/parameterLayout.ts';
import { COUNTED_ON } from '../randomMean.ts';

export const TRAINING_STEPS = 3000;
export const EXAMPLES = 256;
export const LEARNING_RATE = 0.004;
const MOST_PIECES = 200_000;

const shapeOf = (widths: readonly number[]) => ({ inputs: 1, widths, outputs: 1 });

/** A curve with two waves, stretched over the domain on which regions are counted. */
export function ledgerTarget(x: number): number {
  return targetFunction('two-waves').evaluate(x / COUNTED_ON[1]);
}

/** Trains one of the random networks of the ledger on the target. */
export function ledgerJob(widths: readonly number[], seed: number): TrainingJob {
  const [low, high] = COUNTED_ON;
  const inputs = Float32Array.from({ length: EXAMPLES }, (_, i) => low + ((high - low) * i) / (EXAMPLES - 1));
  const shape = shapeOf(widths);
  return {
    trainer: {
      shape,
      loss: 'squared',
      optimizer: { kind: 'adam', learningRate: LEARNING_RATE },
      seed,
      initialNetwork: createRandomNetwork(shape, seed),
      stop: { steps: TRAINING_STEPS },
      data: { inputs, targets: inputs.map(ledgerTarget) },
    },
  };
}

/** Regions on the ledger's domain of the network that these parameters make. */
export function countTrained(widths: readonly number[], parameters: Float32Array): number {
  const network = networkFromParameters(shapeOf(widths), parameters);
  return linearRegions1D(network, COUNTED_ON, { maxPieces: MOST_PIECES }).outputs[0]?.linearRegionCount ?? 0;
}
