import { initialStateOf } from '../../../stage/model/model.ts';
import { resizeWeights } from './parameters.ts';
import { type FormsState, formsSchema } from './schema.ts';

const initial = initialStateOf(formsSchema);

/** The initial network with other sizes: what it has stays, the rest is seeded. */
export function resized(sizes: readonly number[]): Pick<FormsState, 'sizes' | 'weights'> {
  return { sizes, weights: resizeWeights(initial, sizes, initial.seed) };
}

/** Ω_2 is 3×2, and h_1 has four entries. */
export const MISFIT = { ...resized([3, 4, 2, 3]), matrix: '2', vector: '1' } as const;

/** One more unit in the second hidden layer. */
export const FOUR_UNITS = { ...resized([1, 3, 4, 1]), form: 'matrices' } as const;
