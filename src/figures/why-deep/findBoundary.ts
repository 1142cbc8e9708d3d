import { createRegionsClient, type RegionsClient } from '../../compute/regionsClient.ts';
import type { Network } from '../../core/network/network.ts';
import { levelSet } from '../../core/regions/twoInputs/levelSet.ts';
import type { Polylines } from '../../core/regions/twoInputs/polylines.ts';
import { DATA_BOX } from './contest.ts';

/** Where a network's answer changes, exactly: it bends only at the borders of linear regions. */
export interface Boundary {
  readonly lines: Polylines;
  /** Linear regions in the data's box. */
  readonly regionCount: number;
}

export function createBoundaryFinder(): RegionsClient {
  return createRegionsClient();
}

/** Null when something newer was asked for. @throws where the network's numbers are beyond drawing */
export async function findBoundary(client: RegionsClient, network: Network): Promise<Boundary | null> {
  const outcome = await client.compute(network, DATA_BOX);
  if (outcome.status !== 'done' || !outcome.isNewest) return null;
  const { regions } = outcome;
  return { lines: levelSet(regions, 0, 0), regionCount: regions.outputs[0]?.linearRegionCount ?? 0 };
}
