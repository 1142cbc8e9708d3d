import type { Challenge, Prediction } from '../../stage/figure.ts';
import type { Compose2dDerived } from './derive.ts';
import { NINETEEN, NONE_FLAT } from './presets.ts';
import { type Compose2dState, compose2dSchema } from './schema.ts';

type Compose2dPrediction = Prediction<Compose2dState, Compose2dDerived>;
type Compose2dChallenge = Challenge<Compose2dState, Compose2dDerived>;

const COVERS = ['both', 'why', 'regions'];

export const compose2dPredictions: readonly Compose2dPrediction[] = [
  {
    id: 'thirteen',
    kind: 'number',
    question:
      'y has seven regions. Network 2 has one joint within the range of y. How many regions does y′ have?',
    covers: COVERS,
    state: {},
    answer: (_state, { regionCount }) => regionCount,
    compare: (guess, answer) =>
      guess === 14 && answer === 13
        ? 'You cut all seven in two. One of them cannot be cut: it is flat.'
        : guess === answer
          ? `Yes, ${answer}.`
          : `There are ${answer}.`,
    explanation:
      'A region is cut where y passes the joint inside it. Six regions are tilted, and the level y = 0 runs through each of them once. On the flat region y has one value, so it lies on one side of the joint as a whole: 6·2 + 1 = 13.',
  },
  {
    id: 'none-flat',
    kind: 'choice',
    question:
      'Now no region of y is flat, and network 2 still has one joint in range. Can there be 14 regions?',
    options: ['Yes, since every region can be cut', 'No, one of the seven is always missed'],
    covers: COVERS,
    state: NONE_FLAT,
    answer: () => 1,
    explanation:
      'No region is flat only if all three units are active in the triangle. Beyond each of its corners one unit is left, so y there starts from φ_0 and goes one way. If the level is to pass through all three of these regions, y has to be on one and the same side of it at all three corners, and then the triangle between them is on that side too.',
  },
];

export const compose2dChallenges: readonly Compose2dChallenge[] = [
  {
    id: 'nineteen',
    goal: 'Make nineteen regions, the most that three units, one number and two units can make of a plane.',
    progress: (_state, { regionCount }) => Math.min(1, regionCount / 19),
    status: (_state, { regionCount }) => `${regionCount} of 19 regions`,
    hints: [
      'One region will stay whole, so each of the other six has to be cut into three. Two levels of y must pass through all six.',
      'A joint of network 2 that is flat on one side melts regions together. Let one unit of network 2 look up and the other look down: θ′_11 and θ′_21 of opposite signs.',
      'Make y a bowl: turn the lines so that no unit is active in the triangle, give all φ_d one sign, and put both joints a little above the bottom of the bowl.',
    ],
    solution: NINETEEN,
  },
  {
    id: 'seven-again',
    goal: 'Bring y′ down to seven regions without touching network 1.',
    start: {},
    progress: (state, { regionCount }) =>
      isFirstUntouched(state)
        ? Math.min(1, Math.max(0, (13 - regionCount) / 6)) * (regionCount === 7 ? 1 : 0.9)
        : 0,
    status: (state, { regionCount }) =>
      isFirstUntouched(state) ? `${regionCount} regions, the goal is 7` : 'Network 1 has been changed',
    hints: [
      'Regions are cut where y passes the joint of network 2. Which values does y never take?',
      'The short bar above the axis of y shows its range on the square.',
      'Move the joint to the right, beyond the end of that bar: θ′_20 = −1.',
    ],
    solution: { theta0p: [1.6, -1] },
  },
];

function isFirstUntouched({ theta, theta0, phi }: Compose2dState): boolean {
  const is = (values: readonly number[], wanted: readonly number[]): boolean =>
    values.every((value, i) => value === wanted[i]);
  const { theta: t, theta0: b, phi: p } = compose2dSchema;
  return is(theta, t.initial) && is(theta0, b.initial) && is(phi, p.initial);
}
