import { formatNumber } from '../../core/notation/formatNumber.ts';
import { defineModel } from '../../stage/model/model.ts';
import { deriveIdentity, type IdentityDerived } from './derive.ts';
import { type IdentityState, identitySchema } from './schema.ts';

/** Turns to one unit of an appended layer, or puts its weights back. */
export type IdentityAction =
  { readonly type: 'turn-to'; readonly layer: number; readonly unit: number } | { readonly type: 'put-back' };

export const identityModel = defineModel<typeof identitySchema, IdentityAction, IdentityDerived>({
  group: 'identity',
  version: 1,
  schema: identitySchema,
  reduce(state, action): IdentityState {
    if (action.type === 'put-back') {
      return state.factor === 1 && state.shift === 0 ? state : { ...state, factor: 1, shift: 0 };
    }
    const { layer, unit } = action;
    const isUnit = Number.isInteger(unit) && unit >= 1 && unit <= identitySchema.unit.max;
    const isLayer = Number.isInteger(layer) && layer >= 1 && layer <= state.layers;
    if (!isUnit || !isLayer || (layer === state.layer && unit === state.unit)) return state;
    // another unit is whole: only one can be changed at a time
    return { ...state, layer, unit, factor: 1, shift: 0 };
  },
  derive: deriveIdentity,
  describe: describeIdentity,
  readouts: (_state, derived) => [
    {
      name: 'difference',
      label: 'largest difference on [0, 1]',
      value: derived.largestDifference,
      text: formatNumber(derived.largestDifference, { significant: 3 }),
    },
    { name: 'parameters', label: 'parameters, deep', value: derived.deepParameters },
    { name: 'shallow-parameters', label: 'parameters, shallow', value: derived.shallowParameters },
    { name: 'regions', label: 'regions, deep', value: derived.deepRegions },
  ],
  presets: [
    { id: 'two-layers', label: 'Two layers', state: {} },
    { id: 'six-pairs', label: 'Six layers of two', state: { layers: 6, form: 'pairs' } },
    { id: 'weight', label: 'One weight halved', state: { factor: 0.5 } },
    { id: 'bias', label: 'One bias lowered', state: { shift: -0.25 } },
  ],
});

function describeIdentity(state: IdentityState, derived: IdentityDerived): string {
  const { changed, isBroken, largestDifference, deepParameters, shallowParameters } = derived;
  if (!changed) return `One hidden layer, ${shallowParameters} parameters: nothing is appended.`;
  const layers = `${state.layers} appended ${state.layers === 1 ? 'layer' : 'layers'}`;
  const cost = `${deepParameters} parameters instead of ${shallowParameters}`;
  if (!isBroken) return `${layers}, ${cost}, and the same function to the last digit.`;
  const where = `unit ${changed.unit} of appended layer ${changed.layer} is changed`;
  if (largestDifference === 0) return `${layers}, ${cost}; ${where}, and on [0, 1] it makes no difference.`;
  return `${layers}, ${cost}; ${where}, and the function is off by up to ${formatNumber(largestDifference, { significant: 3 })}.`;
}
