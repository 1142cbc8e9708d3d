import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Challenge, Prediction } from '../../stage/figure.ts';
import type { CombineDerived } from './derive.ts';
import { SIXTEEN_REGIONS, TARGET_WEIGHTS } from './presets.ts';
import type { CombineState } from './schema.ts';
import { isReached } from './target.ts';

export const combinePredictions: readonly Prediction<CombineState, CombineDerived>[] = [
  {
    id: 'psi',
    kind: 'number',
    question: 'φ₂ is −6 and θ′₁₁ is 1. What will ψ₁₂ be?',
    covers: ['algebra'],
    state: { line: 'values' },
    answer: (_state, { merged }) => merged.layers[1]?.weights[1] ?? 0,
    explanation: 'ψ₁₂ = θ′₁₁ φ₂: on the way from h₂ to h′₁ a number is multiplied by φ₂, then by θ′₁₁.',
  },
  {
    id: 'degrees',
    kind: 'number',
    question: 'Ψ holds nine numbers. In how many ways can they be varied while they come from two networks?',
    covers: ['readouts', 'algebra', 'freeing'],
    state: { line: 'rank-one', fuse: 1 },
    answer: (_state, { matrixFreedom }) => matrixFreedom,
    compare: (guess) => {
      if (guess === 9) return 'That is how many numbers there are.';
      if (guess === 6) return 'Three and three, but one of them changes nothing.';
      return guess === 5 ? 'Three and three, less one.' : 'Count the numbers that the nine are made of.';
    },
    explanation:
      'They are products of three θ′ and three φ. Double the three θ′ and halve the three φ, and all nine stay: 3 + 3 − 1 = 5.',
  },
  {
    id: 'free',
    kind: 'choice',
    question: 'Free all weights ψ: how many parameters does the one network have?',
    covers: ['readouts', 'freeing'],
    state: { line: 'merged', fuse: 1, free: true },
    options: ['20, as before', '22', '26'],
    answer: () => 1,
    explanation:
      '6 into the first layer, 12 into the second, 4 into the output. The waist had 4 + 6 numbers where now there are 12.',
  },
];

/** How far the start is from the target. */
const START_GAP = 1.4;

export const combineChallenges: readonly Challenge<CombineState, CombineDerived>[] = [
  {
    id: 'target',
    goal: 'Draw the dashed line exactly.',
    start: { ...SIXTEEN_REGIONS, line: 'rank-one', fuse: 1, target: true },
    progress: (_state, { gap }) => (isReached(gap) ? 1 : Math.max(0, 0.9 * (1 - gap / START_GAP))),
    status: (_state, { gap }) =>
      isReached(gap) ? 'Reached' : `largest distance ${formatNumber(gap, { significant: 3 })}`,
    hints: [
      'Try the weights φ and θ′ first. Each of them moves a whole column or a whole row of Ψ.',
      'The target differs in one entry of Ψ only. Free the weights.',
      'Move ψ₁₃ from 8.4 to 8.7.',
    ],
    solution: {
      ...SIXTEEN_REGIONS,
      psi: TARGET_WEIGHTS.psi,
      free: true,
      line: 'merged',
      fuse: 1,
      target: true,
    },
  },
];
