import type { DrawnCurve } from '../figure.ts';

type Point = readonly [number, number];

/** The part of the plot that is drawn on, in data units. */
export interface DrawArea {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Joints closer than this share of the width are one. */
const SAME_X = 0.004;
/** How far, as a share of the height, a hand may stray from a straight piece. */
const STRAY = 0.025;

/** A curve with one more joint; a joint at the same x moves to the new height. */
export function placeJoint(curve: DrawnCurve, point: Point, area: DrawArea): DrawnCurve {
  const [x, y] = clampPoint(point, area);
  const close = SAME_X * (area.x[1] - area.x[0]);
  const others = curve.filter(([other]) => Math.abs(other - x) > close);
  return sorted([...others, [x, y]]);
}

/** A curve without its joint nearest to x. */
export function removeJoint(curve: DrawnCurve, x: number): DrawnCurve {
  const distances = curve.map(([other]) => Math.abs(other - x));
  const nearest = distances.indexOf(Math.min(...distances));
  return curve.filter((_, i) => i !== nearest);
}

/**
 * A curve with a freehand stroke drawn over it. What is no function keeps the last height at each x; the stroke
 * replaces what was there on its stretch of x, and is reduced to the joints that it means.
 * @returns the curve, and whether the stroke had to be repaired
 */
export function addStroke(
  curve: DrawnCurve,
  stroke: readonly Point[],
  area: DrawArea,
): { readonly curve: DrawnCurve; readonly repaired: boolean } {
  const within = stroke.map((point) => clampPoint(point, area));
  const { points, repaired } = keepLastHeights(within, SAME_X * (area.x[1] - area.x[0]));
  const [from, to] = [points[0]?.[0], points.at(-1)?.[0]];
  if (from === undefined || to === undefined) return { curve, repaired: false };
  const others = curve.filter(([x]) => x < from || x > to);
  const tolerance = STRAY * (area.y[1] - area.y[0]);
  return { curve: sorted([...others, ...straighten(points, tolerance)]), repaired };
}

/** Last height for each x: a stroke that turns back wipes out what it drew there before. */
function keepLastHeights(
  stroke: readonly Point[],
  close: number,
): { readonly points: readonly Point[]; readonly repaired: boolean } {
  let points: Point[] = [];
  let repaired = false;
  let previous: Point | undefined;
  for (const point of stroke) {
    const low = Math.min(previous?.[0] ?? point[0], point[0]) - close / 2;
    const high = Math.max(previous?.[0] ?? point[0], point[0]) + close / 2;
    const kept = points.filter((other) => other === previous || other[0] < low || other[0] > high);
    const wiped = points.filter((other) => !kept.includes(other));
    repaired ||= wiped.some(([x]) => Math.abs(x - (previous?.[0] ?? x)) > 2 * close);
    points = [...kept.filter(([x]) => x !== point[0]), point];
    previous = point;
  }
  return { points: sorted(points), repaired };
}

/** Drops what lies within `tolerance` of the straight line between its neighbours (Douglas and Peucker 1973). */
function straighten(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let worst = 0;
  let at = 0;
  for (const [i, [x, y]] of points.entries()) {
    const t = (x - first[0]) / (last[0] - first[0]);
    const gap = Math.abs(y - (first[1] + t * (last[1] - first[1])));
    if (gap > worst) [worst, at] = [gap, i];
  }
  if (worst <= tolerance) return [first, last];
  const left = straighten(points.slice(0, at + 1), tolerance);
  return [...left.slice(0, -1), ...straighten(points.slice(at), tolerance)];
}

function sorted(points: readonly Point[]): readonly Point[] {
  return points.toSorted((a, b) => a[0] - b[0]);
}

export function clampPoint([x, y]: Point, area: DrawArea): Point {
  return [clampTo(x, area.x), clampTo(y, area.y)];
}

function clampTo(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}
