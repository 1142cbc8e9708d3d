import { evaluate } from '../core/network/evaluate.ts';
import type { Network } from '../core/network/network.ts';
import { linearRegions1D } from '../core/regions/linearRegions1D.ts';
import type { Point } from './path.ts';

/** The exact vertices of every output of a one-input network over a range: nothing is sampled. */
export function networkVertices(network: Network, range: readonly [number, number]): Point[][] {
  return linearRegions1D(network, range).outputs.map(({ breakpoints }, output) =>
    [range[0], ...breakpoints, range[1]].map((x): Point => [x, evaluate(network, [x])[output] ?? 0]),
  );
}
