// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { LinearRegions2D } from './types.ts';

/** One side of a cell and what is behind it. */
export interface CellSide {
  /** Index of the mesh edge. */
  readonly edge: number;
  /** The cell on the other side, −1 outside the box. */
  readonly neighbour: number;
  /** The layer and unit whose zero set made the side; −1 on the box. */
  readonly layer: number;
  readonly unit: number;
}

/** The polygon of a cell, counter-clockwise: x0, y0, x1, y1 … */
export function polygonOfCell(regions: LinearRegions2D, cell: number): Float64Array {
  const { cellOffsets, cellVertices, vertices } = regions;
  const from = cellOffsets[cell] ?? 0;
  const to = cellOffsets[cell + 1] ?? from;
  const polygon = new Float64Array(2 * (to - from));
  for (let i = from; i < to; i++) {
    polygon[2 * (i - from)] = vertices[2 * cellVertices[i]!]!;
    polygon[2 * (i - from) + 1] = vertices[2 * cellVertices[i]! + 1]!;
  }
  return polygon;
}

/** The sides of a cell, counter-clockwise, in the order of its polygon. A neighbour may share more than one. */
export function sidesOfCell(regions: LinearRegions2D, cell: number): CellSide[] {
  const { cellOffsets, cellEdges, edgeCells, edgeLayer, edgeUnit } = regions;
  const edges = cellEdges.subarray(cellOffsets[cell], cellOffsets[cell + 1]);
  return Array.from(edges, (edge) => {
    const first = edgeCells[2 * edge]!;
    return {
      edge,
      neighbour: first === cell ? edgeCells[2 * edge + 1]! : first,
      layer: edgeLayer[edge]!,
      unit: edgeUnit[edge]!,
    };
  });
}

/** Area of every cell. */
export function measureCellAreas(regions: LinearRegions2D): Float64Array {
  const { cellOffsets, cellVertices, vertices } = regions;
  const areas = new Float64Array(regions.activationRegionCount);
  for (let c = 0; c < areas.length; c++) {
    const from = cellOffsets[c]!;
    const to = cellOffsets[c + 1]!;
    const x0 = vertices[2 * cellVertices[from]!]!;
    const y0 = vertices[2 * cellVertices[from]! + 1]!;
    let twice = 0;
    for (let i = from + 1; i + 1 < to; i++) {
      const p = 2 * cellVertices[i]!;
      const q = 2 * cellVertices[i + 1]!;
      twice += (vertices[p]! - x0) * (vertices[q + 1]! - y0) - (vertices[p + 1]! - y0) * (vertices[q]! - x0);
    }
    areas[c] = twice / 2;
  }
  return areas;
}

/** A point well inside a cell: its centre of area, or the mean of its corners where the area is nil. */
export function centreOfCell(regions: LinearRegions2D, cell: number): [number, number] {
  const polygon = polygonOfCell(regions, cell);
  const [x0 = NaN, y0 = NaN] = polygon;
  let sum = 0;
  let cx = 0;
  let cy = 0;
  for (let i = 2; i + 3 < polygon.length; i += 2) {
    const ux = polygon[i]! - x0;
    const uy = polygon[i + 1]! - y0;
    const vx = polygon[i + 2]! - x0;
    const vy = polygon[i + 3]! - y0;
    const twice = ux * vy - uy * vx;
    sum += twice;
    cx += twice * (ux + vx);
    cy += twice * (uy + vy);
  }
  if (sum > 0) return [x0 + cx / (3 * sum), y0 + cy / (3 * sum)];
  const corners = polygon.length / 2;
  const mean = (offset: number): number =>
    polygon.reduce((total, value, i) => (i % 2 === offset ? total + value / corners : total), 0);
  return [mean(0), mean(1)];
}
