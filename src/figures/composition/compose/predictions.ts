import type { Challenge, Prediction } from '../../../stage/figure.ts';
import type { CompositionDerived } from '../derive.ts';
import { RIGHT_END_LOWERED, SIXTEEN_REGIONS } from '../presets.ts';
import type { CompositionState } from '../schema.ts';
import { count } from '../words.ts';

type ComposePrediction = Prediction<CompositionState, CompositionDerived>;
type ComposeChallenge = Challenge<CompositionState, CompositionDerived>;

export const composePredictions: readonly ComposePrediction[] = [
  {
    id: 'sketch',
    kind: 'curve',
    question: 'Network 1 draws three pieces, network 2 three more. Sketch y′ against x.',
    on: 'both',
    covers: ['both', 'readouts', 'borders'],
    answer: (_state, { pieces }) => [
      ...pieces.slice(0, 1).map(({ from }) => from),
      ...pieces.map(({ to }) => to),
    ],
    compare: (guess, answer) => {
      const drawn = Math.max(0, guess.length - 1);
      const there = answer.length - 1;
      if (drawn === there) return `You drew ${drawn} pieces, and there are ${there}.`;
      return `You drew ${count(drawn)} ${drawn === 1 ? 'piece' : 'pieces'}; there are ${there}.`;
    },
    explanation:
      'Each of the three pieces of network 1 runs through the whole range of y once, up or down. Each run carries x through all three pieces of network 2: three runs of three pieces are nine regions, and every second copy is a mirror image.',
  },
  {
    id: 'lower-end',
    kind: 'number',
    question: 'Lower the right end of y to 0.2. How many regions will y′ have then?',
    covers: ['both', 'readouts', 'borders'],
    state: RIGHT_END_LOWERED,
    answer: (_state, { regionCount }) => regionCount,
    explanation:
      'The last piece of y now ends at 0.2 and never reaches 0.3, where network 2 has a joint. The border that this joint made on the last piece is gone, and with it one region.',
  },
];

export const composeChallenges: readonly ComposeChallenge[] = [
  {
    id: 'sixteen',
    goal: 'Make sixteen regions, the most that two networks of three units can make.',
    progress: (_state, { regionCount, maxRegionCount }) => Math.min(1, regionCount / maxRegionCount),
    status: (_state, { regionCount, maxRegionCount }) => `${regionCount} of ${maxRegionCount} regions`,
    hints: [
      'With all weights into the units positive, y has only three pieces between its ends. Four pieces need three joints inside.',
      'Turn one unit round: a negative weight into a unit of network 1 lets it work at the left of its joint.',
      'Set θ_11 to −1 and θ_10 to 0.35, so that its joint stands at x = 0.35; then place the other two at −0.65 and −0.3. Do the same to network 2.',
    ],
    solution: SIXTEEN_REGIONS,
  },
  {
    id: 'lose-one',
    goal: 'Remove exactly one region without touching network 2.',
    start: {},
    progress: (state, { regionCount }) =>
      isSecondUntouched(state) && regionCount === 8 ? 1 : regionCount === 9 ? 0 : 0.5,
    status: (state, { regionCount }) =>
      isSecondUntouched(state) ? `${regionCount} regions, the goal is 8` : 'Network 2 has been changed',
    hints: [
      'Six borders are joints of network 2 that y passes. Which of them is easiest to miss?',
      'Look at the ends of y(x): the last piece ends at (1, 1).',
      'Drag the right end of y(x) down to 0.2, below the joint of network 2 at 0.3.',
    ],
    solution: RIGHT_END_LOWERED,
  },
];

function isSecondUntouched({ theta0p, theta1p, phip }: CompositionState): boolean {
  const is = (values: readonly number[], wanted: readonly number[]): boolean =>
    values.every((v, i) => v === wanted[i]);
  return is(theta0p, [1.4, 0.2, -0.3]) && is(theta1p, [1, 1, 1]) && is(phip, [1.3, -1.75, 3.95, -2.9]);
}
