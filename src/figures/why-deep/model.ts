import { defineModel } from '../../stage/model/model.ts';
import { deriveWhyDeep, type WhyDeepDerived } from './derive.ts';
import { type Corner, cornersOf, listOf } from './drawn.ts';
import { whyDeepSchema, type WhyDeepState } from './schema.ts';

/** Widens or narrows the shallow network until both have as many parameters, or nearly. */
export interface EqualParametersAction {
  readonly type: 'equal-parameters';
}

/** As many hidden units in the one layer as in the two. */
export interface EqualUnitsAction {
  readonly type: 'equal-units';
}

/** Replaces the drawn line, and makes its two sides the classes. */
export interface DrawAction {
  readonly type: 'draw';
  readonly corners: readonly Corner[];
}

/** Nearly closed around its own middle: straight lines alone have to box it in from two sides. */
const HOOK = [-0.7, 0.75, 0.7, 0.75, 0.7, -0.7, -0.7, -0.7, -0.7, -0.25, 0.3, -0.25, 0.3, 0.3, -0.7, 0.3];

export const whyDeepModel = defineModel<
  typeof whyDeepSchema,
  EqualParametersAction | EqualUnitsAction | DrawAction,
  WhyDeepDerived
>({
  group: 'why-deep',
  version: 1,
  schema: whyDeepSchema,
  reduce(state, action): WhyDeepState {
    if (action.type === 'draw') {
      const drawn = action.corners.flat().every(Number.isFinite) ? listOf(action.corners) : null;
      return drawn ? { ...state, data: 'drawn', drawn } : state;
    }
    const { equalWidth, deep } = deriveWhyDeep(state);
    return { ...state, shallow: action.type === 'equal-units' ? deep.units : equalWidth };
  },
  derive: deriveWhyDeep,
  describe: describeWhyDeep,
  readouts: (_state, { shallow, deep }) => [
    { name: 'parameters-shallow', label: 'parameters, shallow', value: shallow.parameters },
    { name: 'parameters-deep', label: 'parameters, deep', value: deep.parameters },
  ],
  presets: [
    { id: 'equal-units', label: 'Equal units', state: {} },
    { id: 'equal-parameters', label: 'Equal parameters', state: { shallow: 38 } },
    { id: 'spiral', label: 'Spiral, equal parameters', state: { data: 'spiral', dataSeed: 1, shallow: 38 } },
    { id: 'sine', label: 'Sine, equal parameters', state: { data: 'sine', dataSeed: 1, shallow: 38 } },
    { id: 'star', label: 'A drawn star', state: { data: 'drawn' } },
    { id: 'hook', label: 'A drawn hook', state: { data: 'drawn', drawn: HOOK } },
  ],
});

function describeWhyDeep(state: WhyDeepState, { shallow, deep }: WhyDeepDerived): string {
  const count = `${state.points} ${state.points === 1 ? 'point' : 'points'}`;
  const points = `${count} ${sourceWords(state)}`;
  const [a, b] = state.deep;
  return `${points}, data seed ${state.dataSeed}. One hidden layer of ${state.shallow} ${state.shallow === 1 ? 'unit' : 'units'}, ${shallow.parameters} parameters, against layers of ${a} and ${b} units, ${deep.parameters} parameters, both from weights of seed ${state.seed}.`;
}

function sourceWords({ data, drawn }: WhyDeepState): string {
  if (data !== 'drawn') return `of the ${data}`;
  const corners = cornersOf(drawn).length;
  return corners < 3
    ? 'of one class, for nothing is drawn'
    : `on both sides of a line with ${corners} corners`;
}
