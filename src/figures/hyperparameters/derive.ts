import { foldInterval } from '../../core/fold/facets.ts';
import { countParametersByLayer } from '../../core/network/countParameters.ts';
import type { Network } from '../../core/network/network.ts';
import { createRandomNetwork } from '../../core/network/randomNetwork.ts';
import { boundLinearRegions } from '../../core/regions/bounds.ts';
import type { Point } from '../../plot/path.ts';
import type { HyperparametersState } from './schema.ts';

/** Where the random function is drawn and its regions are counted. */
export const DOMAIN = [-5, 5] as const;

export interface LayerCount {
  /** Ω_k: rows × columns. */
  readonly weights: readonly [number, number];
  /** β_k. */
  readonly biases: number;
  readonly total: number;
}

export interface HyperparametersDerived {
  readonly widths: readonly number[];
  readonly layers: readonly LayerCount[];
  readonly parameterCount: number;
  readonly network: Network;
  /** Vertices of y(x). */
  readonly curve: readonly Point[];
  readonly regionCount: number;
  /** No network of this shape has more regions. */
  readonly maxRegionCount: bigint;
}

export function deriveHyperparameters(state: HyperparametersState): HyperparametersDerived {
  const widths = state.widths.slice(0, state.depth);
  const shape = { inputs: 1, widths, outputs: 1 };
  const sizes = [1, ...widths, 1];
  const totals = countParametersByLayer(shape);
  const network = createRandomNetwork(shape, state.seed);
  const facets = foldInterval(network, DOMAIN);
  const last = facets.at(-1);
  return {
    widths,
    layers: totals.map((total, k) => ({
      weights: [sizes[k + 1] ?? 1, sizes[k] ?? 1],
      biases: sizes[k + 1] ?? 1,
      total,
    })),
    parameterCount: totals.reduce((sum, total) => sum + total, 0),
    network,
    curve: [
      ...facets.map(({ from, yFrom }): Point => [from, yFrom]),
      ...(last ? [[last.to, last.yTo] as const] : []),
    ],
    regionCount: facets.length,
    maxRegionCount: boundLinearRegions({ inputs: 1, widths }).upper,
  };
}
