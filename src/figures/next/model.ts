import type { DescentPath } from '../../core/fitting/descend.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { defineModel, type Readout } from '../../stage/model/model.ts';
import { nextSchema, type NextState, type Taste } from './schema.ts';
import {
  BEST_LINE,
  DEEP_VALLEY,
  LEAST_LOSS,
  lossOfLine,
  type Measured,
  measure,
  pathOf,
  sizesOf,
} from './tastes.ts';

/** Does the best thing that the idea on show knows: the line of least squares, the width with the least test error. */
export interface SolveAction {
  readonly type: 'lay-best-line';
}

/** What is on show; the other three ideas wait until they are asked for. */
export type NextDerived =
  | { readonly taste: 'loss'; readonly loss: number }
  | {
      readonly taste: 'fitting';
      readonly path: DescentPath;
      readonly reached: number;
      readonly inDeepValley: boolean;
    }
  | { readonly taste: 'initialisation'; readonly sizes: readonly number[]; readonly last: number }
  | {
      readonly taste: 'measuring';
      readonly measured: Measured;
      readonly trainingError: number;
      readonly testError: number;
    };

/** A weight this near to the bottom has arrived. */
const ARRIVED = 0.05;

export const nextModel = defineModel<typeof nextSchema, SolveAction, NextDerived>({
  group: 'next',
  version: 1,
  schema: nextSchema,
  reduce(state) {
    const [intercept, slope] = [roundedTo2(BEST_LINE.intercept), roundedTo2(BEST_LINE.slope)];
    const isThere = state.intercept === intercept && state.slope === slope;
    return isThere ? state : { ...state, intercept, slope };
  },
  derive,
  describe: (state, derived) => describe(state, derived),
  readouts: (_state, derived) => readoutsOf(derived),
  presets: [
    { id: 'loss', label: 'Loss', state: {} },
    { id: 'fitting', label: 'Fitting', state: { taste: 'fitting' } },
    { id: 'initialisation', label: 'Initialisation', state: { taste: 'initialisation' } },
    { id: 'measuring', label: 'Measuring', state: { taste: 'measuring' } },
  ],
});

const roundedTo2 = (value: number): number => Number(value.toFixed(2));

/** What a challenge needs, whichever idea is on show. */
export function deriveTaste(state: NextState, taste: Taste): NextDerived {
  return derive({ ...state, taste });
}

function derive(state: NextState): NextDerived {
  switch (state.taste) {
    case 'loss':
      return { taste: 'loss', loss: lossOfLine(state) };
    case 'fitting': {
      const path = pathOf(state);
      const reached = path.weights.at(-1) ?? state.start;
      const inDeepValley = !path.diverged && Math.abs(reached - DEEP_VALLEY) <= ARRIVED;
      return { taste: 'fitting', path, reached, inDeepValley };
    }
    case 'initialisation': {
      const sizes = sizesOf(state.signalSeed, state.variance);
      return { taste: 'initialisation', sizes, last: sizes.at(-1) ?? 0 };
    }
    case 'measuring': {
      const measured = measure(state.dataSeed);
      return {
        taste: 'measuring',
        measured,
        trainingError: measured.trainingErrors[state.units - 1] ?? 0,
        testError: measured.testErrors[state.units - 1] ?? 0,
      };
    }
  }
}

function readoutsOf(derived: NextDerived): Readout[] {
  switch (derived.taste) {
    case 'loss':
      return [
        { name: 'loss', label: 'mean squared error', value: derived.loss, text: short(derived.loss) },
        { name: 'least-loss', label: 'the least there is', value: LEAST_LOSS, text: short(LEAST_LOSS) },
      ];
    case 'fitting':
      return [
        {
          name: 'reached',
          label: 'weight reached',
          value: derived.path.diverged ? null : derived.reached,
          reason: 'out of the picture',
          text: short(derived.reached),
        },
        { name: 'taken', label: 'steps taken', value: derived.path.weights.length - 1 },
      ];
    case 'initialisation':
      return [
        { name: 'size', label: 'size after 30 layers', value: derived.last, text: short(derived.last) },
      ];
    case 'measuring':
      return [
        {
          name: 'training-error',
          label: 'error, trained on',
          value: derived.trainingError,
          text: short(derived.trainingError),
        },
        {
          name: 'test-error',
          label: 'error, never seen',
          value: derived.testError,
          text: short(derived.testError),
        },
      ];
  }
}

export function short(value: number): string {
  return formatNumber(value, { significant: 3 });
}

function describe(state: NextState, derived: NextDerived): string {
  switch (derived.taste) {
    case 'loss':
      return `The line has a mean squared error of ${short(derived.loss)}; the least that any line has is ${short(LEAST_LOSS)}.`;
    case 'fitting':
      if (derived.path.diverged)
        return `With a learning rate of ${formatNumber(state.rate)} the weight leaves the picture at step ${derived.path.weights.length - 1}.`;
      return `With a learning rate of ${formatNumber(state.rate)}, ${state.steps} steps lead from ${formatNumber(state.start)} to ${short(derived.reached)}${derived.inDeepValley ? ', the bottom of the deeper valley' : ''}.`;
    case 'initialisation':
      return `Weights of variance ${formatNumber(state.variance)}/D: after 30 layers the signal is ${short(derived.last)} times as large as it came in.`;
    case 'measuring':
      return `${state.units} hidden ${state.units === 1 ? 'unit' : 'units'}: error ${short(derived.trainingError)} on the points of the fit, ${short(derived.testError)} on points that it has never seen.`;
  }
}
