// Index reads on typed arrays are in range by construction here, hence the `!`.
import { centreOfCell, sidesOfCell } from '../../core/regions/twoInputs/cellGeometry.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';

/**
 * The cell that one comes to first when leaving a cell's centre in a direction.
 * @param direction in data coordinates, not zero
 * @returns −1 where the box ends
 */
export function nextCell(
  regions: LinearRegions2D,
  cell: number,
  [dx, dy]: readonly [number, number],
): number {
  const { edgeVertices, vertices } = regions;
  const [cx, cy] = centreOfCell(regions, cell);
  let next = -1;
  let nearest = Infinity;
  for (const { edge, neighbour } of sidesOfCell(regions, cell)) {
    const [p, q] = [2 * edgeVertices[2 * edge]!, 2 * edgeVertices[2 * edge + 1]!];
    const [px, py] = [vertices[p]! - cx, vertices[p + 1]! - cy];
    const [sx, sy] = [vertices[q]! - cx - px, vertices[q + 1]! - cy - py];
    const across = dx * sy - dy * sx;
    if (across === 0) continue;
    const distance = (px * sy - py * sx) / across;
    const along = (px * dy - py * dx) / across;
    // a side that is met at its end counts too: the centre is inside, so that side or its neighbour is met
    if (distance > 0 && distance < nearest && along >= -1e-9 && along <= 1 + 1e-9) {
      nearest = distance;
      next = neighbour;
    }
  }
  return next;
}
