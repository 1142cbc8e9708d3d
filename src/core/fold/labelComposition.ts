import { evaluate } from '../network/evaluate.ts';
import type { Network } from '../network/network.ts';
import { intervalsOf, linearRegions1D } from '../regions/linearRegions1D.ts';
import { type Facet, foldInterval } from './facets.ts';

/** Why y'(y(x)) bends at x. Units count from 0 within their network; layers too. */
export interface LabelledBorder {
  readonly x: number;
  readonly y: number;
  /** Units of network 1 whose joint is here: a crease of the strip. */
  readonly own: readonly { readonly layer: number; readonly unit: number }[];
  /** Units of network 2 whose joint y passes here: a joint copied by the fold. */
  readonly met: readonly { readonly layer: number; readonly unit: number }[];
}

/** One region of y'(y(x)): which facets of the strip it covers and which pieces of network 2 it copies. */
export interface LabelledRegion {
  readonly from: number;
  readonly to: number;
  /** Indices into the facets of network 1; more than one where a crease does not show in y'. */
  readonly facets: readonly number[];
  /** Pieces of y'(y) in use, 0 at the lowest y; more than one only together with a flat facet or a hidden crease. */
  readonly pieces: readonly number[];
}

export interface LabelledComposition {
  readonly facets: readonly Facet[];
  readonly regions: readonly LabelledRegion[];
  readonly borders: readonly LabelledBorder[];
}

/**
 * The regions of second(first(x)) over an interval, each with the fold that made it. The two networks are
 * counted in a row, not merged, so that the count is exact for the weights of both.
 * @param first one input, one output, the output layer an identity
 * @param second one input; its first output is labelled
 * @throws RangeError as `linearRegions1D`, or when the networks are not scalar
 */
export function labelComposition(
  first: Network,
  second: Network,
  domain: readonly [number, number],
): LabelledComposition {
  if (first.outputs !== 1 || second.inputs !== 1) {
    throw new RangeError('a fold is labelled for networks that are joined by one scalar');
  }
  const both: Network = { inputs: 1, outputs: second.outputs, layers: [...first.layers, ...second.layers] };
  const regions = linearRegions1D(both, domain);
  const facets = foldInterval(first, domain);
  const joints = linearRegions1D(second, 'R').outputs[0]?.breakpoints ?? new Float64Array();
  const heightAt = (x: number): number => evaluate(first, [x])[0] ?? 0;
  const output = regions.outputs[0];
  const depth = first.layers.length;
  return {
    facets,
    regions: intervalsOf(regions, 0).map((region) => ({ ...region, ...coverOf(region, facets, joints) })),
    borders: Array.from(output?.breakpoints ?? [], (x, i): LabelledBorder => {
      const causes = output?.causes[i] ?? [];
      return {
        x,
        y: heightAt(x),
        own: causes.filter(({ layer }) => layer < depth),
        met: causes
          .filter(({ layer }) => layer >= depth)
          .map(({ layer, unit }) => ({ layer: layer - depth, unit })),
      };
    }),
  };
}

function coverOf(
  { from, to }: { readonly from: number; readonly to: number },
  facets: readonly Facet[],
  joints: Float64Array,
): { facets: number[]; pieces: number[] } {
  const slack = 1e-9 * (to - from);
  const covered: number[] = [];
  const pieces = new Set<number>();
  for (const [i, facet] of facets.entries()) {
    const left = Math.max(from, facet.from);
    const right = Math.min(to, facet.to);
    if (right - left <= slack) continue;
    covered.push(i);
    const heightAt = (x: number): number =>
      facet.yFrom + ((x - facet.from) / (facet.to - facet.from)) * (facet.yTo - facet.yFrom);
    // Just inside the ends: y passes joints only there, unless the joint does not show in this region.
    const inset = 1e-6 * (right - left);
    const ends = [pieceAt(joints, heightAt(left + inset)), pieceAt(joints, heightAt(right - inset))];
    for (let piece = Math.min(...ends); piece <= Math.max(...ends); piece++) pieces.add(piece);
  }
  return { facets: covered, pieces: [...pieces].toSorted((a, b) => a - b) };
}

function pieceAt(joints: Float64Array, y: number): number {
  return joints.reduce((count, joint) => count + (joint < y ? 1 : 0), 0);
}
