// Index reads on typed arrays are in range by construction here, hence the `!`.
import { centreOfCell } from '../../../core/regions/twoInputs/cellGeometry.ts';
import type { LinearRegions2D } from '../../../core/regions/twoInputs/types.ts';
import type { Point } from '../../path.ts';

/**
 * Cells from the farthest to the nearest, so that each may be painted over those before it. Cells are convex, so along
 * a fixed direction "behind its neighbour" has no cycles (Guibas & Yao 1983): a topological order is an exact one.
 * @param away from the eye, in the plane of the inputs
 */
export function orderCells(regions: LinearRegions2D, [awayX, awayY]: Point): number[] {
  const { activationRegionCount, edgeCount, edgeCells } = regions;
  const centres = Array.from({ length: activationRegionCount }, (_, cell) => centreOfCell(regions, cell));
  const nearer: number[][] = centres.map(() => []);
  const waitsFor = new Int32Array(activationRegionCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    const [a, b] = [edgeCells[2 * edge]!, edgeCells[2 * edge + 1]!];
    if (a < 0 || b < 0) continue;
    const [nx, ny] = normalTowards(regions, edge, centres[a]!, centres[b]!);
    const farther = nx * awayX + ny * awayY;
    if (farther === 0) continue;
    const [far, near] = farther > 0 ? [b, a] : [a, b];
    nearer[far]!.push(near);
    waitsFor[near]!++;
  }
  const order: number[] = [];
  const ready = centres.flatMap((_, cell) => (waitsFor[cell] === 0 ? [cell] : []));
  for (let cell = ready.pop(); cell !== undefined; cell = ready.pop()) {
    order.push(cell);
    for (const near of nearer[cell]!) if (--waitsFor[near]! === 0) ready.push(near);
  }
  // slivers thinner than rounding may make a cycle; they cover nothing
  for (let cell = 0; cell < activationRegionCount; cell++) if (waitsFor[cell]! > 0) order.push(cell);
  return order;
}

/** The normal of an edge that points from the cell of one centre to that of the other. */
function normalTowards({ edgeVertices, vertices }: LinearRegions2D, edge: number, a: Point, b: Point): Point {
  const [p, q] = [2 * edgeVertices[2 * edge]!, 2 * edgeVertices[2 * edge + 1]!];
  const [nx, ny] = [vertices[p + 1]! - vertices[q + 1]!, vertices[q]! - vertices[p]!];
  return nx * (b[0] - a[0]) + ny * (b[1] - a[1]) < 0 ? [-nx, -ny] : [nx, ny];
}
