import type { Preset } from '../../stage/model/model.ts';
import type { Compose2dState } from './schema.ts';

// Both were found by a random search over decimals of one digit, for the largest smallest region.

/** Two levels of a bowl around the flat triangle cross the six other regions: 6·3 + 1. */
export const NINETEEN = {
  theta: [0.6, 1.5, -1.5, -0.2, 1.1, -1.2],
  theta0: [-0.4, -0.3, -0.1],
  phi: [-0.7, 1, 1.3, 1.1],
  theta0p: [-0.05, 0.4],
  theta1p: [1, -1],
  phip: [0.5, -1, -2.5],
} as const;

/** The triangle has all three units active, so no region is flat; it is the triangle that the level misses. */
export const NONE_FLAT = {
  theta: [0.9, -0.2, -0.8, 1.9, -0.5, -1.1],
  theta0: [0.1, 0.9, 0],
  phi: [1, -1.3, -0.3, -0.5],
  theta0p: [2, -0.4],
  theta1p: [1, 1],
  phip: [-1.5, 1, -2.2],
} as const;

/** From where the surface of y' is seen best. */
export const STANDING = { turn: -20, tilt: 55 } as const;

export const compose2dPresets: readonly Preset<Compose2dState>[] = [
  { id: 'thirteen', label: 'Thirteen regions', state: {} },
  { id: 'none-flat', label: 'No region is flat', state: NONE_FLAT },
  { id: 'nineteen', label: 'Nineteen, the most', state: NINETEEN },
];
