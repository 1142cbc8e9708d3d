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

let known: { readonly key: string; readonly spread: DepthSweepDerived['spread'] } | null = null;

/** About ten milliseconds; the same object as long as width and seed are the same. */
function spreadOf({ width, seed }: Pick<DepthSweepState, 'width' | 'seed'>): DepthSweepDerived['spread'] {
  const key = `${width} ${seed}`;
  if (known?.key !== key) {
    known = {
      key,
      spread: { he: spreadByLayer(width, 'he', seed), lecun: spreadByLayer(width, 'lecun', seed) },
    };
  }
  return known.spread;
}

export const depthSweepModel = defineModel<typeof depthSweepSchema, never, DepthSweepDerived>({
  group: 'depth-sweep',
  version: 1,
  schema: depthSweepSchema,
  reduce: (state) => state,
  derive: (state) => ({
    runCount: planOf(state).length,
    guessing: guessingLoss(state.seed),
    spread: spreadOf(state),
  }),
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
