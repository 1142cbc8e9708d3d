import type { TermId } from '../../../core/notation/termId.ts';
import type { Point } from '../../../plot/path.ts';
import type { UnitCurve } from '../../../plot/unitCurves.ts';

/** Where a curve's name stands. */
export interface CurveName {
  readonly id: TermId;
  readonly at: Point;
}

/** How near two names may stand, in px across and up. */
const NEAR_X_PX = 26;
const NEAR_Y_PX = 17;

/**
 * Each curve is named at the joint where it stands furthest from the others. Of names that would lie over each other
 * the first stays, or the one that is wanted.
 * @param toPx a point in data coordinates to px
 */
export function placeNames(
  curves: readonly UnitCurve[],
  toPx: (point: Point) => Point,
  isWanted: (id: TermId) => boolean,
): CurveName[] {
  const order = [...curves].sort((a, b) => Number(isWanted(b.id)) - Number(isWanted(a.id)));
  const placed: CurveName[] = [];
  for (const curve of order) {
    const at = freestPoint(curve, curves);
    if (!at) continue;
    const [x, y] = toPx(at);
    const isTaken = placed.some((other) => {
      const [otherX, otherY] = toPx(other.at);
      return Math.abs(x - otherX) < NEAR_X_PX && Math.abs(y - otherY) < NEAR_Y_PX;
    });
    if (!isTaken) placed.push({ id: curve.id, at });
  }
  return placed;
}

/** The last joint with the most room to the other curves, which have their points at the same inputs. */
function freestPoint({ id, points }: UnitCurve, curves: readonly UnitCurve[]): Point | undefined {
  const others = curves.filter((other) => other.id !== id);
  let best = points[0];
  let most = -1;
  points.forEach((point, at) => {
    const room = others.reduce(
      (least, other) => Math.min(least, Math.abs(point[1] - (other.points[at]?.[1] ?? 0))),
      Number.POSITIVE_INFINITY,
    );
    if (room >= most) [best, most] = [point, room];
  });
  return best;
}
