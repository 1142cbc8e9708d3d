import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import { networkVertices } from '../../plot/networkVertices.ts';
import { freeNetwork } from './networks.ts';
import { TARGET_WEIGHTS } from './presets.ts';

export const INTERVAL = [-1, 1] as const;

/**
 * A line that no composition of two three-unit networks draws. It has sixteen regions on [−1, 1], so each of the four
 * pieces of y would have to pass all three joints of network 2, and the gaps between these would stand in one ratio on
 * every piece; on this line they do not.
 */
export const TARGET: Network = freeNetwork(TARGET_WEIGHTS);

export const TARGET_POINTS = networkVertices(TARGET, INTERVAL)[0] ?? [];

/** The largest distance between a network's line and the target, which is taken where one of them bends. */
export function gapToTarget(network: Network): number {
  const bends = linearRegions1D(network, INTERVAL).outputs[0]?.breakpoints ?? [];
  return [...bends, ...TARGET_POINTS.map(([x]) => x)].reduce((most, x) => {
    const gap = Math.abs((evaluate(network, [x])[0] ?? 0) - (evaluate(TARGET, [x])[0] ?? 0));
    return Math.max(most, gap);
  }, 0);
}

/** Rounding of a sum of products of this size. */
const ROUNDING = 1e-9;

export function isReached(gap: number): boolean {
  return gap <= ROUNDING;
}
