import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import { gainFromDoubling, isExact, type UniversalDerived } from './derive.ts';
import { errorText, withUnits } from './model.ts';
import type { UniversalState } from './schema.ts';

export const universalSteps: readonly Step<UniversalState>[] = [
  {
    id: 'one-hinge',
    sentence:
      'Eight hinges will make this curve. The first one only sets out: a straight line from the left.',
    state: { ...withUnits(8), added: 1 },
    controls: ['added'],
    panels: ['fit', 'hinges'],
  },
  {
    id: 'three-hinges',
    sentence: 'Each further hinge leaves what lies to its left alone and turns everything to its right.',
    state: { ...withUnits(8), added: 3 },
    controls: ['added'],
    panels: ['fit', 'hinges'],
  },
  {
    id: 'eight',
    sentence: 'All eight together follow the large waves and miss their tops.',
    state: withUnits(8),
    controls: ['added', 'units'],
    panels: ['fit', 'error'],
  },
  {
    id: 'double',
    sentence: 'Forty-eight units: doubling from 24 leaves about a quarter of the error.',
    state: withUnits(48),
    controls: ['units'],
    panels: ['fit', 'error'],
    predict: 'double',
  },
  {
    id: 'step',
    sentence: 'A step jumps. No width helps at the jump: the theorem speaks of continuous functions only.',
    state: { target: 'step', ...withUnits(64) },
    controls: ['units', 'target'],
    panels: ['fit', 'error'],
    predict: 'step',
  },
];

const GAINS = [2, 4, 8];

export const universalPredictions: readonly Prediction<UniversalState, UniversalDerived>[] = [
  {
    id: 'double',
    kind: 'choice',
    question: 'From 24 units to 48: what becomes of the rms error?',
    covers: ['fit', 'hinges', 'error', 'rms', 'largest-error', 'gain'],
    state: { target: 'wavy', ...withUnits(48) },
    options: ['About a half is left', 'About a quarter is left', 'About an eighth is left'],
    answer: (state, { fitOf }) => {
      const gain = gainFromDoubling({ fitOf }, state.units) ?? 1;
      const distances = GAINS.map((each) => Math.abs(Math.log(each / gain)));
      return distances.indexOf(Math.min(...distances));
    },
    explanation:
      'Between two joints the network is straight and the curve is bent. Halve the distance between the joints and the bow that is left over shrinks to a quarter: error goes as one over D squared once the joints are close enough to see every bend.',
  },
  {
    id: 'step',
    kind: 'choice',
    question: 'Now a step from 0 to 1, with 64 units. How large is the largest error?',
    covers: ['fit', 'hinges', 'error', 'rms', 'largest-error', 'gain'],
    state: { target: 'step', ...withUnits(64) },
    options: ['Below a hundredth', 'About a tenth', 'About a half'],
    answer: (_state, { fit }) => (fit.largestError < 0.01 ? 0 : fit.largestError < 0.3 ? 1 : 2),
    explanation:
      'A network without jumps has to be half-way up somewhere, and just beside that place the step is a half away. The rms error still falls, slowly, because the bad stretch gets shorter. Universal approximation is a promise about continuous functions.',
  },
];

/** Close enough for the challenge. */
export const GOAL_RMS = 0.01;

export const universalChallenges: readonly Challenge<UniversalState, UniversalDerived>[] = [
  {
    id: 'fewest',
    goal: 'Bring the rms error on the wavy curve to 0.01 or less, with as few hidden units as you can.',
    start: { target: 'wavy', ...withUnits(8) },
    progress(state, { fit, fits }) {
      if (state.target !== 'wavy') return 0;
      if (fit.rms > GOAL_RMS) return 0.9 * Math.min(1, GOAL_RMS / fit.rms);
      return fits.findIndex(({ rms }) => rms <= GOAL_RMS) + 1 === state.units ? 1 : 0.95;
    },
    status: (state, { fit }) =>
      state.target === 'wavy'
        ? `${state.units} units, rms error ${isExact(fit) ? '0' : errorText(fit.rms)}`
        : 'another curve is on show',
    hints: [
      'Where on the error plot does the line of dots pass 0.01?',
      'Twenty-four units are not enough, thirty-two are more than it takes.',
      'Twenty-eight units do it.',
    ],
    solution: { target: 'wavy', ...withUnits(28) },
  },
];
