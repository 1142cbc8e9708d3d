import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import type { DependenciesDerived } from './derive.ts';
import type { DependenciesState } from './schema.ts';

export const dependenciesSteps: readonly Step<DependenciesState>[] = [
  {
    id: 'copies',
    sentence:
      'Network 1 folds the input four times over, so what network 2 draws once stands here four times.',
    state: {},
    controls: ['second'],
    panels: ['first', 'deep'],
  },
  {
    id: 'one-joint',
    sentence:
      'Move one joint of network 2: it goes through every layer of the folded strip, so four borders move.',
    state: { second: [0.25, 0.62, 0.75] },
    controls: ['second.1'],
    panels: ['deep', 'pile'],
    predict: 'second',
  },
  {
    id: 'crease',
    sentence: 'Move one joint of network 1: the two copies that meet there are stretched and squeezed whole.',
    state: { first: [0.36, 0.5, 0.75] },
    controls: ['first.0'],
    panels: ['first', 'deep'],
    predict: 'first',
  },
  {
    id: 'shallow',
    sentence:
      'The shallow network has sixteen regions as well, and each of its joints moves one border only.',
    state: { rivalMove: 0.6 },
    controls: ['rivalMove', 'rivalJoint'],
    panels: ['deep', 'rival'],
  },
  {
    id: 'random',
    sentence:
      'Weights drawn at random are tied too: one bias of the first layer moves borders all along the line.',
    state: { nudge: 0.2 },
    controls: ['nudge', 'seed'],
    panels: ['random'],
  },
];

export const dependenciesPredictions: readonly Prediction<DependenciesState, DependenciesDerived>[] = [
  {
    id: 'second',
    kind: 'number',
    question: 'y′ has 15 borders. One joint of network 2 is moved. How many of the 15 move?',
    covers: ['deep', 'pile', 'readouts', 'moved-borders', 'moved-regions'],
    state: { second: [0.25, 0.62, 0.75] },
    answer: (_state, { moved }) => moved.borderCount,
    explanation:
      'y passes the place of that joint four times, once on each piece of network 1. Four copies, one joint.',
  },
  {
    id: 'first',
    kind: 'number',
    question: 'Now one joint of network 1 is moved instead, its first. How many of the 15 borders move?',
    covers: ['deep', 'pile', 'readouts', 'moved-borders', 'moved-regions'],
    state: { first: [0.36, 0.5, 0.75] },
    answer: (_state, { moved }) => moved.borderCount,
    explanation:
      'The crease itself, and the three borders inside each of the two copies that meet at it: 1 + 3 + 3 = 7.',
  },
];

const WISH = 0.15;
const NEAR = 1e-6;

export const dependenciesChallenges: readonly Challenge<DependenciesState, DependenciesDerived>[] = [
  {
    id: 'one-border',
    goal: 'Bring the second border of the deep network from 0.125 to 0.15, and let as few others move as you can.',
    start: {},
    progress: (_state, { regions, moved }) => {
      const away = Math.abs((regions[2]?.from[0] ?? 0) - WISH);
      const near = away < NEAR ? 0.5 : 0.5 * Math.max(0, 1 - away / 0.025) * 0.9;
      return near + (away < NEAR && moved.borderCount <= 4 ? 0.5 : 0);
    },
    status: (_state, { regions, moved }) =>
      `second border at ${(regions[2]?.from[0] ?? 0).toFixed(3)}, ${moved.borderCount} ${moved.borderCount === 1 ? 'border' : 'borders'} moved`,
    hints: [
      'A joint of network 1 moves seven borders. What does a joint of network 2 move?',
      'The second border is where y passes the second joint of network 2 for the first time.',
      'On the first piece y is 4x. Put joint 2 of network 2 at 4 · 0.15 = 0.6.',
    ],
    solution: { second: [0.25, 0.6, 0.75] },
  },
];
