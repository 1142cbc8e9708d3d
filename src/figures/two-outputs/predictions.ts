import type { Challenge, Prediction } from '../../stage/figure.ts';
import type { TwoOutputsDerived } from './model.ts';
import { ONE_IGNORED } from './presets.ts';
import type { TwoOutputsState } from './schema.ts';

export const twoOutputsPredictions: readonly Prediction<TwoOutputsState, TwoOutputsDerived>[] = [
  {
    id: 'where',
    kind: 'choice',
    question: 'The first output bends at four places. Where can the second one bend?',
    covers: ['second', 'readouts'],
    state: {},
    options: [
      'At four places of its own',
      'Only at the same four places',
      'At the same four and at four more',
    ],
    answer: () => 1,
    explanation:
      'An output is a weighted sum of the hidden units. It can bend only where one of them does, and there are four, for all outputs together.',
  },
  {
    id: 'ignored',
    kind: 'number',
    question:
      'Set φ₁₃, from hidden unit 3 to the first output, to zero. How many regions do the two outputs have together?',
    covers: ['readouts'],
    state: ONE_IGNORED,
    answer: (_state, { regionCount }) => regionCount,
    explanation:
      'The first output loses a bend, the second keeps it. For the pair, a region ends where either of them bends: still five.',
  },
];

export const twoOutputsChallenges: readonly Challenge<TwoOutputsState, TwoOutputsDerived>[] = [
  {
    id: 'apart',
    goal: 'Let each output bend at two places only, with no place in common.',
    start: {},
    progress: (_state, { regionCount, regionCounts }) => {
      const done = regionCounts.filter((count) => count === 3).length;
      return done === 2 ? (regionCount === 5 ? 1 : 0.9) : done * 0.4;
    },
    status: (_state, { regionCounts, regionCount }) =>
      `${regionCounts.map((count, at) => `output ${at + 1} bends ${count - 1} times`).join(', ')}; ${regionCount - 1} places together`,
    hints: [
      'A line does not bend at a joint whose unit it ignores.',
      'Share the hidden units out: two for the first output, two for the second.',
      'Set φ₁₃ and φ₁₄ to zero, and φ₂₁ and φ₂₂.',
    ],
    solution: { phi: [-0.2, 2, -4, 0, 0, 0.8, 0, 0, 2, -4] },
  },
];
