import type { Challenge, Prediction } from '../../../stage/figure.ts';
import type { CompositionDerived } from '../derive.ts';
import { RIGHT_END_LOWERED } from '../presets.ts';
import type { CompositionState } from '../schema.ts';
import { foldCount } from './describeFold.ts';

type FoldPrediction = Prediction<CompositionState, CompositionDerived>;
type FoldChallenge = Challenge<CompositionState, CompositionDerived>;

export const foldPredictions: readonly FoldPrediction[] = [
  {
    id: 'copies',
    kind: 'number',
    question:
      'The strip is folded twice, so three layers lie over each other. A curve of three pieces is drawn through all of them. How many pieces will it have when the strip is unfolded?',
    covers: ['strip', 'readouts'],
    state: { ink: 'network', foldProgress: 0, orbit: [0, 0] },
    answer: (_state, { regionCount }) => regionCount,
    explanation:
      'Each layer carries off its own copy of the three pieces. Unfolded, the three copies lie side by side: three layers of three pieces are nine.',
  },
  {
    id: 'mirror',
    kind: 'choice',
    question:
      'The middle facet lies face down in the pile. How will its copy of the curve look when the strip is unfolded?',
    covers: ['strip'],
    state: { ink: 'network', foldProgress: 0, orbit: [0, 0] },
    options: ['Like the others', 'Reversed, left for right', 'Upside down'],
    answer: (_state, { facets }) => (facets[1]?.direction === -1 ? 1 : 0),
    explanation:
      'Turning the facet over swaps its left and its right, but not up and down: y falls along it, so network 2 is run through backwards. Every second copy is a mirror image.',
  },
];

export const foldChallenges: readonly FoldChallenge[] = [
  {
    id: 'missing',
    goal: 'Drag joints of network 1 until the facets no longer cover each other and one region is missing: eight.',
    start: { ink: 'network', foldProgress: 1 },
    progress: (_state, { regionCount }) => (regionCount === 8 ? 1 : regionCount > 8 ? 0 : 0.5),
    status: (_state, { regionCount }) => `${regionCount} regions, the goal is 8`,
    hints: [
      'A facet that is too short misses part of the drawing. Which part of the drawing has a joint near its edge?',
      'The joints of network 2 are at y = −0.2 and y = 0.3. The last facet can be made to stop before the upper one.',
      'Drag the right end of y(x) down to 0.2.',
    ],
    solution: { ...RIGHT_END_LOWERED, ink: 'network', foldProgress: 1 },
  },
  {
    id: 'unfolded',
    goal: 'Arrange network 1 so that the strip has three facets but not a single fold.',
    start: { ink: 'none', foldProgress: 0.5 },
    progress: (_state, { facets }) => (facets.length < 3 ? 0.2 : Math.max(0, 1 - foldCount(facets) / 2)),
    status: (_state, { facets }) => `${facets.length} facets, ${foldCount(facets)} folds`,
    hints: [
      'A crease folds only where y turns round. What if y never turns round?',
      'Make y rise on all three pieces, each at another slope: the strip is stretched, never folded.',
      'Put the joint of h_2 at (0, 0) and the joint of h_3 at (0.5, 0.2).',
    ],
    solution: { phi: [-1, 1, -0.6, 1.2], foldProgress: 0.5 },
  },
];
