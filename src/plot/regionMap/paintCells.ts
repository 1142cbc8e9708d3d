// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import type { CellFills } from './cellFills.ts';
import { type Rgb, valueColour } from './colours.ts';
import type { Interval } from './mapView.ts';

/** Device pixels of a picture, row by row from the top, each as a 32-bit word in the order that a canvas stores. */
export interface Raster {
  readonly pixels: Uint32Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Steps of the colour scale: finer than a byte of any channel. */
const SCALE_STEPS = 1023;

/**
 * Fills every cell of a partition, pixel by pixel: a pixel belongs to the cell that holds its centre, and has the
 * colour of the exact value there. Cells share their sides to the bit, so no pixel is left out or painted twice.
 */
export function paintCells(
  raster: Raster,
  regions: LinearRegions2D,
  fills: CellFills,
  view: { readonly x: Interval; readonly y: Interval },
): void {
  const rows = createRows(raster.heightPx);
  const toPx = pixelMap(raster, view);
  const scale = fills.kind === 'value' ? colourScale(fills) : new Uint32Array();
  for (let cell = 0; cell < regions.activationRegionCount; cell++) {
    const [top, bottom] = traceRows(rows, regions, cell, toPx, raster);
    if (fills.kind === 'value') fillByValue(raster, rows, top, bottom, fills, cell, toPx, scale);
    else fillFlat(raster, rows, top, bottom, word(fills.colours[cell] ?? [128, 128, 128]));
  }
}

/** Where the rows' centres enter and leave a cell, in pixels. */
interface Rows {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

interface PixelMap {
  readonly x0: number;
  readonly y1: number;
  readonly pxPerX: number;
  readonly pxPerY: number;
}

function createRows(heightPx: number): Rows {
  return { left: new Float64Array(heightPx), right: new Float64Array(heightPx) };
}

function pixelMap({ widthPx, heightPx }: Raster, { x, y }: { x: Interval; y: Interval }): PixelMap {
  return { x0: x[0], y1: y[1], pxPerX: widthPx / (x[1] - x[0]), pxPerY: heightPx / (y[1] - y[0]) };
}

/** The rows of a cell, first and one past the last; fills in their spans. */
function traceRows(
  { left, right }: Rows,
  regions: LinearRegions2D,
  cell: number,
  { x0, y1, pxPerX, pxPerY }: PixelMap,
  { heightPx }: Raster,
): readonly [number, number] {
  const { cellOffsets, cellVertices, vertices } = regions;
  const from = cellOffsets[cell]!;
  const to = cellOffsets[cell + 1]!;
  const rowOf = (v: number): number => (y1 - vertices[2 * v + 1]!) * pxPerY;
  const columnOf = (v: number): number => (vertices[2 * v]! - x0) * pxPerX;
  let first = heightPx;
  let last = 0;
  for (let i = from; i < to; i++) {
    const row = rowOf(cellVertices[i]!);
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  const top = Math.max(0, Math.ceil(first - 0.5));
  const bottom = Math.min(heightPx, Math.ceil(last - 0.5));
  if (top >= bottom) return [0, 0];
  left.fill(Infinity, top, bottom);
  right.fill(-Infinity, top, bottom);
  for (let i = from; i < to; i++) {
    const a = cellVertices[i]!;
    const b = cellVertices[i + 1 < to ? i + 1 : from]!;
    // both cells of a side compute it from the same end, so that they agree to the last bit
    const [p, q] = a < b ? [a, b] : [b, a];
    const [yp, yq, xp, xq] = [rowOf(p), rowOf(q), columnOf(p), columnOf(q)];
    if (yp === yq) continue;
    const start = Math.max(top, Math.ceil(Math.min(yp, yq) - 0.5));
    const end = Math.min(bottom, Math.ceil(Math.max(yp, yq) - 0.5));
    for (let row = start; row < end; row++) {
      const x = xp + ((row + 0.5 - yp) / (yq - yp)) * (xq - xp);
      if (x < left[row]!) left[row] = x;
      if (x > right[row]!) right[row] = x;
    }
  }
  return [top, bottom];
}

function fillFlat(
  { pixels, widthPx }: Raster,
  { left, right }: Rows,
  top: number,
  bottom: number,
  colour: number,
) {
  for (let row = top; row < bottom; row++) {
    const start = Math.max(0, Math.ceil(left[row]! - 0.5));
    const end = Math.min(widthPx, Math.ceil(right[row]! - 0.5));
    if (start < end) pixels.fill(colour, row * widthPx + start, row * widthPx + end);
  }
}

function fillByValue(
  { pixels, widthPx }: Raster,
  { left, right }: Rows,
  top: number,
  bottom: number,
  fills: Extract<CellFills, { kind: 'value' }>,
  cell: number,
  { x0, y1, pxPerX, pxPerY }: PixelMap,
  scale: Uint32Array,
): void {
  const half = (SCALE_STEPS - 1) / 2;
  const perValue = half / fills.limit;
  const slopeX = fills.maps[3 * cell]! * perValue;
  const slopeY = fills.maps[3 * cell + 1]! * perValue;
  const offset = fills.maps[3 * cell + 2]! * perValue + half + 0.5;
  const perColumn = slopeX / pxPerX;
  for (let row = top; row < bottom; row++) {
    const start = Math.max(0, Math.ceil(left[row]! - 0.5));
    const end = Math.min(widthPx, Math.ceil(right[row]! - 0.5));
    const y = y1 - (row + 0.5) / pxPerY;
    let at = offset + slopeX * (x0 + (start + 0.5) / pxPerX) + slopeY * y;
    for (let i = row * widthPx + start; i < row * widthPx + end; i++, at += perColumn) {
      pixels[i] = scale[at <= 0 ? 0 : at >= SCALE_STEPS ? SCALE_STEPS - 1 : at | 0]!;
    }
  }
}

function colourScale({ theme }: Extract<CellFills, { kind: 'value' }>): Uint32Array {
  const key = theme;
  const known = scales.get(key);
  if (known) return known;
  const half = (SCALE_STEPS - 1) / 2;
  const scale = Uint32Array.from({ length: SCALE_STEPS }, (_, i) =>
    word(valueColour((i - half) / half, theme)),
  );
  scales.set(key, scale);
  return scale;
}

const scales = new Map<string, Uint32Array>();

/** A canvas stores bytes red, green, blue, alpha; as words they are in this order on every machine with a browser. */
function word([r, g, b]: Rgb): number {
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
