import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import type { OutputRegions1D } from '../../core/regions/oneInput/outputRegions.ts';

/** Why y'(x) bends somewhere: joints of network 1 at this x, joints of network 2 met by y there. */
export interface Border {
  readonly x: number;
  readonly y: number;
  readonly yPrime: number;
  /** Hidden units of network 1 (from 1) whose joint is here. */
  readonly ownUnits: readonly number[];
  /** Hidden units of network 2 (from 1) whose joint y passes here. */
  readonly metUnits: readonly number[];
}

/** The borders of the two networks in a row, each with its causes. */
export function bordersOf(output: OutputRegions1D, first: Network, second: Network): Border[] {
  const depth = first.layers.length;
  return Array.from(output.breakpoints, (x, i): Border => {
    const causes = output.causes[i] ?? [];
    const y = evaluate(first, [x])[0] ?? 0;
    return {
      x,
      y,
      yPrime: evaluate(second, [y])[0] ?? 0,
      ownUnits: causes.filter(({ layer }) => layer < depth).map(({ unit }) => unit + 1),
      metUnits: causes.filter(({ layer }) => layer >= depth).map(({ unit }) => unit + 1),
    };
  });
}
