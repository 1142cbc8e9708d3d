import {
  type Box2D,
  type LinearRegions2D,
  linearRegions2D,
  type Network,
  type Regions2DProgress,
  RegionLimitError,
} from '../core/index.ts';
import { RegionsQueue } from './regionsQueue.ts';
import { isSmallForRegions, SMALL_MAX_CELLS } from './regionsSize.ts';
import { createRegionsWorker, type RegionsWorker } from './regionsWorker.ts';

export interface RegionsCall {
  /** As in `linearRegions2D`. */
  readonly maxCells?: number;
  readonly onProgress?: (progress: Regions2DProgress) => void;
}

/**
 * How a request ended. `done`: here they are, and `isNewest` says whether nothing newer was asked for
 * meanwhile; `superseded`: a newer request took its place; `cancelled`: by `cancel` or `dispose`.
 */
export type RegionsOutcome =
  | { readonly status: 'done'; readonly regions: LinearRegions2D; readonly isNewest: boolean }
  | { readonly status: 'superseded' }
  | { readonly status: 'cancelled' };

export interface RegionsClient {
  /**
   * The regions at once when the network is small enough for a frame, null when it is work for a worker.
   * Supersedes what is under way.
   * @throws as `linearRegions2D`
   */
  computeNow(network: Network, box: Box2D, call?: RegionsCall): LinearRegions2D | null;
  /**
   * The regions, computed on this thread when small and in a worker when not. Of several requests the
   * newest wins: one that is being computed may still arrive before it, one that waits never starts.
   * Rejects with what `linearRegions2D` throws.
   */
  compute(network: Network, box: Box2D, call?: RegionsCall): Promise<RegionsOutcome>;
  /** Ends what is under way at once, by ending the worker. */
  cancel(): void;
  /** Cancels and lets the worker go; the client can be used again. */
  dispose(): void;
}

export interface RegionsClientOptions {
  /** Makes the worker; null (or an error) where there are none, and the main thread does the work. */
  readonly createWorker?: () => RegionsWorker | null;
  /** A computation that a newer request waits for is ended after this long. */
  readonly patienceMs?: number;
}

export function createRegionsClient(options: RegionsClientOptions = {}): RegionsClient {
  const queue = new RegionsQueue(options.createWorker ?? createRegionsWorker, options.patienceMs ?? 150);
  let lastId = 0;

  const computeNow: RegionsClient['computeNow'] = (network, box, call = {}) => {
    const id = ++lastId;
    const regions = computeIfSmall(network, box, call);
    // nothing older may arrive after the newest has been answered
    if (regions && id === lastId) queue.drop('superseded');
    return regions;
  };

  return {
    computeNow,
    async compute(network, box, call = {}) {
      const regions = computeNow(network, box, call);
      if (regions) return { status: 'done', regions, isNewest: true };
      return queue.submit({ id: lastId, network, box, maxCells: call.maxCells }, call.onProgress);
    },
    cancel: () => queue.drop('cancelled'),
    dispose() {
      queue.drop('cancelled');
      queue.endWorker();
    },
  };
}

/** Null when the network is large, or looked small and was not. */
function computeIfSmall(network: Network, box: Box2D, call: RegionsCall): LinearRegions2D | null {
  if (!isSmallForRegions(network)) return null;
  const limit = Math.min(SMALL_MAX_CELLS, call.maxCells ?? Infinity);
  try {
    return linearRegions2D(network, box, optionsOf(limit, call));
  } catch (error) {
    if (error instanceof RegionLimitError && limit !== call.maxCells) return null;
    throw error;
  }
}

function optionsOf(maxCells: number | undefined, { onProgress }: RegionsCall) {
  return { ...(maxCells === undefined ? {} : { maxCells }), ...(onProgress ? { onProgress } : {}) };
}
