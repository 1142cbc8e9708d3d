import { evaluatePreActivations } from '../core/network/evaluate.ts';
import type { Network } from '../core/network/network.ts';
import { inputId, layerOutputId, type TermId } from '../core/notation/termId.ts';
import { linearRegions1D } from '../core/regions/linearRegions1D.ts';
import type { Point } from './path.ts';

/** What a unit gives against x. */
export interface UnitCurve {
  readonly id: TermId;
  readonly points: readonly Point[];
}

/** Every entry of x, of all hidden layers (clipped) and of the output at one input, by the ids of the equations. */
export function unitValues(network: Network, input: readonly number[]): Map<TermId, number> {
  const values = new Map<TermId, number>(input.map((value, j) => [inputId(j), value]));
  evaluatePreActivations(network, input).forEach((z, k) => {
    const isClipped = network.layers[k]?.activation === 'relu';
    z.forEach((value, i) => {
      values.set(layerOutputId(network.layers.length, k, i), isClipped ? Math.max(0, value) : value);
    });
  });
  return values;
}

/** Exact vertices of every unit's curve on `range`, layer by layer: the places where any unit switches, and the ends. */
export function unitCurves(network: Network, range: readonly [number, number]): UnitCurve[][] {
  const inner = linearRegions1D(network, range).activationBreakpoints;
  const at = [range[0], ...inner, range[1]].map((x) => ({ x, values: unitValues(network, [x]) }));
  return network.layers.map(({ outputs }, k) =>
    Array.from({ length: outputs }, (_, i) => {
      const id = layerOutputId(network.layers.length, k, i);
      return { id, points: at.map(({ x, values }): Point => [x, values.get(id) ?? 0]) };
    }),
  );
}
