import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { at, type IdentityDerived } from './derive.ts';
import type { IdentityState } from './schema.ts';

export const identitySteps: readonly Step<IdentityState>[] = [
  {
    id: 'shallow',
    sentence:
      'A shallow network of five units imitates one period of a sine as well as five evenly spaced joints can.',
    state: { layers: 0 },
    controls: ['x'],
    panels: ['curves'],
  },
  {
    id: 'append',
    sentence:
      'Two more layers, each with ones on the diagonal and no bias: hidden units are never negative, so nothing is clipped.',
    state: { layers: 2 },
    controls: ['layers'],
    panels: ['network', 'readouts'],
  },
  {
    id: 'pairs',
    sentence:
      'Two units are enough: one carries the positive part of y, the other the negative part, and their difference is y.',
    state: { layers: 3, form: 'pairs' },
    controls: ['layers', 'form'],
    panels: ['network', 'readouts'],
  },
  {
    id: 'break',
    sentence:
      'Halve a single weight on the diagonal: everything that this unit did from its joint on is half lost.',
    state: { factor: 0.5 },
    controls: ['factor'],
    panels: ['curves'],
    predict: 'break',
  },
  {
    id: 'mend',
    sentence: 'Put the weight back, and the two lines are one again, to the last digit.',
    state: {},
    controls: ['factor'],
    panels: ['curves'],
  },
];

export const identityPredictions: readonly Prediction<IdentityState, IdentityDerived>[] = [
  {
    id: 'break',
    kind: 'choice',
    question:
      'The weight that passes on unit 3, whose joint is at x = 0.4, is halved. Where does the function change?',
    covers: ['curves', 'difference', 'readouts'],
    state: { unit: 3, factor: 0.5 },
    options: ['Everywhere', 'Only to the right of its joint', 'Only near its joint'],
    answer(_state, { difference }) {
      const left = difference.filter(([x]) => x <= 0.4).some(([, gap]) => Math.abs(gap) > 1e-12);
      return left ? 0 : 1;
    },
    explanation:
      'Left of its joint the unit is off, and half of nothing is nothing. Right of it the unit grows with x, so the further right, the more is missing.',
  },
  {
    id: 'cost',
    kind: 'number',
    question: 'How many parameters does one more layer of the same width cost, five units to five units?',
    covers: ['readouts'],
    state: { layers: 1 },
    answer: (_state, { deepParameters, shallowParameters }) => deepParameters - shallowParameters,
    explanation:
      'Five times five weights and five biases, most of them zero: 30 parameters that change nothing.',
  },
];

export const identityChallenges: readonly Challenge<IdentityState, IdentityDerived>[] = [
  {
    id: 'clip',
    goal: 'Change one appended unit so that the deep network gives y where y is positive, and zero where it is negative.',
    start: { layers: 2 },
    progress: (_state, derived) => 1 / (1 + 4 * distanceFromClipped(derived)),
    status: (_state, derived) => {
      const away = distanceFromClipped(derived);
      return away === 0
        ? 'y, clipped at zero'
        : `up to ${formatNumber(away, { significant: 3 })} away from y clipped at zero`;
    },
    hints: [
      'Which form of appended layer keeps the negative part of y apart from the positive part?',
      'In a layer of two units, the second carries the negative part.',
      'Choose two units, unit 2, and set its weight to zero.',
    ],
    solution: { layers: 2, form: 'pairs', unit: 2, factor: 0 },
  },
];

/** How far the deep network is from a[y], at every bend of either. */
function distanceFromClipped({ difference, deep }: IdentityDerived): number {
  const gaps = difference.map(([x, gap]) => {
    const y = at(deep, x);
    return Math.abs(y - Math.max(0, y - gap));
  });
  return gaps.reduce((most, gap) => Math.max(most, gap < 1e-12 ? 0 : gap), 0);
}
