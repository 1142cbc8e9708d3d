// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import { type ColourTheme, cssColour, kindColour, layerColour, type Rgb, valueColour } from './colours.ts';

export type ColourBy = 'value' | 'pattern' | 'layer';

/** How the cells of a map are filled: by one colour each, or by the value of an affine map on a scale −limit … limit. */
export type CellFills =
  | { readonly kind: 'flat'; readonly colours: readonly Rgb[] }
  | {
      readonly kind: 'value';
      /** cells × 3: slope in x, slope in y, offset. */
      readonly maps: Float64Array;
      readonly limit: number;
      readonly theme: ColourTheme;
    };

/** @param options.limit the value that has the end of the scale; positive */
export function fillCells(
  regions: LinearRegions2D,
  options: {
    readonly by: ColourBy;
    readonly output: number;
    readonly limit: number;
    readonly theme: ColourTheme;
  },
): CellFills {
  const { by, output, limit, theme } = options;
  if (by === 'pattern') return { kind: 'flat', colours: patternColours(regions, theme) };
  if (by === 'layer') return { kind: 'flat', colours: layerColours(regions, theme) };
  return { kind: 'value', maps: planesOfCells(regions, output), limit, theme };
}

/**
 * The plane through three corners of each cell: the first, the one farthest from it, and the one farthest from the
 * line of both. The triangle is as large as its cell but for a factor, so values inside are as good as those at the
 * corners, however thin the cell; and it costs much less than the products of the weights.
 */
export function planesOfCells(regions: LinearRegions2D, output: number): Float64Array {
  const { cellOffsets, cellVertices, activationRegionCount } = regions;
  const planes = new Float64Array(3 * activationRegionCount);
  for (let cell = 0; cell < activationRegionCount; cell++) {
    const from = cellOffsets[cell]!;
    const to = cellOffsets[cell + 1]!;
    const first = cellVertices[from]!;
    const second = farthest(cellVertices, from, to, (v) => distance(regions, first, v));
    const third = farthest(cellVertices, from, to, (v) => Math.abs(cross(regions, first, second, v)));
    setPlane(planes, 3 * cell, regions, output, [first, second, third]);
  }
  return planes;
}

function setPlane(
  planes: Float64Array,
  at: number,
  regions: LinearRegions2D,
  output: number,
  [a, b, c]: readonly [number, number, number],
): void {
  const { vertices, vertexValues, outputs } = regions;
  const value = (v: number): number => finite(vertexValues[v * outputs.length + output]!);
  const [ux, uy] = [vertices[2 * b]! - vertices[2 * a]!, vertices[2 * b + 1]! - vertices[2 * a + 1]!];
  const [vx, vy] = [vertices[2 * c]! - vertices[2 * a]!, vertices[2 * c + 1]! - vertices[2 * a + 1]!];
  const [du, dv] = [value(b) - value(a), value(c) - value(a)];
  const area = ux * vy - uy * vx;
  const slopeX = area === 0 ? 0 : (du * vy - dv * uy) / area;
  const slopeY = area === 0 ? 0 : (dv * ux - du * vx) / area;
  const offset = value(a) - slopeX * vertices[2 * a]! - slopeY * vertices[2 * a + 1]!;
  const isKnown = Number.isFinite(offset);
  planes[at] = isKnown ? slopeX : 0;
  planes[at + 1] = isKnown ? slopeY : 0;
  planes[at + 2] = isKnown ? offset : value(a);
}

/** The end of the colour scale for what is beyond the doubles. */
function finite(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}

function farthest(
  cellVertices: Uint32Array,
  from: number,
  to: number,
  measure: (vertex: number) => number,
): number {
  let best = cellVertices[from]!;
  let most = -1;
  for (let i = from; i < to; i++) {
    const size = measure(cellVertices[i]!);
    if (size > most) {
      most = size;
      best = cellVertices[i]!;
    }
  }
  return best;
}

function distance({ vertices }: LinearRegions2D, a: number, b: number): number {
  return (
    Math.abs(vertices[2 * a]! - vertices[2 * b]!) + Math.abs(vertices[2 * a + 1]! - vertices[2 * b + 1]!)
  );
}

function cross({ vertices }: LinearRegions2D, a: number, b: number, c: number): number {
  const [ax, ay] = [vertices[2 * a]!, vertices[2 * a + 1]!];
  return (
    (vertices[2 * b]! - ax) * (vertices[2 * c + 1]! - ay) -
    (vertices[2 * b + 1]! - ay) * (vertices[2 * c]! - ax)
  );
}

/** One colour per activation pattern: the same pattern has the same colour while weights move. */
function patternColours(regions: LinearRegions2D, theme: ColourTheme): Rgb[] {
  const { patterns, patternWords } = regions;
  return Array.from({ length: regions.activationRegionCount }, (_, cell) => {
    let code = 0;
    for (let i = 0; i < patternWords; i++) code = (code * 31 + patterns[cell * patternWords + i]!) % 65_521;
    return kindColour(code, theme);
  });
}

/** The deepest layer among those that made a cell's sides, pale to deep. */
function layerColours(regions: LinearRegions2D, theme: ColourTheme): Rgb[] {
  const { cellOffsets, cellEdges, edgeLayer, patternLayers } = regions;
  const order = new Map(patternLayers.map(({ layer }, i) => [layer, i]));
  const last = Math.max(1, patternLayers.length - 1);
  return Array.from({ length: regions.activationRegionCount }, (_, cell) => {
    let deepest = 0;
    for (let i = cellOffsets[cell]!; i < cellOffsets[cell + 1]!; i++) {
      deepest = Math.max(deepest, order.get(edgeLayer[cellEdges[i]!]!) ?? 0);
    }
    return layerColour(deepest / last, theme);
  });
}

/** The colour of a value under these fills, as CSS; of a flat cell its own. */
export function fillColour(fills: CellFills, cell: number, value: number): string {
  if (fills.kind === 'value') return cssColour(valueColour(value / fills.limit, fills.theme));
  return cssColour(fills.colours[cell] ?? [128, 128, 128]);
}
