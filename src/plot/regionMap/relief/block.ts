// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { LinearRegions2D } from '../../../core/regions/twoInputs/types.ts';
import type { Point } from '../../path.ts';
import type { ReliefCamera } from './camera.ts';

/** A side of the block under a surface that faces the eye. */
export interface ReliefWall {
  readonly side: Side;
  /** Outline on the screen, in px: the surface's rim, then the floor. */
  readonly outline: readonly Point[];
}

export type Side = 'west' | 'east' | 'south' | 'north';

const OUTWARD: Readonly<Record<Side, Point>> = { west: [-1, 0], east: [1, 0], south: [0, -1], north: [0, 1] };
const SIDES = ['north', 'west', 'east', 'south'] as const;

/** The sides of the block that are seen, so that nobody looks under the surface. */
export function reliefWalls(
  regions: LinearRegions2D,
  output: number,
  floor: number,
  camera: ReliefCamera,
): ReliefWall[] {
  return SIDES.filter((side) => facesEye(side, camera)).map((side) => {
    const rim = rimOf(regions, side);
    const { vertices, vertexValues, outputs } = regions;
    const along = rim.map((v) => [vertices[2 * v]!, vertices[2 * v + 1]!] as const);
    const upper = rim.map((v, i) =>
      camera.toPx(along[i]![0], along[i]![1], vertexValues[v * outputs.length + output]!),
    );
    const lower = [along.at(-1), along[0]].flatMap((place) =>
      place ? [camera.toPx(place[0], place[1], floor)] : [],
    );
    return { side, outline: [...upper, ...lower] };
  });
}

export function facesEye(side: Side, { away, uprightness }: ReliefCamera): boolean {
  const [ox, oy] = OUTWARD[side];
  return uprightness > 0.01 && ox * away[0] + oy * away[1] < -1e-9;
}

/** The vertices on one side of the box, in order. */
function rimOf({ box, edgeCells, edgeCount, edgeVertices, vertices }: LinearRegions2D, side: Side): number[] {
  const axis = side === 'west' || side === 'east' ? 0 : 1;
  const [low, high] = axis === 0 ? box.x : box.y;
  const wanted = side === 'west' || side === 'south' ? low : high;
  const isOn = (v: number): boolean => Math.abs(vertices[2 * v + axis]! - wanted) <= 1e-9 * (high - low);
  const found = new Set<number>();
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edgeCells[2 * edge]! >= 0 && edgeCells[2 * edge + 1]! >= 0) continue;
    const [a, b] = [edgeVertices[2 * edge]!, edgeVertices[2 * edge + 1]!];
    if (isOn(a) && isOn(b)) found.add(a).add(b);
  }
  return [...found].toSorted((a, b) => vertices[2 * a + 1 - axis]! - vertices[2 * b + 1 - axis]!);
}

/** The edge of the floor along which an input's axis is written, and which way is outside there. */
export function axisEdge(
  axis: 'x' | 'y',
  { box }: LinearRegions2D,
  camera: ReliefCamera,
): { readonly from: Point; readonly to: Point; readonly outward: Point } {
  const sides = axis === 'x' ? (['south', 'north'] as const) : (['west', 'east'] as const);
  const side = facesEye(sides[1], camera) ? sides[1] : sides[0];
  const [x, y] = [side === 'east' ? box.x[1] : box.x[0], side === 'north' ? box.y[1] : box.y[0]];
  return axis === 'x'
    ? { from: [box.x[0], y], to: [box.x[1], y], outward: OUTWARD[side] }
    : { from: [x, box.y[0]], to: [x, box.y[1]], outward: OUTWARD[side] };
}

/** The corner of the box that is farthest left on the screen: there the axis of heights stands. */
export function leftCorner({ box }: LinearRegions2D, camera: ReliefCamera): Point {
  const corners = box.x.flatMap((x) => box.y.map((y): Point => [x, y]));
  return corners.reduce((best, corner) =>
    camera.toPx(corner[0], corner[1], 0)[0] < camera.toPx(best[0], best[1], 0)[0] - 1e-6 ? corner : best,
  );
}
