import type { Facet } from '../../core/fold/facets.ts';
import type { Point } from '../../plot/path.ts';

/** The vertices of the curve that facets make. */
export function facetPoints(facets: readonly Facet[]): Point[] {
  const last = facets.at(-1);
  const ends: Point[] = last ? [[last.to, last.yTo]] : [];
  return [...facets.map(({ from, yFrom }): Point => [from, yFrom]), ...ends];
}
