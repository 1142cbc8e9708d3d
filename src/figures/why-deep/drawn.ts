import {
  distanceToSegment,
  PLANE_BOUNDARIES,
  type PlaneBoundary,
  polygonBoundary,
} from '../../core/data/planeBoundaries.ts';
import { simplifyLoop } from '../../core/data/simplifyLoop.ts';
import { MOST_CORNERS, type WhyDeepState } from './schema.ts';

/** A corner of the drawn line. */
export type Corner = readonly [number, number];

/** How far a hand may stray from a straight side. */
const STRAY = 0.03;

/** No line, one class. */
const NO_LINE: PlaneBoundary = { id: 'drawn', title: 'Drawn', side: () => -1 };

export function cornersOf(drawn: readonly number[]): Corner[] {
  return Array.from({ length: Math.floor(drawn.length / 2) }, (_, i): Corner => [
    drawn[2 * i] ?? 0,
    drawn[2 * i + 1] ?? 0,
  ]);
}

/** Corners as the state keeps them: hundredths, so that a link stays short. Null when there are too many. */
export function listOf(corners: readonly Corner[]): readonly number[] | null {
  if (corners.length > MOST_CORNERS) return null;
  return corners.flat().map((value) => Math.round(Math.min(1, Math.max(-1, value)) * 100) / 100 + 0);
}

/** Where the classes change. A drawn line needs three corners; without them all points are of one class. */
export function boundaryOf({ data, drawn }: Pick<WhyDeepState, 'data' | 'drawn'>): PlaneBoundary {
  if (data === 'drawn') {
    const corners = cornersOf(drawn);
    return corners.length < 3 ? NO_LINE : polygonBoundary(corners);
  }
  const boundary = PLANE_BOUNDARIES.find(({ id }) => id === data);
  if (!boundary) throw new RangeError(`there is no boundary '${data}'`);
  return boundary;
}

/** The line that a stroke of the pen draws: it closes by itself. */
export function lineOf(stroke: readonly Corner[]): Corner[] {
  return simplifyLoop(stroke, STRAY, MOST_CORNERS);
}

/** One more corner, put into the side that it lies nearest to; the same when there is no room for one. */
export function addCorner(corners: readonly Corner[], corner: Corner): readonly Corner[] {
  if (corners.length >= MOST_CORNERS) return corners;
  if (corners.length < 3) return [...corners, corner];
  const gaps = corners.map(([bx, by], i) => {
    const [ax, ay] = corners.at(i - 1) ?? [bx, by];
    return distanceToSegment(corner[0], corner[1], ax, ay, bx, by);
  });
  return corners.toSpliced(gaps.indexOf(Math.min(...gaps)), 0, corner);
}

/** Place of the corner nearest to a point; −1 when there is none. */
export function nearestCorner(corners: readonly Corner[], [x, y]: Corner): number {
  const distances = corners.map(([cx, cy]) => Math.hypot(cx - x, cy - y));
  return distances.indexOf(Math.min(...distances));
}
