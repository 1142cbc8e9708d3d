import type { Preset } from '../../stage/model/model.ts';
import type { CombineState } from './schema.ts';

/** Four pieces in each network, and every piece of the first meets all three joints of the second. */
export const SIXTEEN_REGIONS = {
  theta0: [0.35, 0.65, 0.3],
  theta1: [-1, 1, 1],
  phi: [-6.58, 5.6, 11.2, -8.4],
  theta0p: [0.5, 0.5, 0],
  theta1p: [-1, 1, 1],
  phip: [-5, 4, 7, -5],
} as const;

/** The ψ of sixteen regions, but for one: ψ_13 is 8.7 and not 8.4, which no column times row can give. */
export const TARGET_WEIGHTS = {
  theta0: SIXTEEN_REGIONS.theta0,
  theta1: SIXTEEN_REGIONS.theta1,
  psi: [7.08, -5.6, -11.2, 8.7, -6.08, 5.6, 11.2, -8.4, -6.58, 5.6, 11.2, -8.4],
  phip: SIXTEEN_REGIONS.phip,
} as const;

export const combinePresets: readonly Preset<CombineState>[] = [
  { id: 'nine', label: 'Nine regions', state: {} },
  { id: 'sixteen', label: 'Sixteen regions', state: SIXTEEN_REGIONS },
  {
    id: 'opposed',
    label: 'Rows of both signs',
    state: { theta1p: [1, -0.5, 2], theta0p: [0.6, 0.2, -0.4], line: 'rank-one', fuse: 1 },
  },
  { id: 'zero', label: 'A waist of zero', state: { phi: [0.5, 0, 0, 0] } },
];
