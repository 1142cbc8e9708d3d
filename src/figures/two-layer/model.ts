import { defineModel } from '../../stage/model/model.ts';
import { deriveTwoLayer, type TwoLayerDerived } from './derive.ts';
import { describePanels } from './describe.ts';
import { moveCurve, type MoveCurveAction } from './moveCurve.ts';
import { twoLayerPresets } from './presets.ts';
import { twoLayerSchema } from './schema.ts';

/** The state that `one-equation` and `build-up` share: one network with two hidden layers of three units. */
export const twoLayerModel = defineModel<typeof twoLayerSchema, MoveCurveAction, TwoLayerDerived>({
  group: 'two-layer',
  version: 1,
  schema: twoLayerSchema,
  reduce: (state, action) => moveCurve(state, action),
  derive: deriveTwoLayer,
  describe: describePanels,
  readouts: (_state, derived) => [
    {
      name: 'regions',
      label: derived.regionCount === 1 ? 'region on [0, 2]' : 'regions on [0, 2]',
      value: derived.regionCount,
    },
    { name: 'max-regions', label: 'at most', value: derived.maxRegionCount },
    { name: 'parameters', label: 'parameters', value: derived.parameterCount },
    { name: 'output', label: 'y′ at this x', value: derived.output },
  ],
  presets: twoLayerPresets,
});
