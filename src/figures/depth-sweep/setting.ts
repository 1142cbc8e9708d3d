import type { TrainingJob } from '../../compute/trainingJob.ts';
import { type LabelledExamples, scaleInputs } from '../../core/data/examples.ts';
import { flower } from '../../core/data/planeBoundaries.ts';
import { samplePlane } from '../../core/data/samplePlane.ts';
import type { Initialization } from '../../core/train/initializeParameters.ts';
import type { DepthSweepState } from './schema.ts';

export const DEPTHS = [1, 2, 4, 8, 12, 16, 20, 24, 32, 40] as const;
export const STEPS = 600;
export const EXAMPLES = 200;
/** Brings the inputs to about deviation 1. */
const INPUT_SCALE = 1.7;

export type Start = Extract<Initialization, 'he' | 'lecun'>;
export const STARTS: readonly Start[] = ['he', 'lecun'];

/** One network to be trained. */
export interface Plan {
  readonly depth: number;
  readonly start: Start;
  readonly seed: number;
}

/** All runs of a sweep: every depth once with the first seed before the second comes. */
export function planOf({
  start,
  repeats,
  seed: first,
}: Pick<DepthSweepState, 'start' | 'repeats' | 'seed'>): Plan[] {
  const starts = STARTS.filter((candidate) => start === 'both' || start === candidate);
  return Array.from({ length: repeats }, (_, repeat) => first + repeat).flatMap((seed) =>
    starts.flatMap((candidate) => DEPTHS.map((depth): Plan => ({ depth, start: candidate, seed }))),
  );
}

/** Points of the plane with the flower's two classes. */
export function examplesOf(seed: number, count = EXAMPLES): LabelledExamples {
  return scaleInputs(samplePlane(flower, { count, seed }), INPUT_SCALE);
}

export function shapeOf(depth: number, width: number) {
  return { inputs: 2, widths: Array.from({ length: depth }, () => width), outputs: 1 };
}

/** Plain full-batch gradient descent for a fixed number of steps. */
export function jobOf(
  { depth, start, seed }: Plan,
  { width, rate }: Pick<DepthSweepState, 'width' | 'rate'>,
): TrainingJob {
  const { inputs, targets } = examplesOf(seed);
  return {
    trainer: {
      shape: shapeOf(depth, width),
      loss: 'logistic',
      optimizer: { kind: 'gradient-descent', learningRate: rate },
      initialization: start,
      seed,
      data: { inputs, targets },
      stop: { steps: STEPS },
    },
    curvePoints: 2,
  };
}

/** Loss of the best answer that does not look at the point: the entropy of the two classes. */
export function guessingLoss(seed: number): number {
  const { targets } = examplesOf(seed);
  const share = targets.reduce((sum, label) => sum + label, 0) / targets.length;
  return -share * Math.log(share) - (1 - share) * Math.log(1 - share);
}
