import type { Facet } from './facets.ts';

/** Every x that a level of y comes from. */
export interface Preimages {
  /** Single points, ascending; one entry for a crease that touches the level. */
  readonly points: readonly { readonly x: number; readonly facet: number }[];
  /** Whole stretches on which y is flat at the level. */
  readonly flats: readonly { readonly from: number; readonly to: number; readonly facet: number }[];
}

/** Levels within this part of the heights count as met: a crease is at its height only up to rounding. */
const MET = 1e-12;

/** The x of an interval that reach `level`. Points that end a flat stretch belong to the stretch. */
export function preimagesOf(facets: readonly Facet[], level: number): Preimages {
  const size = facets.reduce(
    (most, f) => Math.max(most, Math.abs(f.yFrom), Math.abs(f.yTo)),
    Math.abs(level),
  );
  const tolerance = MET * size;
  const flats = facets.flatMap(({ from, to, direction, yFrom }, facet) =>
    direction === 0 && Math.abs(yFrom - level) <= tolerance ? [{ from, to, facet }] : [],
  );
  const points: { x: number; facet: number }[] = [];
  for (const [facet, piece] of facets.entries()) {
    const x = crossingOf(piece, level, tolerance);
    const isKnown =
      x === null || points.at(-1)?.x === x || flats.some(({ from, to }) => from <= x && x <= to);
    if (!isKnown) points.push({ x, facet });
  }
  return { points, flats };
}

/** Where a sloping facet meets the level, exactly at its end if it ends there; null if it does not. */
function crossingOf(
  { from, to, yFrom, yTo, direction }: Facet,
  level: number,
  tolerance: number,
): number | null {
  if (direction === 0) return null;
  if (Math.abs(yFrom - level) <= tolerance) return from;
  if (Math.abs(yTo - level) <= tolerance) return to;
  const part = (level - yFrom) / (yTo - yFrom);
  return part > 0 && part < 1 ? from + part * (to - from) : null;
}
