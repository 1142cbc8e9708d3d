import { formatNumber } from '../../core/notation/formatNumber.ts';
import { defineModel } from '../../stage/model/model.ts';
import { shortBigint } from './bigNumbers.ts';
import { deriveRegions, type RegionsDerived } from './derive.ts';
import { describeRegions } from './describe.ts';
import { type RegionsState, regionsSchema } from './schema.ts';

/** Goes to a point of the plot, or on from where it is; what lies beyond the limits is brought back to them. */
export type SelectAction =
  | { readonly type: 'select'; readonly depth: number; readonly width: number }
  | { readonly type: 'walk'; readonly depthBy: number; readonly widthBy: number };

export const regionsModel = defineModel<typeof regionsSchema, SelectAction, RegionsDerived>({
  group: 'regions-per-parameter',
  version: 1,
  schema: regionsSchema,
  reduce(state, action): RegionsState {
    const isWalk = action.type === 'walk';
    const depth = within(isWalk ? state.depth + action.depthBy : action.depth, regionsSchema.depth);
    const width = within(isWalk ? state.width + action.widthBy : action.width, regionsSchema.width);
    return depth === state.depth && width === state.width ? state : { ...state, depth, width };
  },
  derive: deriveRegions,
  describe: describeRegions,
  readouts: (_state, { selected, shallow }) => [
    { name: 'parameters', label: 'parameters', value: selected.parameters },
    {
      name: 'lower',
      label: 'regions can be built',
      value: selected.lower,
      text: shortBigint(selected.lower),
    },
    { name: 'upper', label: 'regions at most', value: selected.upper, text: shortBigint(selected.upper) },
    {
      name: 'shallow',
      label: `at most with one layer of ${formatNumber(shallow.width)}`,
      value: shallow.upper,
      text: shortBigint(shallow.upper),
    },
  ],
  presets: [
    { id: 'five-tens', label: '5 layers of 10, one input', state: {} },
    { id: 'five-fifties', label: '5 layers of 50, ten inputs', state: { inputs: 10, width: 50 } },
    { id: 'too-narrow', label: 'Too narrow for its inputs', state: { inputs: 4, depth: 4, width: 8 } },
    { id: 'eight', label: 'Eight layers', state: { depth: 8, width: 8, curves: 8 } },
  ],
});

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  // Infinity walks to the end
  return !Number.isNaN(value) ? Math.min(max, Math.max(min, Math.round(value))) : min;
}
