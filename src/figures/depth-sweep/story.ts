import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import type { DepthSweepDerived } from './model.ts';
import type { DepthSweepState } from './schema.ts';

export const depthSweepSteps: readonly Step<DepthSweepState>[] = [
  {
    id: 'same-budget',
    sentence:
      'Every network gets the same 200 points, the same width and the same 600 steps; only depth differs.',
    state: { start: 'he' },
    controls: ['width', 'rate'],
    panels: ['losses', 'run'],
    predict: 'where-turns',
  },
  {
    id: 'turns',
    sentence: 'Fitting gets easier with depth, up to a point; far beyond it nothing is learned at all.',
    state: { start: 'he' },
    controls: ['repeats'],
    panels: ['losses', 'run'],
  },
  {
    id: 'first-weights',
    sentence:
      'With half the variance in the first weights, each layer halves the differences between points.',
    state: {},
    controls: ['start', 'width'],
    panels: ['spread'],
  },
  {
    id: 'moves',
    sentence: 'Narrow the layers and the turn comes earlier: it is no constant of nature.',
    state: { width: 8, start: 'he' },
    controls: ['width', 'rate'],
    panels: ['losses', 'run'],
  },
];

export const depthSweepPredictions: readonly Prediction<DepthSweepState, DepthSweepDerived>[] = [
  {
    id: 'where-turns',
    kind: 'choice',
    question:
      'Plain networks, 20 units a layer, 600 steps each. How does the loss that is left depend on the number of layers?',
    options: [
      'It falls with every layer more',
      'It falls, turns before depth 20, and rises again',
      'It falls until depth 40',
      'Depth makes it worse from the first layer on',
    ],
    covers: ['losses', 'spread'],
    state: { start: 'he' },
    answer: () => 1,
    explanation:
      'In this setting the least loss is between eight and twelve layers; at 32 the networks hardly get beyond one answer for all points. Signals that go through many random layers look more and more alike, and so do gradients on their way back. Train the networks to see it.',
  },
];

/** Over 40 layers He weights should lose no more than this power of ten. */
const KEPT = Math.log10(1 / 25);

export const depthSweepChallenges: readonly Challenge<DepthSweepState, DepthSweepDerived>[] = [
  {
    id: 'keep',
    goal: 'Without changing the first weights: bring at least a twenty-fifth of the first layer’s variance through all 40 layers with He.',
    start: { start: 'he', width: 8 },
    progress: (_state, derived) => Math.max(0, Math.min(1, (lossOfSpread(derived) + 8) / (KEPT + 8))),
    status: (_state, derived) => `10 to the power ${lossOfSpread(derived).toFixed(1)} of it arrives`,
    hints: [
      'What is left after 40 layers depends on chance and on one other thing.',
      'In a wide layer chance averages out.',
      'Widen the layers to 30 and more; try another seed if it is close.',
    ],
    solution: { start: 'he', width: 40 },
  },
];

/** What the 40th layer has of the first one's variance, as a power of ten. */
export function lossOfSpread({ spread }: Pick<DepthSweepDerived, 'spread'>): number {
  return (spread.he.at(-1) ?? 0) - (spread.he[0] ?? 0);
}
