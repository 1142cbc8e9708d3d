// Index reads on typed arrays are in range by construction here, hence the `!`.
import { listBorderEdges } from '../../../core/regions/twoInputs/borders.ts';
import { centreOfCell } from '../../../core/regions/twoInputs/cellGeometry.ts';
import type { LinearRegions2D } from '../../../core/regions/twoInputs/types.ts';
import type { Point } from '../../path.ts';
import { type CellFills, fillColour, planesOfCells } from '../cellFills.ts';
import type { ReliefCamera } from './camera.ts';
import { orderCells } from './order.ts';

/** One cell of a surface as it is drawn, farthest first. */
export interface ReliefFacet {
  readonly cell: number;
  /** Its corners on the screen, in px. */
  readonly outline: readonly Point[];
  /** One colour, or the colour scale laid between two points of the screen. */
  readonly colour: string | null;
  readonly ramp: { readonly from: Point; readonly to: Point } | null;
  /** How much darker (−1 …) or lighter (… 1) than a level facet. */
  readonly shade: number;
  readonly contours: readonly { readonly level: number; readonly from: Point; readonly to: Point }[];
  /** Sides at which the output bends, by the depth of the layer that made them; −1 for the edge of the box. */
  readonly sides: readonly { readonly depth: number; readonly from: Point; readonly to: Point }[];
}

export interface ReliefScene {
  readonly regions: LinearRegions2D;
  readonly output: number;
  readonly fills: CellFills;
  readonly levels: readonly number[];
  readonly camera: ReliefCamera;
}

/** The surface of one output, cell by cell, in the order in which it is painted. */
export function reliefFacets(scene: ReliefScene): ReliefFacet[] {
  const { regions, output, camera } = scene;
  const planes = planesOfCells(regions, output);
  const regionOfCell = regions.outputs[output]?.regionOfCell ?? regions.jointRegionOfCell;
  const loud = new Set(listBorderEdges(regions, regionOfCell));
  return orderCells(regions, camera.away).map((cell) => facetOf(scene, cell, planes, loud));
}

function facetOf(
  scene: ReliefScene,
  cell: number,
  planes: Float64Array,
  loud: ReadonlySet<number>,
): ReliefFacet {
  const { regions, fills, camera } = scene;
  const corners = cornersOf(scene, cell);
  const outline = corners.map(({ px }) => px);
  const [cx, cy] = centreOfCell(regions, cell);
  const plane = planes.subarray(3 * cell, 3 * cell + 3);
  const ramp = fills.kind === 'value' ? rampOf(plane, [cx, cy], fills.limit, camera) : null;
  return {
    cell,
    outline,
    ramp,
    colour: ramp ? null : fillColour(fills, cell, valueAt(plane, [cx, cy])),
    shade: shadeOf(plane, regions, camera),
    contours: scene.levels.flatMap((level) => contourOf(corners, level)),
    sides: corners.flatMap((corner, i) => {
      const depth = depthOf(regions, corner.edge, loud);
      return depth === null ? [] : [{ depth, from: corner.px, to: corners[(i + 1) % corners.length]!.px }];
    }),
  };
}

interface Corner {
  readonly px: Point;
  readonly value: number;
  /** The mesh edge to the next corner. */
  readonly edge: number;
}

function cornersOf({ regions, output, camera }: ReliefScene, cell: number): Corner[] {
  const { cellOffsets, cellVertices, cellEdges, vertices, vertexValues, outputs } = regions;
  const corners: Corner[] = [];
  for (let i = cellOffsets[cell]!; i < cellOffsets[cell + 1]!; i++) {
    const v = cellVertices[i]!;
    const value = vertexValues[v * outputs.length + output]!;
    corners.push({
      px: camera.toPx(vertices[2 * v]!, vertices[2 * v + 1]!, value),
      value,
      edge: cellEdges[i]!,
    });
  }
  return corners;
}

function valueAt(plane: Float64Array, [x, y]: Point): number {
  return plane[0]! * x + plane[1]! * y + plane[2]!;
}

/** Where on the screen the colour scale begins and ends: the value is affine there too. Null for what is level or edge-on. */
function rampOf(
  plane: Float64Array,
  [x, y]: Point,
  limit: number,
  camera: ReliefCamera,
): ReliefFacet['ramp'] {
  const value = valueAt(plane, [x, y]);
  const size = 1 / Math.max(Math.abs(camera.away[0]), Math.abs(camera.away[1]));
  const at = camera.toPx(x, y, value);
  const [ax, ay] = minus(camera.toPx(x + size, y, value + plane[0]! * size), at);
  const [bx, by] = minus(camera.toPx(x, y + size, value + plane[1]! * size), at);
  const area = ax * by - ay * bx;
  // value per px along the screen's axes
  const gx = (plane[0]! * size * by - plane[1]! * size * ay) / area;
  const gy = (plane[1]! * size * ax - plane[0]! * size * bx) / area;
  const steep = gx * gx + gy * gy;
  const place = (level: number): Point => [
    at[0] + ((level - value) * gx) / steep,
    at[1] + ((level - value) * gy) / steep,
  ];
  const ends = { from: place(-limit), to: place(limit) };
  return [...ends.from, ...ends.to].every((px) => Math.abs(px) < 1e6) ? ends : null;
}

/** Light from the upper left, in front; a level facet is neither darker nor lighter. */
const LIGHT = [-0.5, -0.45, 0.74] as const;

function shadeOf(plane: Float64Array, { box }: LinearRegions2D, camera: ReliefCamera): number {
  const sx = (plane[0]! * camera.heightScale * (box.x[1] - box.x[0])) / 2;
  const sy = (plane[1]! * camera.heightScale * (box.y[1] - box.y[0])) / 2;
  const turn = (camera.orbit.turn * Math.PI) / 180;
  const [nx, ny] = [
    -(sx * Math.cos(turn) - sy * Math.sin(turn)),
    -(sx * Math.sin(turn) + sy * Math.cos(turn)),
  ];
  const lit = (nx * LIGHT[0] + ny * LIGHT[1] + LIGHT[2]) / Math.hypot(nx, ny, 1);
  return camera.uprightness * Math.min(1, Math.max(-1, lit / LIGHT[2] - 1));
}

/** Where a level crosses a facet: one segment, since the facet is convex and its value affine. */
function contourOf(corners: readonly Corner[], level: number): ReliefFacet['contours'] {
  const ends: Point[] = [];
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % corners.length]!;
    if (a.value > level === b.value > level) continue;
    const share = (level - a.value) / (b.value - a.value);
    ends.push([a.px[0] + share * (b.px[0] - a.px[0]), a.px[1] + share * (b.px[1] - a.px[1])]);
  }
  const [from, to] = ends;
  return from && to ? [{ level, from, to }] : [];
}

/** Null for a side at which only a silent unit changes. */
function depthOf(regions: LinearRegions2D, edge: number, loud: ReadonlySet<number>): number | null {
  const layer = regions.edgeLayer[edge]!;
  if (layer < 0) return -1;
  return loud.has(edge) ? regions.patternLayers.findIndex((place) => place.layer === layer) : null;
}

function minus([a, b]: Point, [c, d]: Point): Point {
  return [a - c, b - d];
}
