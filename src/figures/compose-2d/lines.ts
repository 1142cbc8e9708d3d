import type { Point } from '../../plot/path.ts';

export interface Rectangle {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Where a unit turns on: a·x_1 + b·x_2 + c = 0, active where the sum is positive. */
export interface UnitLine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** The part of a line inside a rectangle, the active side to its right; null when there is none. */
export function clipLine({ a, b, c }: UnitLine, { x, y }: Rectangle): Segment | null {
  const size = Math.hypot(a, b);
  if (size === 0 || !Number.isFinite(size)) return null;
  const [nx, ny] = [a / size, b / size];
  const [px, py] = [(-c / size) * nx, (-c / size) * ny];
  // along (−ny, nx) the active side is on the right
  const alongX = spanOf(px, -ny, x);
  const alongY = spanOf(py, nx, y);
  const start = Math.max(alongX[0], alongY[0]);
  const end = Math.min(alongX[1], alongY[1]);
  if (!(start < end) || !Number.isFinite(end - start)) return null;
  return { from: [px - start * ny, py + start * nx], to: [px - end * ny, py + end * nx] };
}

/** The stretch of t on which p + t·d lies in an interval. */
function spanOf(p: number, d: number, [low, high]: readonly [number, number]): readonly [number, number] {
  if (Math.abs(d) < 1e-12) return p >= low && p <= high ? [-Infinity, Infinity] : [1, 0];
  const [s, t] = [(low - p) / d, (high - p) / d];
  return s < t ? [s, t] : [t, s];
}

export function pointAt({ from, to }: Segment, share: number): Point {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** How far along a segment the foot of a point is, 0 … 1. */
export function shareOf({ from, to }: Segment, [x, y]: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
  return Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));
}

/** The parallel line through a point. */
export function shiftLine({ a, b }: UnitLine, [x, y]: Point): UnitLine {
  return { a, b, c: -(a * x + b * y) };
}

/** The line turned about a pivot until it runs through a point, by the smaller angle; the weights keep their size. */
export function turnLineTo(line: UnitLine, pivot: Point, to: Point): UnitLine {
  const [dx, dy] = [to[0] - pivot[0], to[1] - pivot[1]];
  const distance = Math.hypot(dx, dy);
  if (distance < 1e-9) return line;
  const size = Math.hypot(line.a, line.b);
  // of the two normals of the new direction, the one on the side of the old
  const sign = -line.a * dy + line.b * dx < 0 ? -1 : 1;
  return through(((-dy * sign) / distance) * size, ((dx * sign) / distance) * size, pivot);
}

/** The line turned about a pivot, anticlockwise. */
export function turnLineBy({ a, b }: UnitLine, pivot: Point, degrees: number): UnitLine {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return through(a * cos - b * sin, a * sin + b * cos, pivot);
}

function through(a: number, b: number, pivot: Point): UnitLine {
  return shiftLine({ a, b, c: 0 }, pivot);
}
