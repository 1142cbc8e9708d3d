import { defineModel } from '../../stage/model/model.ts';
import { type CompositionDerived, deriveComposition } from './derive.ts';
import { describeComposition } from './describe.ts';
import { moveJoint, type MoveJointAction } from './moveJoint.ts';
import { moveWide, type MoveWideAction } from './wide.ts';
import { compositionPresets } from './presets.ts';
import { type CompositionState, compositionSchema } from './schema.ts';

export type CompositionAction = MoveJointAction | MoveWideAction;

/** The state that `compose`, `fold` and their relatives share: two networks of three units, one after the other. */
export const compositionModel = defineModel<typeof compositionSchema, CompositionAction, CompositionDerived>({
  group: 'composition',
  version: 1,
  schema: compositionSchema,
  reduce: (state, action) =>
    action.type === 'move-joint' ? moveJoint(state, action) : moveWide(state, action),
  afterSet(next, _previous, { field }): CompositionState {
    // moving the input traces forwards, moving the level traces back
    if (field === 'x') return { ...next, trace: 'input' };
    return field === 'level' ? { ...next, trace: 'level' } : next;
  },
  derive: deriveComposition,
  describe: describeComposition,
  readouts: (_state, derived) => [
    {
      name: 'regions',
      label: derived.regionCount === 1 ? 'region here' : 'regions here',
      value: derived.regionCount,
    },
    { name: 'max-regions', label: 'at most', value: derived.maxRegionCount },
    { name: 'parameters', label: 'parameters', value: derived.parameterCount },
    { name: 'facets', label: 'facets', value: derived.facets.length },
    { name: 'layers', label: 'layers at the traced y', value: derived.trace.preimages.length },
  ],
  presets: compositionPresets,
});
