import type { Network } from '../core/network/network.ts';
import { createRandomNetwork } from '../core/network/randomNetwork.ts';
import { linearRegions1D } from '../core/regions/linearRegions1D.ts';
import { RegionLimitError } from '../core/regions/regionLimitError.ts';

/** Counting that takes a while. Plain data: it can be posted to a worker. */
export type CensusJob =
  | {
      /** Regions of many random networks of one shape (`createRandomNetwork`), one input and one output. */
      readonly kind: 'random';
      readonly widths: readonly number[];
      readonly domain: readonly [number, number];
      readonly firstSeed: number;
      readonly networks: number;
    }
  | {
      /** Regions of one network with one input, given up beyond `mostPieces`. */
      readonly kind: 'one';
      readonly network: Network;
      readonly domain: readonly [number, number];
      readonly mostPieces: number;
    };

/** What is known so far. Every report but the last of a job is followed by another. */
export type CensusReport =
  /** Counts of the next networks, in the order of their seeds. */
  | { readonly kind: 'counts'; readonly counts: readonly number[] }
  /** The one network has at least so many activation regions: as many linear ones, if it bends at every border. */
  | { readonly kind: 'at-least'; readonly count: number }
  /** The one network has exactly so many. */
  | { readonly kind: 'exactly'; readonly count: number };

/** The first try stops here; each further one at four times as many. */
const FIRST_LIMIT = 1024;

/** Does a job in short steps, so that whoever drives it can report, draw or stop in between. */
export function* takeCensus(job: CensusJob): Generator<CensusReport, void> {
  if (job.kind === 'random') yield* countRandom(job);
  else yield* countOne(job);
}

function* countRandom(job: Extract<CensusJob, { kind: 'random' }>): Generator<CensusReport, void> {
  const { widths, domain, firstSeed, networks } = job;
  const shape = { inputs: 1, widths, outputs: 1 };
  for (let i = 0; i < networks; i++) {
    const network = createRandomNetwork(shape, firstSeed + i);
    yield { kind: 'counts', counts: [countRegions(network, domain)] };
  }
}

/** Tries with ever larger limits: a count that will not end still says how far it is. */
function* countOne({
  network,
  domain,
  mostPieces,
}: Extract<CensusJob, { kind: 'one' }>): Generator<CensusReport, void> {
  for (let limit = Math.min(FIRST_LIMIT, mostPieces); ; limit = Math.min(4 * limit, mostPieces)) {
    try {
      yield { kind: 'exactly', count: countRegions(network, domain, limit) };
      return;
    } catch (error) {
      if (!(error instanceof RegionLimitError)) throw error;
      yield { kind: 'at-least', count: error.limit };
      if (limit >= mostPieces) return;
    }
  }
}

function countRegions(network: Network, domain: readonly [number, number], maxPieces?: number): number {
  const options = maxPieces === undefined ? {} : { maxPieces };
  return linearRegions1D(network, domain, options).outputs[0]?.linearRegionCount ?? 0;
}
