import type { Challenge, Prediction } from '../../../stage/figure.ts';
import type { GeneralDerived } from './derive.ts';
import { filled } from './model.ts';
import type { GeneralState } from './schema.ts';

const DOUBLED = { widths: [8, 4, 6, ...filled(3).slice(3)] } as const;

export const generalPredictions: readonly Prediction<GeneralState, GeneralDerived>[] = [
  {
    id: 'count',
    kind: 'number',
    question: 'Three inputs, hidden layers of 4, 2 and 3 units, two outputs. How many parameters?',
    covers: ['shapes', 'parameters'],
    state: {},
    answer: (_state, { parameterCount }) => parameterCount,
    compare(guess, answer) {
      if (guess === answer) return `Exactly: ${answer}.`;
      if (guess === 32)
        return `32 are the weights alone. Each of the 11 units and outputs has a bias too: ${answer}.`;
      return `You said ${guess}, and there are ${answer}.`;
    },
    explanation:
      'A layer of D units that hears D′ values has D·D′ weights and D biases: 4·3 + 4, 2·4 + 2, 3·2 + 3 and 2·3 + 2.',
  },
  {
    id: 'fits',
    kind: 'choice',
    question: 'Ω₂ is 3×2 and h₁ has four entries. Is there a product of the two?',
    options: ['Yes', 'No'],
    covers: ['product'],
    state: { matrix: 2, vector: 1 },
    answer: (_state, { check }) => (check.fits ? 0 : 1),
    explanation:
      'Each row of Ω₂ has two weights, one for each entry that it expects. Four entries leave two without a weight, so nothing can be computed.',
  },
  {
    id: 'doubled',
    kind: 'choice',
    question:
      'All three hidden layers become twice as wide: 8, 4 and 6. How does the number of parameters grow?',
    options: [
      'To less than twice',
      'To exactly twice',
      'To between twice and four times',
      'To four times or more',
    ],
    covers: ['shapes', 'parameters'],
    state: DOUBLED,
    answer: (_state, { parameterCount }) => {
      const times = parameterCount / EXAMPLE_PARAMETERS;
      return times < 2 ? 0 : times === 2 ? 1 : times < 4 ? 2 : 3;
    },
    explanation:
      'A matrix between two hidden layers grows both ways, to four times. The first and the last grow one way only, and biases just double.',
  },
];

/** The example's: 4·4 + 2·5 + 3·3 + 2·4. */
export const EXAMPLE_PARAMETERS = 43;
const GOAL = 100;

export const generalChallenges: readonly Challenge<GeneralState, GeneralDerived>[] = [
  {
    id: 'hundred',
    goal: 'Three inputs, three hidden layers, two outputs: choose widths that need exactly 100 parameters.',
    start: {},
    progress: (state, { parameterCount }) =>
      hasShape(state) ? Math.max(0, 1 - Math.abs(parameterCount - GOAL) / GOAL) : 0,
    status: (state, { parameterCount }) =>
      hasShape(state)
        ? `${parameterCount} of ${GOAL} parameters`
        : 'The inputs, outputs or layers have been changed',
    hints: [
      'One more unit in a layer costs a row above it and a column below it, and its bias.',
      'Widen D_1 and D_2 to 5, and see what is left for the third layer.',
      'Every unit of the third layer then costs 5 + 1 + 2 = 8. Set D_3 to 6.',
    ],
    solution: { widths: [5, 5, 6, ...filled(3).slice(3)] },
  },
];

function hasShape({ depth, inputs, outputs }: GeneralState): boolean {
  return depth === 3 && inputs === 3 && outputs === 2;
}
