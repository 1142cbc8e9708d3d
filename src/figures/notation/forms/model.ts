import type { TermId } from '../../../core/notation/termId.ts';
import { defineModel } from '../../../stage/model/model.ts';
import { checkField } from '../../../stage/model/validate.ts';
import { deriveForms, type FormsDerived } from './derive.ts';
import { describeForms } from './describe.ts';
import { countOf, entryId, entryPlace, resizeWeights, seededWeights, weightsOf } from './parameters.ts';
import { formsPresets } from './presets.ts';
import { type FormsState, formsSchema } from './schema.ts';

export type FormsAction =
  /** Chooses the weight or bias that a term stands for. */
  | { readonly type: 'choose'; readonly id: TermId }
  /** Changes the chosen entry, or the one that `id` names. */
  | { readonly type: 'change'; readonly id?: TermId; readonly value: number }
  | { readonly type: 'new-weights' };

export const formsModel = defineModel<typeof formsSchema, FormsAction, FormsDerived>({
  group: 'notation',
  version: 1,
  schema: formsSchema,
  reduce: reduceForms,
  afterSet(next, previous, { field }): FormsState {
    if (field !== 'sizes') return next;
    const from = { sizes: previous.sizes, weights: weightsOf(previous) };
    const chosen = entryPlace(next.sizes, entryId(previous.sizes, previous.entry));
    return { ...next, weights: resizeWeights(from, next.sizes, next.seed), entry: chosen ?? 0 };
  },
  derive: deriveForms,
  describe: describeForms,
  readouts: (_state, derived) => [
    { name: 'parameters', label: 'parameters', value: derived.parameterCount },
    { name: 'product', label: 'product', value: derived.check.fits ? 'fits' : 'does not fit' },
  ],
  presets: formsPresets,
});

function reduceForms(state: FormsState, action: FormsAction): FormsState {
  switch (action.type) {
    case 'choose': {
      const place = entryPlace(state.sizes, action.id);
      return place === null || place === state.entry ? state : { ...state, entry: place };
    }
    case 'change':
      return changeEntry(state, action);
    case 'new-weights': {
      const seed = (state.seed + 1) % (formsSchema.seed.max + 1);
      return { ...state, seed, weights: seededWeights(state.sizes, seed) };
    }
  }
}

function changeEntry(state: FormsState, { id, value }: { id?: TermId; value: number }): FormsState {
  const place =
    id === undefined ? Math.min(state.entry, countOf(state.sizes) - 1) : entryPlace(state.sizes, id);
  const checked = checkField(formsSchema.weights, [value, 0, 0, 0, 0, 0]);
  const used = checked.ok ? checked.value : checked.nearest;
  if (place === null || !Array.isArray(used)) return state;
  const weights = weightsOf(state);
  const next = Number(used[0]);
  if (next === weights[place] && place === state.entry) return state;
  return { ...state, entry: place, weights: weights.map((old, at) => (at === place ? next : old)) };
}
