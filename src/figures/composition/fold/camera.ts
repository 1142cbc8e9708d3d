import type { Point } from '../../../plot/path.ts';
import { PAPER_HALF_WIDTH, type FacetPoint, type StripFacet } from './strip.ts';

/** Where the strip is seen from, in degrees: (0, 0) is straight onto the paper. */
export interface Orbit {
  readonly turn: number;
  readonly tilt: number;
}

/** A point as seen: right and up on the screen, in the strip's units. */
export type Seen = Point;

/**
 * Parallel projection of the strip, which stands like a folding screen: `along` runs to the right, the paper's width
 * upwards, height (of the fold) towards the reader.
 */
export function project({ turn, tilt }: Orbit, [along, height]: Point, across: number): Seen {
  const [right, near] = turned(turn, [along, height]);
  const b = radians(tilt);
  return [right, across * Math.cos(b) - near * Math.sin(b)];
}

/** A place on a facet, as seen. */
export function projectOn(orbit: Orbit, { from, to }: StripFacet, { along, across }: FacetPoint): Seen {
  const at: Point = [from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])];
  return project(orbit, at, across);
}

/** The four corners of a facet, as seen: lower left first, anticlockwise while it faces the reader. */
export function cornersOf(orbit: Orbit, { from, to }: StripFacet): [Seen, Seen, Seen, Seen] {
  return [
    project(orbit, from, -PAPER_HALF_WIDTH),
    project(orbit, to, -PAPER_HALF_WIDTH),
    project(orbit, to, PAPER_HALF_WIDTH),
    project(orbit, from, PAPER_HALF_WIDTH),
  ];
}

/** Whether the side that is drawn on faces the reader. */
export function isFaceUp({ turn }: Orbit, { from, to }: StripFacet): boolean {
  return turned(turn, to)[0] >= turned(turn, from)[0];
}

/** How far a facet is turned from the light, 0 to 1: the light comes from the front, a little from the left. */
export function shadeOf({ turn }: Orbit, { from, to }: StripFacet): number {
  const [a, b] = [turned(turn, from), turned(turn, to)];
  const [right, near] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(right, near);
  return length === 0 ? 0 : 1 - Math.abs(right * LIGHT.near + near * LIGHT.left) / length;
}

const LIGHT = { near: Math.cos(0.25), left: Math.sin(0.25) } as const;

/** Whether something of the strip is drawn at a place on the screen. */
export function isCovered(orbit: Orbit, facets: readonly StripFacet[], [x, y]: Seen): boolean {
  return facets.some((facet) => {
    const corners = cornersOf(orbit, facet);
    const sides = corners.map((corner, i) => {
      const next = corners[(i + 1) % 4] ?? corner;
      return (next[0] - corner[0]) * (y - corner[1]) - (next[1] - corner[1]) * (x - corner[0]);
    });
    return sides.every((side) => side > 0) || sides.every((side) => side < 0);
  });
}

/**
 * Facets from the farthest to the nearest. All are as wide as the paper, so what hides what is decided in the plane
 * across it: of two that share a stretch of the screen, the one nearer to the reader in the middle of that stretch
 * comes later. Facets of a fold do not cross, so such an order exists.
 */
export function paintOrder(orbit: Orbit, facets: readonly StripFacet[]): number[] {
  const segments = facets.map(({ from, to }): [Point, Point] => {
    const ends = [turned(orbit.turn, from), turned(orbit.turn, to)] as const;
    return ends[0][0] <= ends[1][0] ? [ends[0], ends[1]] : [ends[1], ends[0]];
  });
  const waiting = segments.map((_, i) => i);
  const order: number[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((i) => waiting.every((j) => j === i || !hides(segments[i], segments[j])));
    order.push(...waiting.splice(Math.max(0, next), 1));
  }
  return order;
}

type Segment = readonly [Point, Point];

const SLIVER = 1e-6;

function hides(a: Segment | undefined, b: Segment | undefined): boolean {
  if (!a || !b) return false;
  const left = Math.max(a[0][0], b[0][0]);
  const right = Math.min(a[1][0], b[1][0]);
  if (right - left <= SLIVER) return false;
  const middle = (left + right) / 2;
  return nearAt(a, middle) > nearAt(b, middle);
}

function nearAt([[x0, near0], [x1, near1]]: Segment, x: number): number {
  return near0 + ((x - x0) / (x1 - x0)) * (near1 - near0);
}

/** (along, height) as (right, towards the reader) after a turn about the paper's width. */
function turned(turn: number, [along, height]: Point): Point {
  const a = radians(turn);
  return [along * Math.cos(a) + height * Math.sin(a), height * Math.cos(a) - along * Math.sin(a)];
}

function radians(degrees: number): number {
  return (degrees / 180) * Math.PI;
}

/** Strip units to pixels: everything in view, never larger than the flat strip's own size. */
export interface Lens {
  readonly scalePx: number;
  readonly middle: Seen;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MARGIN_PX = 34;
const NARROW_MARGIN_PX = 24;

export function lensFor(
  orbit: Orbit,
  facets: readonly StripFacet[],
  widthPx: number,
  heightPx: number,
): Lens {
  const corners = facets.flatMap((facet) => cornersOf(orbit, facet));
  const [left, right] = extent(corners.map(([x]) => x));
  const [bottom, top] = extent(corners.map(([, y]) => y));
  const marginPx = widthPx < 480 ? NARROW_MARGIN_PX : MARGIN_PX;
  const [roomX, roomY] = [widthPx / 2 - marginPx, heightPx / 2 - marginPx];
  const scalePx = Math.max(
    10,
    Math.min(roomX, roomX / Math.max(1e-9, (right - left) / 2), roomY / Math.max(1e-9, (top - bottom) / 2)),
  );
  return { scalePx, middle: [(left + right) / 2, (bottom + top) / 2], widthPx, heightPx };
}

export function toPx({ scalePx, middle, widthPx, heightPx }: Lens, [x, y]: Seen): Point {
  return [widthPx / 2 + (x - middle[0]) * scalePx, heightPx / 2 - (y - middle[1]) * scalePx];
}

/** Back from pixels; straight onto the paper this is (along, across). */
export function fromPx({ scalePx, middle, widthPx, heightPx }: Lens, [xPx, yPx]: Point): Seen {
  return [(xPx - widthPx / 2) / scalePx + middle[0], (heightPx / 2 - yPx) / scalePx + middle[1]];
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}
