import type { Network } from '../core/index.ts';

/** Cells that the main thread may make in one frame, with the layers' products: about 3 ms on a slow phone. */
const CELLS_PER_FRAME = 3000;

/**
 * About how many activation regions a network with two inputs has: N²/2 for N ReLU units, nearly
 * independent of depth (Hanin & Rolnick 2019, "Deep ReLU networks have surprisingly few activation
 * patterns"). An estimate of cost only, never shown as a count.
 */
export function estimateCells(network: Network): number {
  const units = network.layers.reduce((sum, l) => (l.activation === 'relu' ? sum + l.outputs : sum), 0);
  return 1 + units + (units * (units - 1)) / 2;
}

/** Whether the regions can be had within a frame, so that no worker is worth its delay. */
export function isSmallForRegions(network: Network): boolean {
  return estimateCells(network) <= CELLS_PER_FRAME;
}

/** Cells after which a network that looked small has turned out not to be. */
export const SMALL_MAX_CELLS = 4 * CELLS_PER_FRAME;

/**
 * Cells that the main thread may make in one go where there are no workers: about 40 ms, since nothing can be painted
 * or cancelled meanwhile.
 */
export const MAIN_MAX_CELLS = 25_000;
