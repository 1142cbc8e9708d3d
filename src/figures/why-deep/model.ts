import { defineModel } from '../../stage/model/model.ts';
import { deriveWhyDeep, type WhyDeepDerived } from './derive.ts';
import { whyDeepSchema, type WhyDeepState } from './schema.ts';

/** Widens or narrows the shallow network until both have as many parameters, or nearly. */
export interface EqualParametersAction {
  readonly type: 'equal-parameters';
}

/** As many hidden units in the one layer as in the two. */
export interface EqualUnitsAction {
  readonly type: 'equal-units';
}

export const whyDeepModel = defineModel<
  typeof whyDeepSchema,
  EqualParametersAction | EqualUnitsAction,
  WhyDeepDerived
>({
  group: 'why-deep',
  version: 1,
  schema: whyDeepSchema,
  reduce(state, { type }): WhyDeepState {
    const { equalWidth, deep } = deriveWhyDeep(state);
    return { ...state, shallow: type === 'equal-units' ? deep.units : equalWidth };
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
  ],
});

function describeWhyDeep(state: WhyDeepState, { shallow, deep }: WhyDeepDerived): string {
  const points = `${state.points} ${state.points === 1 ? 'point' : 'points'} of the ${state.data}`;
  const [a, b] = state.deep;
  return `${points}, data seed ${state.dataSeed}. One hidden layer of ${state.shallow} units, ${shallow.parameters} parameters, against layers of ${a} and ${b} units, ${deep.parameters} parameters, both from weights of seed ${state.seed}.`;
}
