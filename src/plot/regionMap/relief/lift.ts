// Index reads on typed arrays are in range by construction here, hence the `!`.
import { createCellLocator } from '../../../core/regions/twoInputs/locateCell.ts';
import type { Polylines } from '../../../core/regions/twoInputs/polylines.ts';
import type { LinearRegions2D } from '../../../core/regions/twoInputs/types.ts';
import type { Point } from '../../path.ts';
import { planesOfCells } from '../cellFills.ts';
import type { ReliefCamera } from './camera.ts';

/** A stretch of a line in the plane, lifted onto the cell below which it runs. */
export interface LiftedLine {
  readonly cell: number;
  readonly from: Point;
  readonly to: Point;
}

/** Lines that cross no border except at their own points, put on the surface. */
export function liftLines(
  regions: LinearRegions2D,
  output: number,
  { points, offsets }: Polylines,
  camera: ReliefCamera,
): LiftedLine[] {
  const locate = createCellLocator(regions);
  const planes = planesOfCells(regions, output);
  const lifted: LiftedLine[] = [];
  for (let line = 0; line + 1 < offsets.length; line++) {
    for (let i = offsets[line]!; i + 1 < offsets[line + 1]!; i++) {
      const [ax, ay, bx, by] = [points[2 * i]!, points[2 * i + 1]!, points[2 * i + 2]!, points[2 * i + 3]!];
      const cell = locate((ax + bx) / 2, (ay + by) / 2);
      if (cell < 0) continue;
      const on = (x: number, y: number): Point =>
        camera.toPx(x, y, planes[3 * cell]! * x + planes[3 * cell + 1]! * y + planes[3 * cell + 2]!);
      lifted.push({ cell, from: on(ax, ay), to: on(bx, by) });
    }
  }
  return lifted;
}

/** Which of several outlines, the last painted uppermost, a place on the screen lies in; −1 for none. */
export function facetAt(
  facets: readonly { readonly cell: number; readonly outline: readonly Point[] }[],
  at: Point,
): number {
  return facets.findLast(({ outline }) => isInside(outline, at))?.cell ?? -1;
}

function isInside(outline: readonly Point[], [x, y]: Point): boolean {
  let isIn = false;
  for (const [i, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(i + 1) % outline.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  }
  return isIn;
}
