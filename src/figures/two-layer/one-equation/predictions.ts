import type { Challenge, Prediction } from '../../../stage/figure.ts';
import type { TwoLayerDerived } from '../derive.ts';
import type { TwoLayerState } from '../schema.ts';

export const oneEquationPredictions: readonly Prediction<TwoLayerState, TwoLayerDerived>[] = [
  {
    id: 'passes',
    kind: 'number',
    question: 'At x = 1.3, how many of the three inner brackets let their number through?',
    covers: ['line', 'diagram', 'output'],
    state: { x: 1.3, at: 3 },
    answer: (_state, { sums }) => Array.from(sums[0] ?? []).filter((value) => value > 0).length,
    explanation:
      'The inner brackets hold x, x − 1 and x − 1.5. At 1.3 the first two are positive; the third is −0.2 and is clipped to zero.',
  },
];

export const oneEquationChallenges: readonly Challenge<TwoLayerState, TwoLayerDerived>[] = [
  {
    id: 'all-open',
    goal: 'Find an input at which all six brackets let their number through.',
    start: { x: 0.3, at: 5 },
    progress: (_state, derived) => openCount(derived) / 6,
    status: (_state, derived) => `${openCount(derived)} of 6 brackets let their number through`,
    hints: [
      'The inner brackets are easy: they hold x, x − 1 and x − 1.5.',
      'All three inner brackets are open only beyond x = 1.5. Look at the outer ones from there on.',
      'Move x slowly from 1.75 to 1.9.',
    ],
    solution: { x: 1.85, at: 5 },
  },
];

/** Brackets whose number is positive at x. */
function openCount({ sums }: TwoLayerDerived): number {
  return sums.slice(0, 2).reduce((sum, layer) => sum + layer.filter((value) => value > 0).length, 0);
}
