import {
  type Box2D,
  type LinearRegions2D,
  type Network,
  type Regions2DProgress,
  RegionLimitError,
} from '../core/index.ts';

/** What the page sends to the worker. */
export interface RegionsRequest {
  readonly id: number;
  readonly network: Network;
  readonly box: Box2D;
  readonly maxCells: number | undefined;
}

/** What the worker sends back; errors travel as data, since classes do not survive the way. */
export type RegionsReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Regions2DProgress }
  | { readonly id: number; readonly kind: 'done'; readonly regions: LinearRegions2D }
  | { readonly id: number; readonly kind: 'limit'; readonly reached: number; readonly limit: number }
  | { readonly id: number; readonly kind: 'refused'; readonly message: string }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

export type RegionsFailure = Extract<RegionsReply, { kind: 'limit' | 'refused' | 'failed' }>;

export function describeFailure(id: number, error: unknown): RegionsFailure {
  if (error instanceof RegionLimitError) {
    return { id, kind: 'limit', reached: error.reached, limit: error.limit };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { id, kind: error instanceof RangeError ? 'refused' : 'failed', message };
}

export function errorOf(failure: RegionsFailure): Error {
  if (failure.kind === 'limit') return new RegionLimitError(failure.reached, failure.limit);
  return failure.kind === 'refused' ? new RangeError(failure.message) : new Error(failure.message);
}

/** The buffers of a partition, to be handed over instead of copied. */
export function listBuffers(regions: LinearRegions2D): ArrayBuffer[] {
  const arrays = [...Object.values(regions), ...regions.outputs.map((output) => output.regionOfCell)];
  const buffers = new Set<ArrayBuffer>();
  for (const value of arrays) {
    if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  }
  return [...buffers];
}
