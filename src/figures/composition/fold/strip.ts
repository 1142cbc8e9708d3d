import type { Facet } from '../../../core/fold/facets.ts';
import { foldedStrip } from '../../../core/fold/foldedStrip.ts';
import type { Point } from '../../../plot/path.ts';

/** Half the width of the paper; the curves on it take a little less. Half its length is 1. */
export const PAPER_HALF_WIDTH = 0.46;
export const CURVE_HALF_WIDTH = 0.4;
/** Air between two layers of the folded strip. */
const LIFT = 0.07;

/** A place on one facet: `along` it from 0 (smaller x) to 1, and across the paper. */
export interface FacetPoint {
  readonly along: number;
  readonly across: number;
}

/** A stretch of the drawn curve within one facet; `piece` counts the drawn curve's pieces from the lowest y. */
export interface InkStroke {
  readonly piece: number;
  readonly points: readonly [FacetPoint, FacetPoint];
}

/** A facet of the strip in space, seen along its width: from (along, height) to (along, height). */
export interface StripFacet {
  readonly facet: Facet;
  readonly from: Point;
  readonly to: Point;
  /** y(x) on the paper: one straight line per facet, and the diagonal once the strip is folded. */
  readonly first: readonly [FacetPoint, FacetPoint];
  readonly ink: readonly InkStroke[];
  /** Where y is at a ruled level: even when folded, as uneven as y is steep when flat. */
  readonly rules: readonly number[];
}

export interface StripScales {
  /** Half-widths of the views of x, y and y': the strip is one by one in its own units. */
  readonly x: number;
  readonly y: number;
  readonly yPrime: number;
}

/** The strip at fold `t`, with what is drawn on it. `ink` are the vertices of a curve over y. */
export function stripAt(
  facets: readonly Facet[],
  t: number,
  ink: readonly Point[],
  scales: StripScales,
): StripFacet[] {
  const points = foldedStrip(
    facets.map((facet) => inUnits(facet, scales)),
    t,
    LIFT,
  );
  const levels = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].map((share) => share * scales.y);
  return facets.map((facet, i): StripFacet => {
    const at = (index: number): Point => [points[index]?.along ?? 0, points[index]?.height ?? 0];
    const height = (y: number): number => (y / scales.y) * CURVE_HALF_WIDTH;
    return {
      facet,
      from: at(i),
      to: at(i + 1),
      first: [
        { along: 0, across: height(facet.yFrom) },
        { along: 1, across: height(facet.yTo) },
      ],
      ink: inkOn(facet, ink, scales),
      rules: levels.flatMap((level) => alongAt(facet, level)).filter((along) => along > 0.01 && along < 0.99),
    };
  });
}

/** The vertices of the drawn curve on one facet, a stroke for each of its pieces that the facet's y runs through. */
export function inkOn(facet: Facet, ink: readonly Point[], scales: Pick<StripScales, 'yPrime'>): InkStroke[] {
  const [low, high] = [Math.min(facet.yFrom, facet.yTo), Math.max(facet.yFrom, facet.yTo)];
  const across = (yPrime: number): number => (yPrime / scales.yPrime) * CURVE_HALF_WIDTH;
  return ink.slice(1).flatMap(([b, atB], piece): InkStroke[] => {
    const [a, atA] = ink[piece] ?? [b, atB];
    const heightAt = (y: number): number => (b === a ? atA : atA + ((y - a) / (b - a)) * (atB - atA));
    if (facet.direction === 0) {
      if (low < a || low > b || (low === b && piece < ink.length - 2)) return [];
      const level = across(heightAt(low));
      return [
        {
          piece,
          points: [
            { along: 0, across: level },
            { along: 1, across: level },
          ],
        },
      ];
    }
    const [from, to] = [Math.max(a, low), Math.min(b, high)];
    if (from >= to) return [];
    const ends = [from, to].map((y) => ({ along: shareAt(facet, y), across: across(heightAt(y)) }));
    const [start, end] = facet.direction > 0 ? ends : ends.toReversed();
    return start && end ? [{ piece, points: [start, end] }] : [];
  });
}

/** Where on a facet y has a level, from 0 to 1; nothing on flat facets and beyond the ends. */
export function alongAt(facet: Facet, level: number): number[] {
  if (facet.direction === 0) return [];
  const share = shareAt(facet, level);
  return share >= 0 && share <= 1 ? [share] : [];
}

function shareAt({ yFrom, yTo }: Facet, y: number): number {
  return (y - yFrom) / (yTo - yFrom);
}

function inUnits(facet: Facet, { x, y }: StripScales): Facet {
  return {
    ...facet,
    from: facet.from / x,
    to: facet.to / x,
    yFrom: facet.yFrom / y,
    yTo: facet.yTo / y,
  };
}
