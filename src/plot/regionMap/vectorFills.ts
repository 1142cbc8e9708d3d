// Index reads on typed arrays are in range by construction here, hence the `!`.
import { centreOfCell, polygonOfCell } from '../../core/regions/twoInputs/cellGeometry.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import type { Scale } from '../scale.ts';
import { type CellFills, fillColour } from './cellFills.ts';
import { type ColourTheme, cssColour, valueColour } from './colours.ts';
import { polygonPath } from './linePaths.ts';

/** A cell as vector graphics: filled by one colour, or by the scale laid between two points (px) of value −limit and limit. */
export interface VectorFill {
  readonly d: string;
  readonly colour: string | null;
  /** The value of a single colour as a share of the limit; null where the colour means something else. */
  readonly share: number | null;
  readonly ramp: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  } | null;
}

/** With more cells than this, each has one colour and cells of one colour share a path. */
const MOST_RAMPS = 300;
const FLAT_STEPS = 24;

/** The picture of `paintCells` as vector graphics, for the page without a program, for print and for the export. */
export function vectorFills(regions: LinearRegions2D, fills: CellFills, x: Scale, y: Scale): VectorFill[] {
  const cells = Array.from({ length: regions.activationRegionCount }, (_, cell) => cell);
  if (fills.kind === 'value' && cells.length <= MOST_RAMPS) {
    return cells.map((cell) => rampFill(polygonPath(polygonOfCell(regions, cell), x, y), fills, cell, x, y));
  }
  const byColour = new Map<string, string>();
  for (const cell of cells) {
    const colour = fillColour(fills, cell, roughValue(regions, fills, cell));
    byColour.set(colour, (byColour.get(colour) ?? '') + polygonPath(polygonOfCell(regions, cell), x, y));
  }
  return Array.from(byColour, ([colour, d]) => ({ d, colour, share: null, ramp: null }));
}

/** Stops of the scale from −limit to limit; straight between them, as near as the eye can tell. */
export function rampStops(theme: ColourTheme): readonly RampStop[] {
  let stops = ramps.get(theme);
  if (!stops) {
    stops = Array.from({ length: 17 }, (_, i) => ({
      offset: i / 16,
      colour: cssColour(valueColour((i - 8) / 8, theme)),
    }));
    ramps.set(theme, stops);
  }
  return stops;
}

interface RampStop {
  /** 0 at −limit, 1 at limit. */
  readonly offset: number;
  readonly colour: string;
}

const ramps = new Map<ColourTheme, readonly RampStop[]>();

type ValueFills = Extract<CellFills, { kind: 'value' }>;

function rampFill(d: string, fills: ValueFills, cell: number, x: Scale, y: Scale): VectorFill {
  const slopeX = fills.maps[3 * cell]!;
  const slopeY = fills.maps[3 * cell + 1]!;
  const offset = fills.maps[3 * cell + 2]!;
  // the value as an affine function of pixels, then the points on its steepest line through the origin
  const perPxX = slopeX / ((x.range[1] - x.range[0]) / (x.domain[1] - x.domain[0]));
  const perPxY = slopeY / ((y.range[1] - y.range[0]) / (y.domain[1] - y.domain[0]));
  const at0 = offset + slopeX * x.invert(0) + slopeY * y.invert(0);
  const steep = perPxX * perPxX + perPxY * perPxY;
  const pointAt = (value: number): readonly [number, number] => [
    ((value - at0) * perPxX) / steep,
    ((value - at0) * perPxY) / steep,
  ];
  const [x1, y1] = pointAt(-fills.limit);
  const [x2, y2] = pointAt(fills.limit);
  const isSteep = [x1, y1, x2, y2].every((value) => Math.abs(value) < 1e6);
  if (isSteep) return { d, colour: null, share: null, ramp: { x1, y1, x2, y2 } };
  const middlePx = [(x.range[0] + x.range[1]) / 2, (y.range[0] + y.range[1]) / 2] as const;
  const value = at0 + perPxX * middlePx[0] + perPxY * middlePx[1];
  return { d, colour: fillColour(fills, cell, value), share: value / fills.limit, ramp: null };
}

/** The value at the centre, in steps, so that cells share colours. */
function roughValue(regions: LinearRegions2D, fills: CellFills, cell: number): number {
  if (fills.kind === 'flat') return 0;
  const [cx, cy] = centreOfCell(regions, cell);
  const { maps, limit } = fills;
  const value = maps[3 * cell]! * cx + maps[3 * cell + 1]! * cy + maps[3 * cell + 2]!;
  return (Math.round((value / limit) * FLAT_STEPS) / FLAT_STEPS) * limit;
}
