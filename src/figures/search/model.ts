import { defineModel } from '../../stage/model/model.ts';
import { searchSchema } from './schema.ts';
import { cellsOf, createData, type SearchData } from './setting.ts';

/** Looks at a cell of the map; the same cell again goes back to the best one. */
export interface PickAction {
  readonly type: 'pick';
  readonly depth: number;
  readonly width: number;
}

export interface SearchDerived {
  readonly data: SearchData;
  readonly runCount: number;
}

let known: { readonly key: string; readonly data: SearchData } | null = null;

/** The data of a state: the same object as long as they are the same data. */
function dataOf(state: Parameters<typeof createData>[0]): SearchData {
  const key = `${state.target} ${state.dataSeed} ${state.noise}`;
  if (known?.key !== key) known = { key, data: createData(state) };
  return known.data;
}

export const searchModel = defineModel<typeof searchSchema, PickAction, SearchDerived>({
  group: 'search',
  version: 1,
  schema: searchSchema,
  reduce: (state, { depth, width }) =>
    state.pickedDepth === depth && state.pickedWidth === width
      ? { ...state, pickedDepth: 0, pickedWidth: 0 }
      : { ...state, pickedDepth: depth, pickedWidth: width },
  // a test set that has been looked at is spent: new data come with a closed one
  afterSet: (next, previous, { field }) =>
    field === 'testOpen' || field === 'repeats' || next === previous ? next : { ...next, testOpen: false },
  derive: (state) => ({ data: dataOf(state), runCount: cellsOf(state).length * state.repeats }),
  describe: (state, { data, runCount }) =>
    `${data.training.inputs.length} noisy points to train on, ${data.validation.inputs.length} to choose by. The search trains ${runCount} networks${state.testOpen ? '; the test set has been opened' : ', and the test set stays closed'}.`,
  readouts: (_state, { runCount }) => [{ name: 'runs', label: 'networks to train', value: runCount }],
  presets: [
    { id: 'gentle', label: 'Noisy and gentle', state: {} },
    { id: 'two-waves', label: 'Less noise, more to learn', state: { target: 'two-waves', noise: 0.2 } },
    { id: 'random', label: 'Twelve cells at random', state: { mode: 'random' } },
  ],
});
