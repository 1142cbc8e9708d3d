import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import { deriveTaste, type NextDerived, short } from './model.ts';
import type { NextState } from './schema.ts';
import { LEAST_LOSS } from './tastes.ts';

export const nextSteps: readonly Step<NextState>[] = [
  {
    id: 'loss',
    sentence:
      'A loss is one number for how bad a fit is: here the mean of the squares that stand on the distances.',
    state: {},
    controls: ['intercept', 'slope'],
  },
  {
    id: 'fitting',
    sentence: 'Fitting walks downhill: each step goes against the slope, as far as the learning rate says.',
    state: { taste: 'fitting' },
    controls: ['rate', 'steps'],
    predict: 'rate',
  },
  {
    id: 'initialisation',
    sentence:
      'Before the first step, random weights must hand the signal on: too small and thirty layers swallow it.',
    state: { taste: 'initialisation' },
    controls: ['variance'],
    predict: 'variance',
  },
  {
    id: 'measuring',
    sentence:
      'A wider network fits its own points ever better; whether it is better shows on points it has never seen.',
    state: { taste: 'measuring' },
    controls: ['units'],
  },
];

export const nextPredictions: readonly Prediction<NextState, NextDerived>[] = [
  {
    id: 'rate',
    kind: 'choice',
    question:
      'The start is high on the right. The learning rate goes from 0.05 to 0.35. Where do twenty steps end?',
    covers: ['plot', 'readouts', 'reached'],
    state: { taste: 'fitting', rate: 0.35 },
    options: ['In the right valley, sooner', 'In the left valley', 'Nowhere: it diverges'],
    answer: (_state, derived) =>
      derived.taste !== 'fitting' ? 0 : derived.path.diverged ? 2 : derived.reached < 0 ? 1 : 0,
    explanation:
      'The slope at the start is so steep that the first step flies over the ridge between the valleys. A larger rate is not the same walk made faster: it is another walk.',
  },
  {
    id: 'variance',
    kind: 'choice',
    question:
      'Weights of variance 1/D keep a sum as large as its terms. What happens to the signal in thirty ReLU layers?',
    covers: ['plot', 'readouts', 'size'],
    state: { taste: 'initialisation', variance: 1 },
    options: ['It stays about as large', 'It shrinks to less than a thousandth', 'It grows a thousandfold'],
    answer: (_state, derived) =>
      derived.taste !== 'initialisation' ? 0 : derived.last < 1e-3 ? 1 : derived.last > 1e3 ? 2 : 0,
    explanation:
      'ReLU throws away half of each sum’s square. Unless the weights make up for it with variance 2/D, every layer halves the square, and thirty halvings are a factor of about a thousand million.',
  },
];

export const nextChallenges: readonly Challenge<NextState, NextDerived>[] = [
  {
    id: 'least-squares',
    goal: 'Lay the line by hand so that its loss is within one hundredth of the least.',
    start: { taste: 'loss' },
    progress: (state) => {
      const share = LEAST_LOSS / lossOf(state);
      return share >= 1 / 1.01 ? 1 : share;
    },
    status: (state) => `loss ${short(lossOf(state))}, the least is ${short(LEAST_LOSS)}`,
    hints: [
      'A distance twice as long costs four times as much. Which square is the largest?',
      'The best line goes through the middle of the points, about (1, 0.7).',
      'Set φ_0 to 0.17 and φ_1 to 0.54.',
    ],
    solution: { taste: 'loss', intercept: 0.17, slope: 0.54 },
  },
  {
    id: 'deeper-valley',
    goal: 'Start on the right, at 1.6, and arrive at the bottom of the deeper valley in at most 20 steps.',
    start: { taste: 'fitting', start: 1.6 },
    progress: (state) => {
      const derived = deriveTaste(state, 'fitting');
      if (derived.taste !== 'fitting' || state.start < 1.5) return 0;
      if (derived.inDeepValley) return state.steps <= 20 ? 1 : 0.8;
      return derived.reached < 0 && !derived.path.diverged ? 0.5 : 0.2;
    },
    status: (state) => {
      const derived = deriveTaste(state, 'fitting');
      if (derived.taste !== 'fitting' || derived.path.diverged) return 'the weight has left the picture';
      return state.start < 1.5
        ? 'the start has been moved'
        : `at ${short(derived.reached)} after ${state.steps} steps`;
    },
    hints: [
      'Small steps end in the valley that is nearer. The ridge lies near zero.',
      'The first step must carry it over the ridge. What makes steps longer?',
      'Set the learning rate to 0.35.',
    ],
    solution: { taste: 'fitting', start: 1.6, rate: 0.35, steps: 20 },
  },
  {
    id: 'keep-size',
    goal: 'Choose the variance so that after 30 layers the signal is between half and twice as large as it came in.',
    start: { taste: 'initialisation', variance: 1 },
    progress: (state) => {
      const away = Math.abs(Math.log2(sizeOf(state)));
      return away <= 1 ? 1 : 1 / away;
    },
    status: (state) => `${short(sizeOf(state))} times as large`,
    hints: [
      'At variance 1/D the signal vanishes, at 4/D it explodes.',
      'Half of what goes through a ReLU is cut off. Which factor makes up for it?',
      'Set c to 2, or a little more for these weights.',
    ],
    solution: { taste: 'initialisation', variance: 2.04, signalSeed: 3 },
  },
  {
    id: 'least-test-error',
    goal: 'Find the number of hidden units whose error on points never seen is least.',
    start: { taste: 'measuring', units: 12, dataSeed: 1 },
    progress: (state) => {
      const derived = deriveTaste(state, 'measuring');
      if (derived.taste !== 'measuring') return 0;
      return state.units === derived.measured.best
        ? 1
        : 0.9 * ((derived.measured.testErrors[derived.measured.best - 1] ?? 0) / derived.testError);
    },
    status: (state) => {
      const derived = deriveTaste(state, 'measuring');
      return derived.taste === 'measuring'
        ? `${state.units} units, error ${short(derived.testError)} on new points`
        : '';
    },
    hints: [
      'The error on the points of the fit does not help: it goes on falling.',
      'Look at the solid line. Where is it lowest?',
      'Go through the widths from 1 to 8, one after the other, and keep the least.',
    ],
    solution: { taste: 'measuring', units: 3, dataSeed: 1 },
  },
];

function lossOf(state: NextState): number {
  const derived = deriveTaste(state, 'loss');
  return derived.taste === 'loss' ? derived.loss : Number.POSITIVE_INFINITY;
}

function sizeOf(state: NextState): number {
  const derived = deriveTaste(state, 'initialisation');
  return derived.taste === 'initialisation' ? derived.last : 0;
}
