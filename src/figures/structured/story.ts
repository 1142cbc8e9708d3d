import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import type { StructuredDerived } from './model.ts';
import { SIZE, type StructuredState } from './schema.ts';

export const structuredSteps: readonly Step<StructuredState>[] = [
  {
    id: 'full',
    sentence: 'A full layer: each of ten outputs takes each of ten inputs, a hundred weights, all different.',
    state: { row: 4, column: 5 },
    controls: ['local', 'shared'],
    panels: ['matrix'],
  },
  {
    id: 'cost',
    sentence: 'For an image of a million pixels the same kind of layer has a million million weights.',
    state: { sideExponent: 10 },
    controls: ['sideExponent'],
    panels: ['cost'],
    predict: 'million',
  },
  {
    id: 'local',
    sentence: 'Make it local: an output takes only its own place and the two next to it, and a band is left.',
    state: { local: true },
    controls: ['local', 'shared'],
    panels: ['matrix'],
  },
  {
    id: 'shared',
    sentence:
      'Share the weights: what is done at one place is done at every place, and three weights are left.',
    state: { local: true, shared: true, kernel: [-1, 0, 1], signal: 'step' },
    controls: ['kernel', 'place'],
    panels: ['matrix'],
    predict: 'shared',
  },
  {
    id: 'field',
    sentence:
      'Each layer sees one pixel further; after twelve layers the middle pixel has seen the whole picture.',
    state: { local: true, shared: true, kernel: [0.25, 0.5, 0.25], layers: 12 },
    controls: ['layers', 'kernel'],
    panels: ['picture', 'readouts'],
  },
];

export const structuredPredictions: readonly Prediction<StructuredState, StructuredDerived>[] = [
  {
    id: 'million',
    kind: 'choice',
    question:
      'A picture of about a million pixels goes into one full layer that gives as many values. How many parameters?',
    covers: ['cost', 'full'],
    state: { sideExponent: 10 },
    options: ['About a million', 'About a thousand million', 'About a million million'],
    answer: (_state, { cost }) => (cost.full > 1e11 ? 2 : cost.full > 1e8 ? 1 : 0),
    explanation: 'Every one of a million outputs has a weight for every one of a million inputs.',
  },
  {
    id: 'shared',
    kind: 'number',
    question:
      'The layer is local. Now every diagonal shares one weight. How many weights are left to choose?',
    covers: ['matrix', 'readouts', 'weights'],
    state: { local: true, shared: true },
    answer: (_state, { weightCount }) => weightCount,
    explanation: 'The band has three diagonals, and each has one weight: the kernel of the convolution.',
  },
];

/** The largest distance of an entry of the matrix from the identity's. */
function distanceFromIdentity(matrix: Float64Array): number {
  return matrix.reduce(
    (most, weight, i) => Math.max(most, Math.abs(weight - (Math.floor(i / SIZE) === i % SIZE ? 1 : 0))),
    0,
  );
}

export const structuredChallenges: readonly Challenge<StructuredState, StructuredDerived>[] = [
  {
    id: 'pass-on',
    goal: 'Make a layer that gives back its input unchanged, whatever goes in, with three weights to choose.',
    start: {},
    progress: (_state, { matrix, weightCount }) =>
      (weightCount <= 3 ? 0.5 : 0) + 0.5 / (1 + distanceFromIdentity(matrix)),
    status: (_state, { matrix, weightCount }) =>
      `${weightCount} weights to choose, ${distanceFromIdentity(matrix) === 0 ? 'and the input comes back' : 'and the input is changed'}`,
    hints: [
      'Two bonds leave three weights. Turn both on first.',
      'Which diagonal takes an output’s own place?',
      'Set the middle weight to 1 and its neighbours to 0.',
    ],
    solution: { local: true, shared: true, kernel: [0, 1, 0] },
  },
  {
    id: 'whole-picture',
    goal: 'Find the fewest layers with which the middle pixel sees the whole picture.',
    start: { layers: 1 },
    progress: ({ layers }, { seesWholePicture }) =>
      seesWholePicture ? Math.min(1, 12 / layers) : layers / 13,
    status: ({ layers }, { field, seesWholePicture }) =>
      `${layers} ${layers === 1 ? 'layer' : 'layers'} see ${seesWholePicture ? 'all of it' : `${field} × ${field}`}`,
    hints: [
      'Each layer adds a pixel on every side.',
      'The picture has 25 pixels across: 12 on each side of the middle.',
      'Set twelve layers.',
    ],
    solution: { layers: 12 },
  },
];
