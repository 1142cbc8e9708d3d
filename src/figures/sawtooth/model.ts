import { formatNumber } from '../../core/notation/formatNumber.ts';
import { defineModel } from '../../stage/model/model.ts';
import { deriveSawtooth, type SawtoothDerived } from './derive.ts';
import { MOST_LAYERS, PARAMETERS_PER_LAYER, type SawtoothState, sawtoothSchema } from './schema.ts';

/** One more layer of two for the deep lane, and as many parameters for the shallow one; or one layer less. */
export interface AddLayersAction {
  readonly type: 'add-layers';
  readonly count: number;
}

export const sawtoothModel = defineModel<typeof sawtoothSchema, AddLayersAction, SawtoothDerived>({
  group: 'sawtooth',
  version: 1,
  schema: sawtoothSchema,
  reduce(state, { count }): SawtoothState {
    const depth = Math.min(MOST_LAYERS, Math.max(1, state.depth + count));
    return Number.isInteger(depth) && depth !== state.depth ? withDepth(state, depth) : state;
  },
  afterSet(next, _previous, { field }): SawtoothState {
    if (field === 'depth') return withDepth(next, next.depth);
    if (field !== 'budget') return next;
    return { ...next, depth: Math.floor((next.budget - 1) / PARAMETERS_PER_LAYER) };
  },
  derive: (state) => deriveSawtooth(repaired(state)),
  describe: describeSawtooth,
  readouts: (_state, { deep, shallow, row }) => [
    { name: 'pieces', label: 'pieces, deep', value: deep.pieces },
    { name: 'shallow-pieces', label: 'pieces, shallow', value: shallow.pieces },
    { name: 'parameters', label: 'parameters, deep', value: deep.parameters },
    { name: 'units-needed', label: 'units one layer would need', value: row.unitsNeeded },
    {
      name: 'largest-error',
      label: 'largest error of the shallow lane, at least',
      value: row.largestError,
      text: row.largestError === 0.5 ? '½' : formatNumber(row.largestError),
    },
    {
      name: 'rms',
      label: 'its rms error, best found',
      value: row.rms,
      text: formatNumber(row.rms, { significant: 3 }),
    },
  ],
  presets: [
    { id: 'two', label: 'Two layers: a draw', state: stateOfDepth(2) },
    { id: 'four', label: 'Four layers', state: {} },
    { id: 'eight', label: 'Eight layers', state: stateOfDepth(8) },
  ],
});

export function stateOfDepth(depth: number): Pick<SawtoothState, 'depth' | 'budget'> {
  return { depth, budget: PARAMETERS_PER_LAYER * depth + 1 };
}

function withDepth(state: SawtoothState, depth: number): SawtoothState {
  return { ...state, ...stateOfDepth(depth) };
}

/** A link may hold a depth that its budget cannot pay for; the depth counts. */
function repaired(state: SawtoothState): SawtoothState {
  const isPaid = Math.floor((state.budget - 1) / PARAMETERS_PER_LAYER) === state.depth;
  return isPaid ? state : withDepth(state, state.depth);
}

function describeSawtooth(_state: SawtoothState, { deep, shallow, row }: SawtoothDerived): string {
  const layers = `${row.depth} ${row.depth === 1 ? 'layer' : 'layers'} of two units, ${deep.parameters} parameters, ${deep.pieces} pieces`;
  const other = `One layer of ${shallow.units} units, ${shallow.parameters} parameters, makes ${shallow.pieces}`;
  if (row.rms === 0) return `${layers}. ${other}: both lanes draw the sawtooth exactly.`;
  return `${layers}. ${other} and is somewhere at least ½ off: it would need ${formatNumber(row.unitsNeeded)} units.`;
}
