import { distanceToSegment } from './planeBoundaries.ts';

type Point = readonly [number, number];

/** Each further try allows so much more. */
const COARSER = 1.4;

/**
 * The closed polygon that a freehand loop means: its corners, none of the points left out farther than `tolerance`
 * from it (Douglas and Peucker 1973, both ways round from the first point to the one farthest from it). When that
 * leaves more than `most` corners, a larger tolerance is taken.
 * @param points of the stroke in order; the way from the last back to the first closes it
 */
export function simplifyLoop(points: readonly Point[], tolerance: number, most: number): Point[] {
  const [first] = points;
  if (!first || points.length <= 3) return [...points];
  for (let allowed = tolerance; ; allowed *= COARSER) {
    const corners = loopWithin(points, first, allowed);
    if (corners.length <= most) return corners;
  }
}

function loopWithin(points: readonly Point[], first: Point, tolerance: number): Point[] {
  const distances = points.map(([x, y]) => Math.hypot(x - first[0], y - first[1]));
  const far = distances.indexOf(Math.max(...distances));
  const out = chainWithin(points.slice(0, far + 1), tolerance);
  const back = chainWithin([...points.slice(far), first], tolerance);
  return [...out.slice(0, -1), ...back.slice(0, -1)];
}

/** Ends included. */
function chainWithin(chain: readonly Point[], tolerance: number): Point[] {
  const [from, to] = [chain[0], chain.at(-1)];
  if (!from || !to || chain.length < 3) return [...chain];
  let worst = 0;
  let at = 0;
  for (const [i, [x, y]] of chain.entries()) {
    const gap = distanceToSegment(x, y, from[0], from[1], to[0], to[1]);
    if (gap > worst) [worst, at] = [gap, i];
  }
  if (worst <= tolerance) return [from, to];
  return [
    ...chainWithin(chain.slice(0, at + 1), tolerance).slice(0, -1),
    ...chainWithin(chain.slice(at), tolerance),
  ];
}
