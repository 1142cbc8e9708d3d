import { evaluate } from '../network/evaluate.ts';
import type { Network } from '../network/network.ts';
import { intervalsOf, linearRegions1D } from '../regions/linearRegions1D.ts';

/** One piece of y(x) over an interval, as a facet of a folded strip: [from, to] goes onto [yFrom, yTo]. */
export interface Facet {
  readonly from: number;
  readonly to: number;
  readonly yFrom: number;
  readonly yTo: number;
  /** 1 where y rises with x, -1 where it falls (the facet lies face down), 0 where it is flat. */
  readonly direction: -1 | 0 | 1;
  /** |dy/dx|: how much longer the facet gets when it is laid along y; 0 collapses it to a point. */
  readonly stretch: number;
}

/**
 * The function of one output as facets, left to right; neighbours meet at creases. Exact pieces of the region
 * engine: a facet is flat if and only if its slope is zero in the decimals that a reader sees.
 * @throws RangeError as `linearRegions1D`, or when there is no such output
 */
export function foldInterval(network: Network, domain: readonly [number, number], output = 0): Facet[] {
  const regions = linearRegions1D(network, domain);
  const pieces = regions.outputs[output]?.pieces;
  if (!pieces) throw new RangeError(`the network has no output ${output}`);
  const heightAt = (x: number): number => (evaluate(network, [x])[output] ?? 0) + 0;
  return intervalsOf(regions, output).map(({ from, to }, i) => {
    const slope = pieces[i]?.slope ?? 0;
    const yFrom = heightAt(from);
    return {
      from,
      to,
      yFrom,
      yTo: slope === 0 ? yFrom : heightAt(to),
      direction: slope > 0 ? 1 : slope < 0 ? -1 : 0,
      stretch: Math.abs(slope),
    };
  });
}

/** Where the strip is creased: the borders between facets, ends left out. */
export function creasesOf(facets: readonly Facet[]): number[] {
  return facets.slice(1).map((facet) => facet.from);
}

/** Facets that lie over one another exactly: same range of y to within `tolerance`. Indices, in order of first facet. */
export function groupByRange(facets: readonly Facet[], tolerance = 1e-9): number[][] {
  const groups: { readonly low: number; readonly high: number; readonly members: number[] }[] = [];
  for (const [i, { yFrom, yTo }] of facets.entries()) {
    const low = Math.min(yFrom, yTo);
    const high = Math.max(yFrom, yTo);
    const group = groups.find(
      (g) => Math.abs(g.low - low) <= tolerance && Math.abs(g.high - high) <= tolerance,
    );
    if (group) group.members.push(i);
    else groups.push({ low, high, members: [i] });
  }
  return groups.map((group) => group.members);
}
