import { countParameters } from '../../core/network/countParameters.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { defineModel } from '../../stage/model/model.ts';
import { deriveHyperparameters, type HyperparametersDerived } from './derive.ts';
import { hyperparametersSchema, type HyperparametersState, MOST_LAYERS } from './schema.ts';

/** Descends into a cell of the map: this depth, every layer this wide. */
export interface ChooseShapeAction {
  readonly type: 'choose-shape';
  readonly depth: number;
  readonly width: number;
}

/** Parameters of K layers of D units each, one input, one output. */
export function countEqualWidths(depth: number, width: number): number {
  return countParameters({ inputs: 1, widths: Array.from({ length: depth }, () => width), outputs: 1 });
}

export const hyperparametersModel = defineModel<
  typeof hyperparametersSchema,
  ChooseShapeAction,
  HyperparametersDerived
>({
  group: 'hyperparameters',
  version: 1,
  schema: hyperparametersSchema,
  reduce: (state, { depth, width }): HyperparametersState => ({
    ...state,
    depth: Math.min(MOST_LAYERS, Math.max(1, Math.round(depth))),
    widths: state.widths.map(() =>
      Math.min(hyperparametersSchema.widths.max, Math.max(1, Math.round(width))),
    ),
  }),
  derive: deriveHyperparameters,
  describe: (state, { widths, parameterCount, regionCount, maxRegionCount }) =>
    `${state.depth} hidden ${state.depth === 1 ? 'layer' : 'layers'} of ${widths.join(', ')} ${widths.join() === '1' ? 'unit' : 'units'}: ${formatNumber(parameterCount)} parameters. With the random weights of seed ${state.seed}, y has ${regionCount} regions on [−5, 5]; no weights of this shape give more than ${formatNumber(maxRegionCount)}.`,
  readouts: (_state, { parameterCount, regionCount, maxRegionCount }) => [
    { name: 'parameters', label: 'parameters', value: parameterCount },
    { name: 'regions', label: 'regions here', value: regionCount },
    { name: 'max-regions', label: 'at most', value: maxRegionCount },
  ],
  presets: [
    { id: 'two-of-six', label: 'Two layers of six', state: {} },
    { id: 'one-of-twelve', label: 'One layer of twelve', state: { depth: 1, widths: [12, 6, 6, 6, 6, 6] } },
    { id: 'narrow', label: 'Deep and narrow', state: { depth: 6, widths: [2, 2, 2, 2, 2, 2] } },
    { id: 'funnel', label: 'A funnel', state: { depth: 4, widths: [12, 8, 4, 2, 6, 6] } },
  ],
});
