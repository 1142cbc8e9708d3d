import type { Challenge, Prediction } from '../../../stage/figure.ts';
import type { FormsDerived } from './derive.ts';
import { FOUR_UNITS, MISFIT } from './shapes.ts';
import type { FormsState } from './schema.ts';

export const formsPredictions: readonly Prediction<FormsState, FormsDerived>[] = [
  {
    id: 'fourth-unit',
    kind: 'choice',
    question: 'The second hidden layer gets a fourth unit. What happens to the two matrices beside it?',
    options: [
      'Ω₁ gets a row, Ω₂ gets a column',
      'Ω₁ gets a column, Ω₂ gets a row',
      'Both get a row',
      'Only Ω₁ changes',
    ],
    covers: ['equations', 'diagram', 'blocks', 'curves', 'product', 'code', 'parameters'],
    state: FOUR_UNITS,
    answer: () => 0,
    explanation:
      'A matrix has a row for every unit that it feeds and a column for every unit that it hears. The new unit is fed by Ω₁, which gains a row; Ω₂ hears it, and gains a column.',
  },
  {
    id: 'fits',
    kind: 'choice',
    question: 'Ω₂ is 3×2 and h₁ has four entries. Is there a product of the two?',
    options: ['Yes', 'No'],
    covers: ['product'],
    state: MISFIT,
    answer: (_state, { check }) => (check.fits ? 0 : 1),
    explanation:
      'Each row of Ω₂ has two weights, one for each entry that it expects. Four entries leave two without a weight, so nothing can be computed.',
  },
];

/** How much of "3×2 needs a vector of 2, got 4" stands. */
function misfitProgress({ check }: FormsDerived): number {
  const { matrix, vector } = check;
  return [matrix.rows === 3, matrix.columns === 2, vector.size === 4].filter(Boolean).length / 3;
}

export const formsChallenges: readonly Challenge<FormsState, FormsDerived>[] = [
  {
    id: 'misfit',
    goal: 'Make the blocks say: 3×2 needs a vector of 2, got 4.',
    start: {},
    progress: (_state, derived) => misfitProgress(derived),
    status: (_state, { check }) => check.words,
    hints: [
      'The rows of a matrix are the units that it feeds, its columns the units that it hears.',
      'Choose a matrix that feeds a layer of three and hears a layer of two, and a vector from a layer of four.',
      'Set D_1 to 4, D_2 to 2 and D_o to 3; then choose Ω₂ and h₁.',
    ],
    solution: MISFIT,
  },
];
