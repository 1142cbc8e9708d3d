import type { Preset } from '../../stage/model/model.ts';
import type { TwoOutputsState } from './schema.ts';

/** Output 1 ignores unit 3: it runs straight through that joint. */
export const ONE_IGNORED = { phi: [-0.2, 2, -4, 0, 2, 0.8, -2.5, 2, 2, -4] } as const;

export const twoOutputsPresets: readonly Preset<TwoOutputsState>[] = [
  { id: 'four', label: 'Four joints', state: {} },
  { id: 'ignored', label: 'A joint that one output ignores', state: ONE_IGNORED },
  { id: 'mirror', label: 'Two mirror images', state: { phi: [-0.2, 2, -4, 3, -2.5, 0.2, -2, 4, -3, 2.5] } },
  { id: 'together', label: 'Two joints in one place', state: { theta0: [-0.3, -0.7, -0.7, -1.6] } },
];
