import { formatNumber } from '../../core/notation/formatNumber.ts';
import { defineModel } from '../../stage/model/model.ts';
import { type CombineDerived, deriveCombine } from './derive.ts';
import { composedPsi } from './networks.ts';
import { combinePresets } from './presets.ts';
import { type CombineState, combineSchema } from './schema.ts';
import { isReached } from './target.ts';

/** The state of `combine`: everything is set field by field. */
export const combineModel = defineModel<typeof combineSchema, never, CombineDerived>({
  group: 'combine',
  version: 1,
  schema: combineSchema,
  reduce: (state) => state,
  afterSet(next, previous, { field }): CombineState {
    // freed, ψ starts from what it was
    if (field === 'free' && next.free && !previous.free) {
      return { ...next, psi: composedPsi(previous), line: 'merged', fuse: 1 };
    }
    return next;
  },
  derive: deriveCombine,
  describe: describeCombine,
  readouts: (_state, { parameterCount, rank, matrixFreedom, regionCount }) => [
    { name: 'parameters', label: 'parameters', value: parameterCount },
    { name: 'rank', label: 'rank of Ψ', value: rank },
    { name: 'freedom', label: 'degrees of freedom of Ψ', value: matrixFreedom },
    {
      name: 'regions',
      label: regionCount === 1 ? 'region on [−1, 1]' : 'regions on [−1, 1]',
      value: regionCount,
    },
  ],
  presets: combinePresets,
});

function describeCombine(state: CombineState, derived: CombineDerived): string {
  const { parameterCount, rank, regionCount, gap } = derived;
  const what = state.free
    ? 'One network with two hidden layers, all weights free'
    : state.fuse === 1
      ? 'One network with two hidden layers, made of two'
      : 'Two networks, joined by one number';
  const target = state.target
    ? isReached(gap)
      ? ' The target is reached.'
      : ` The largest distance to the target is ${formatNumber(gap)}.`
    : '';
  return `${what}: ${parameterCount} parameters. Ψ has rank ${rank}. ${regionCount} ${regionCount === 1 ? 'region' : 'regions'} on [−1, 1].${target}`;
}
