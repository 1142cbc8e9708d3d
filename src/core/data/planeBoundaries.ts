/** A boundary between two classes in the plane, for [−1, 1]². */
export interface PlaneBoundary {
  readonly id: string;
  readonly title: string;
  /** Positive in class 1, negative in class 0; near the boundary, about the distance to it. */
  side(x: number, y: number): number;
}

/** r = 0.55 + 0.25 sin 5θ: five petals, class 1 inside. */
export const flower: PlaneBoundary = {
  id: 'flower',
  title: 'Flower',
  side: (x, y) => 0.55 + 0.25 * Math.sin(5 * Math.atan2(y, x)) - Math.hypot(x, y),
};

/** y = ½ sin 5πx, class 1 above. */
export const sineBoundary: PlaneBoundary = {
  id: 'sine',
  title: 'Sine',
  side: (x, y) => y - 0.5 * Math.sin(5 * Math.PI * x),
};

const TURNS = 1.5;

/** Two interlocking arms of an Archimedean spiral that winds one and a half times. */
export const spiral: PlaneBoundary = {
  id: 'spiral',
  title: 'Spiral',
  side(x, y) {
    // the boundary comes again every half turn, that is every 1 / (2 TURNS) of the radius
    const phase = Math.atan2(y, x) - 2 * Math.PI * TURNS * Math.hypot(x, y);
    return Math.sin(phase) / (2 * Math.PI * TURNS);
  },
};

const SQUARES = 4;

/** Four by four squares; class 1 at the upper right. */
export const checkerboard: PlaneBoundary = {
  id: 'checkerboard',
  title: 'Checkerboard',
  side(x, y) {
    const u = ((x + 1) / 2) * SQUARES;
    const v = ((y + 1) / 2) * SQUARES;
    const sign = (Math.floor(u) + Math.floor(v)) % 2 === 0 ? 1 : -1;
    const toLine = Math.min(Math.abs(u - Math.round(u)), Math.abs(v - Math.round(v)));
    return sign * toLine * (2 / SQUARES);
  },
};

/** The boundaries that have a name, in the order in which a reader meets them. */
export const PLANE_BOUNDARIES: readonly PlaneBoundary[] = [flower, sineBoundary, spiral, checkerboard];

/**
 * A drawn boundary: the closed polygon through `corners`, class 1 inside (even–odd rule where it crosses itself).
 * @throws RangeError for fewer than three corners or corners that are not finite
 */
export function polygonBoundary(corners: readonly (readonly [number, number])[]): PlaneBoundary {
  if (corners.length < 3) throw new RangeError(`a boundary needs three corners, got ${corners.length}`);
  if (!corners.flat().every(Number.isFinite)) throw new RangeError('the corners must be finite numbers');
  return {
    id: 'drawn',
    title: 'Drawn',
    side(x, y) {
      let inside = false;
      let nearest = Infinity;
      for (const [k, [bx, by]] of corners.entries()) {
        const [ax, ay] = corners.at(k - 1) ?? [bx, by];
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
        nearest = Math.min(nearest, distanceToSegment(x, y, ax, ay, bx, by));
      }
      return inside ? nearest : -nearest;
    },
  };
}

export function distanceToSegment(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
