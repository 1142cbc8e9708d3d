import { defineModel } from '../../stage/model/model.ts';
import { type DepthSweepState, depthSweepSchema } from './schema.ts';
import { guessingLoss, planOf } from './setting.ts';
import { spreadByLayer } from './spread.ts';

export interface DepthSweepDerived {
  readonly runCount: number;
  /** Loss of an answer that is the same everywhere. */
  readonly guessing: number;
  /** Variance over the points by layer before training, as powers of ten. */
  readonly spread: { readonly he: readonly number[]; readonly lecun: readonly number[] };
}

/** Only what is read is computed. */
function deriveDepthSweep(state: DepthSweepState): DepthSweepDerived {
  const { width, seed } = state;
  return {
    runCount: planOf(state).length,
    get guessing() {
      return guessingLoss(seed);
    },
    get spread() {
      return { he: spreadByLayer(width, 'he', seed), lecun: spreadByLayer(width, 'lecun', seed) };
    },
  };
}

export const depthSweepModel = defineModel<typeof depthSweepSchema, never, DepthSweepDerived>({
  group: 'depth-sweep',
  version: 1,
  schema: depthSweepSchema,
  reduce: (state) => state,
  derive: deriveDepthSweep,
  describe: (state, { runCount }) =>
    `Networks of 1 to 40 layers of ${state.width} units, ${runCount} in all, are trained for 600 steps with learning rate ${state.rate}.`,
  readouts: (_state, { runCount }) => [{ name: 'runs', label: 'networks to train', value: runCount }],
  presets: [
    { id: 'width-20', label: 'Width 20', state: {} },
    { id: 'narrow', label: 'Narrow', state: { width: 8 } },
    { id: 'wide', label: 'Wide', state: { width: 36 } },
    { id: 'gentle', label: 'A tenth of the rate', state: { rate: 0.02 } },
  ],
});
