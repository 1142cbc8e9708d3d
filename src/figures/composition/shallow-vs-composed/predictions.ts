import type { Challenge, Prediction } from '../../../stage/figure.ts';
import type { CompositionDerived } from '../derive.ts';
import { SIXTEEN_REGIONS } from '../presets.ts';
import type { CompositionState } from '../schema.ts';
import { deriveWide } from '../wide.ts';
import { COMPOSED_AFTER_IRREGULAR, WIDE_IN_TWO_PLACES } from './presets.ts';

export const rivalPredictions: readonly Prediction<CompositionState, CompositionDerived>[] = [
  {
    id: 'wide-most',
    kind: 'number',
    question: 'One hidden layer of six units, one input: how many regions can it make at most?',
    covers: ['curves', 'ledger'],
    state: {},
    answer: (state, derived) => deriveWide(state, derived).maxRegionCount,
    explanation:
      'Each hidden unit bends the line once, at its joint. Six joints cut the axis into seven stretches, and no choice of weights gives an eighth.',
  },
  {
    id: 'closer',
    kind: 'choice',
    question:
      'The target is seven pieces without any pattern. Which comes closer: the two networks with 20 parameters, or the one layer with 19?',
    covers: ['curves', 'ledger'],
    state: COMPOSED_AFTER_IRREGULAR,
    options: ['The two networks', 'The one layer', 'Both are exact'],
    answer: (state, derived) => {
      const { error, composedError } = deriveWide(state, derived);
      if (error === null || composedError === null) return 2;
      return composedError < error ? 0 : error < composedError ? 1 : 2;
    },
    explanation:
      'The layer can place each of its six joints by itself, and this curve is one that it can draw exactly. The two networks have more regions to give, but their regions are copies of one another: moving one moves others. What is shown for them is the best that a search found.',
  },
];

export const rivalChallenges: readonly Challenge<CompositionState, CompositionDerived>[] = [
  {
    id: 'most-composed',
    goal: 'Make as many regions as you can with the two small networks. The most is sixteen.',
    start: {},
    progress: (_state, { regionCount, maxRegionCount }) => regionCount / maxRegionCount,
    status: (_state, { regionCount, maxRegionCount }) =>
      regionCount === maxRegionCount
        ? `${regionCount} of ${maxRegionCount} regions, the most there is`
        : `${regionCount} of ${maxRegionCount} regions`,
    hints: [
      'Three joints make four pieces. Neither curve has four pieces between its ends yet: unit 1 has its joint on the left end.',
      'A unit with a negative weight works at the left of its joint. One such unit frees the left end of the curve.',
      'Set θ_11 to −1 and θ_10 to 0.35, place the other joints at −0.65 and −0.3, and let y turn at −0.75 and 0.75 or beyond all joints of network 2.',
    ],
    solution: SIXTEEN_REGIONS,
  },
  {
    id: 'most-wide',
    goal: 'Make as many regions as you can with the one layer of six. The most is seven.',
    start: WIDE_IN_TWO_PLACES,
    progress: (state, derived) => {
      const { regionCount, maxRegionCount } = deriveWide(state, derived);
      return regionCount / maxRegionCount;
    },
    status: (state, derived) => {
      const { regionCount, maxRegionCount } = deriveWide(state, derived);
      return regionCount === maxRegionCount
        ? `${regionCount} of ${maxRegionCount} regions, the most there is`
        : `${regionCount} of ${maxRegionCount} regions`;
    },
    hints: [
      'Units whose joints lie at one place bend the curve there together: one border for three units.',
      'Pull the joints apart. Each that stands alone inside the interval makes a border of its own.',
      'Give the biases six different values between −0.9 and 0.9.',
    ],
    solution: {},
  },
];
