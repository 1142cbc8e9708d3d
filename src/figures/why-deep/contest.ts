import type { TrainingJob } from '../../compute/trainingJob.ts';
import type { LabelledExamples } from '../../core/data/examples.ts';
import { samplePlane } from '../../core/data/samplePlane.ts';
import type { NetworkShape } from '../../core/network/countParameters.ts';
import type { Network } from '../../core/network/network.ts';
import { initializeParameters } from '../../core/train/initializeParameters.ts';
import { networkFromParameters } from '../../core/train/parameterLayout.ts';
import { scheduleDrops } from '../../core/train/schedule.ts';
import { boundaryOf } from './drawn.ts';
import { createLatest } from './latest.ts';
import type { Side, WhyDeepState } from './schema.ts';

export const SIDES: readonly Side[] = ['shallow', 'deep'];
export const TRAINING_STEPS = 4000;
export const DATA_BOX = { x: [-1, 1], y: [-1, 1] } as const;

/** What a contest is about; the rest of the state is how it is looked at. */
export type Contest = Pick<
  WhyDeepState,
  'data' | 'drawn' | 'points' | 'dataSeed' | 'shallow' | 'deep' | 'rate'
>;

/** Names a contest: results of another one are not shown. */
export function contestKey(contest: Contest): string {
  const { shallow, deep, rate } = contest;
  return [dataKey(contest), shallow, deep.join('-'), rate].join(' ');
}

/** Names the points. */
function dataKey({ data, drawn, points, dataSeed }: Contest): string {
  return [data, ...(data === 'drawn' ? drawn : []), points, dataSeed].join(' ');
}

export function shapeOf({ shallow, deep }: Pick<Contest, 'shallow' | 'deep'>, side: Side): NetworkShape {
  return { inputs: 2, widths: side === 'shallow' ? [shallow] : deep, outputs: 1 };
}

const latestExamples = createLatest<LabelledExamples>();

/** The points of a contest: the same object for as long as they are the same points. */
export function examplesOf(contest: Contest): LabelledExamples {
  const { points: count, dataSeed: seed } = contest;
  return latestExamples(dataKey(contest), () => samplePlane(boundaryOf(contest), { count, seed }));
}

/** Full-batch Adam on the logistic loss, its rate dropped twice on the way. */
export function jobOf(contest: Contest, side: Side, seed: number): TrainingJob {
  const { inputs, targets } = examplesOf(contest);
  return {
    trainer: {
      shape: shapeOf(contest, side),
      loss: 'logistic',
      optimizer: { kind: 'adam', learningRate: contest.rate },
      initialization: 'he',
      schedule: scheduleDrops(TRAINING_STEPS),
      stop: { steps: TRAINING_STEPS },
      seed,
      data: { inputs, targets },
    },
    curvePoints: 200,
  };
}

/** The network that training starts from. */
export function firstNetwork(contest: Contest, side: Side, seed: number): Network {
  const shape = shapeOf(contest, side);
  return networkFromParameters(shape, initializeParameters(shape, 'he', seed));
}
