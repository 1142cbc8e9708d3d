import { createRandomNetwork } from '../../core/network/randomNetwork.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';

/** Where regions of random and trained networks are counted. */
export const COUNTED_ON = [-5, 5] as const;

/** Mean number of linear regions of random networks with one input; seeds 1, 2, 3 …. */
export function meanRandomRegions(widths: readonly number[], seeds: number): number {
  let sum = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const network = createRandomNetwork({ inputs: 1, widths, outputs: 1 }, seed);
    sum += linearRegions1D(network, COUNTED_ON).outputs[0]?.linearRegionCount ?? 0;
  }
  return sum / seeds;
}
