import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import type { WhyDeepDerived } from './derive.ts';
import type { WhyDeepState } from './schema.ts';

export const whyDeepSteps: readonly Step<WhyDeepState>[] = [
  {
    id: 'untrained',
    sentence:
      'Twenty hidden units each, in one layer or in two of ten. Nothing is trained yet: both boundaries are chance.',
    state: {},
    controls: ['pace'],
    panels: ['plane', 'race'],
  },
  {
    id: 'train',
    sentence: 'Train both on the same points. Solid is shallow, dashed is deep; filled markers are errors.',
    state: {},
    controls: ['pace', 'seed'],
    panels: ['plane', 'race'],
    predict: 'units',
  },
  {
    id: 'fair',
    sentence:
      'The deep network has 151 parameters, the shallow one 81. With 38 units the shallow one has 153: train again.',
    state: { shallow: 38 },
    controls: ['shallow', 'seed'],
    panels: ['plane', 'race', 'budget'],
    predict: 'parameters',
  },
  {
    id: 'tally',
    sentence: 'One run is one draw of the first weights. Ten seeds say more, and not always the same thing.',
    state: { shallow: 38 },
    controls: ['data', 'dataSeed', 'shallow'],
    panels: ['tally'],
    predict: 'fair',
  },
];

export const whyDeepPredictions: readonly Prediction<WhyDeepState, WhyDeepDerived>[] = [
  {
    id: 'units',
    kind: 'choice',
    question:
      'Twenty hidden units each, 4000 training steps on the same 400 points. Which network leaves fewer errors?',
    covers: ['plane', 'race', 'lens', 'curves'],
    state: { data: 'flower', points: 400, dataSeed: 2, shallow: 20, deep: [10, 10], seed: 1, rate: 0.02 },
    options: ['The shallow one', 'The deep one', 'Both leave none'],
    // what training gives with these seeds; the tests train them
    answer: () => 1,
    explanation:
      'With these seeds the deep network ends without an error and the shallow one with 16. The second layer bends the lines of the first, so its boundary turns more often than twenty straight lines allow. Press Train and watch.',
  },
  {
    id: 'parameters',
    kind: 'number',
    question:
      'A shallow network with 2 inputs, 20 hidden units and 1 output has 81 parameters. How many has the deep one, with two layers of 10?',
    covers: ['parameters-shallow', 'parameters-deep'],
    state: { shallow: 20, deep: [10, 10] },
    answer: (_state, { deep }) => deep.parameters,
    explanation:
      'First layer 2 · 10 weights and 10 biases, second layer 10 · 10 and 10, output 10 and 1: 30 + 110 + 11. As many units, but not as many parameters.',
  },
  {
    id: 'fair',
    kind: 'choice',
    question: 'Now as many parameters for both, many seeds, several data sets. What will the tally say?',
    covers: ['tally'],
    options: ['Deep wins nearly always', 'It depends on the data and the draw', 'Shallow wins nearly always'],
    answer: () => 1,
    explanation:
      'On the flower both mostly end without an error. On the spiral deep wins eight of ten seeds, on the sine shallow wins eight of ten. Depth is no free gain at this size: what it buys depends on what is to be learned.',
  },
];

/** Budgets below this are too easy to make equal. */
export const LEAST_BUDGET = 100;

export const whyDeepChallenges: readonly Challenge<WhyDeepState, WhyDeepDerived>[] = [
  {
    id: 'equal',
    goal: 'Make the race exactly fair: choose widths with which both networks have the same number of parameters, at least 100.',
    start: { shallow: 20, deep: [10, 10] },
    progress(_state, { shallow, deep }) {
      const gap = Math.abs(shallow.parameters - deep.parameters);
      if (gap > 0) return 0.9 / (1 + gap / 20);
      return shallow.parameters >= LEAST_BUDGET ? 1 : 0.9;
    },
    status: (_state, { shallow, deep }) => `${shallow.parameters} shallow, ${deep.parameters} deep`,
    hints: [
      'Each unit of the shallow network costs four: two weights, a bias, and a weight at the output.',
      'So its count is always one more than a multiple of four. Which deep shapes have such a count?',
      'Layers of 8 and 12 units have 145 parameters; so has a shallow network of 36.',
    ],
    solution: { shallow: 36, deep: [8, 12] },
  },
];
