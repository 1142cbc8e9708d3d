import type { Challenge, Prediction } from '../../../stage/figure.ts';
import type { TwoLayerDerived } from '../derive.ts';
import { SECOND_LIFTED, SIXTEEN_REGIONS } from '../presets.ts';
import type { TwoLayerState } from '../schema.ts';

const LAST_PANEL = ['sum', 'readouts', 'borders'];

export const buildUpPredictions: readonly Prediction<TwoLayerState, TwoLayerDerived>[] = [
  {
    id: 'regions',
    kind: 'number',
    question: 'Look at the rows above. How many regions will the sum have between 0 and 2?',
    covers: LAST_PANEL,
    state: {},
    answer: (_state, { regionCount }) => regionCount,
    compare: (guess, answer) => {
      if (guess === answer) return 'You counted every joint and every crossing.';
      if (guess === answer - 1) return 'Eleven borders: the number of regions is one more.';
      return guess < answer ? 'Some borders are missing from your count.' : 'That is more than there are.';
    },
    explanation:
      'The first layer bends at x = 1 and x = 1.5; its third joint is at x = 0, the end of the interval. Each of the three pre-activations crosses zero three times. 2 + 9 borders part 12 regions.',
  },
  {
    id: 'sketch',
    kind: 'curve',
    question: 'Add the three panels of the third row in your head, and sketch y′.',
    covers: LAST_PANEL,
    on: 'sum',
    state: {},
    answer: (_state, { sum }) => sum,
    compare: (guess, answer) => {
      const drawn = Math.max(0, guess.length - 1);
      return `You drew ${drawn} ${drawn === 1 ? 'piece' : 'pieces'}; there are ${answer.length - 1}.`;
    },
    explanation:
      'Between two borders every panel of the third row is straight, so their sum is straight too. It bends wherever any of them does.',
  },
  {
    id: 'lift',
    kind: 'number',
    question: 'Lift pre-activation 2 by a half, so that it stays above zero. How many regions are left?',
    covers: LAST_PANEL,
    state: SECOND_LIFTED,
    answer: (_state, { regionCount }) => regionCount,
    explanation:
      'Its three zero crossings are gone and with them three borders. It still bends, but only where the first layer does, and there the other two bend already.',
  },
];

export const buildUpChallenges: readonly Challenge<TwoLayerState, TwoLayerDerived>[] = [
  {
    id: 'thirteen',
    goal: 'Make at least thirteen regions on [0, 2].',
    start: {},
    progress: (_state, { regionCount }) => Math.min(1, regionCount / 13),
    status: (_state, { regionCount }) => `${regionCount} regions, the goal is 13`,
    hints: [
      'One joint of the first layer does nothing inside the interval. Which?',
      'The joint of h₁ is at x = 0, the very end. Move it into the interval and a piece is won.',
      'Turn h₁ round: set θ₁₁ to −1 and θ₁₀ to 1.5, and place the others at 0.5 and 1; or start from "Sixteen, the most" and look how it is done.',
    ],
    solution: SIXTEEN_REGIONS,
  },
];
