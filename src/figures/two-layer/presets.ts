import type { Preset } from '../../stage/model/model.ts';
import type { TwoLayerState } from './schema.ts';

/** One unit of the first layer turned round: four pieces, and every pre-activation crosses zero on each of them. */
export const SIXTEEN_REGIONS = {
  theta0: [1.5, -0.5, -1],
  theta1: [-1, 1, 1],
  psi: [3.35, -3.1, -4.2, 2.7, -3.6, 2.8, 5.2, -3.9, 5.1, -4.2, -7.4, 5.1],
  phip: [-0.2, -1, 1.2, 0.8],
} as const;

/** Pre-activation 2 lifted above zero everywhere: it is clipped nowhere. */
export const SECOND_LIFTED = {
  psi: [-0.75, 1.55, -4.75, 6.4, 0.32, 0.68, -2.08, 3.4, 0.48, -0.73, 3.09, -4.62],
} as const;

export const twoLayerPresets: readonly Preset<TwoLayerState>[] = [
  { id: 'twelve', label: 'Twelve regions', state: {} },
  { id: 'sixteen', label: 'Sixteen, the most', state: SIXTEEN_REGIONS },
  { id: 'lifted', label: 'One never clipped', state: SECOND_LIFTED },
  {
    id: 'equal',
    label: 'Three equal units',
    state: { psi: [-0.75, 1.55, -4.75, 6.4, -0.75, 1.55, -4.75, 6.4, -0.75, 1.55, -4.75, 6.4] },
  },
];
