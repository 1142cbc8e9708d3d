import type { Facet } from './facets.ts';

/** A crease or an end of the strip, seen from the side; the strip's width is the third dimension. */
export interface StripPoint {
  /** The x that this point of the strip carries. */
  readonly x: number;
  /** Position along the line that is the x axis at t = 0 and the y axis at t = 1. */
  readonly along: number;
  readonly height: number;
}

/** Angle between a facet and the line, in radians, while the strip is folded: 0 rising, π·t falling. */
export function facetAngles(facets: readonly Facet[], t: number): number[] {
  return directionsOf(facets).map((direction) => (direction < 0 ? Math.PI * t : 0));
}

/**
 * The strip, folded by t in [0, 1]: one point per end and crease, left to right (facets + 1).
 *
 * At t = 0 it lies flat along x. At t = 1 it lies along y, every point at its own y, neighbouring layers joined
 * at the crease and parted by `lift` per fold. A facet is a rigid sheet of length (1 − t)·Δx + t·|Δy|: the map
 * stretches it by |slope| on the way (a flat facet shrinks to a point), which paper cannot do.
 * @param lift height gained per fold at t = 1, in units of y
 */
export function foldedStrip(facets: readonly Facet[], t: number, lift = 0): StripPoint[] {
  const first = facets[0];
  if (!first) return [];
  const folded = Math.min(Math.max(t, 0), 1);
  const directions = directionsOf(facets);
  const angles = facetAngles(facets, folded);
  const points: StripPoint[] = [
    { x: first.from, along: (1 - folded) * first.from + folded * first.yFrom, height: 0 },
  ];
  for (const [i, facet] of facets.entries()) {
    const last = points[i] ?? { x: first.from, along: 0, height: 0 };
    const length = (1 - folded) * (facet.to - facet.from) + folded * Math.abs(facet.yTo - facet.yFrom);
    const angle = angles[i] ?? 0;
    const isFold = directions[i] !== (directions[i + 1] ?? directions[i]);
    points.push({
      x: facet.to,
      along: last.along + length * Math.cos(angle),
      // sin(π) is not quite zero in doubles
      height: last.height + (folded === 1 ? 0 : length * Math.sin(angle)) + (isFold ? lift * folded : 0),
    });
  }
  return points;
}

/** Directions with flat facets going on as the facet before them (the one after, at the start). */
function directionsOf(facets: readonly Facet[]): (-1 | 1)[] {
  let current: -1 | 1 = facets.find((facet) => facet.direction !== 0)?.direction === -1 ? -1 : 1;
  return facets.map(({ direction }) => {
    if (direction !== 0) current = direction;
    return current;
  });
}
