// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { LinearRegions2D } from './types.ts';

/** The cell that holds (x, y), one of them on a border, −1 outside the box. */
export type CellLocator = (x: number, y: number) => number;

/**
 * Prepares a partition for questions about points: cells are entered in a square grid of buckets, about one
 * bucket per cell, by their bounding boxes.
 */
export function createCellLocator(regions: LinearRegions2D): CellLocator {
  const { box, activationRegionCount } = regions;
  const side = Math.max(1, Math.min(512, Math.ceil(Math.sqrt(activationRegionCount))));
  const columnOf = (x: number): number => bucket(x, box.x[0], box.x[1], side);
  const rowOf = (y: number): number => bucket(y, box.y[0], box.y[1], side);
  const { starts, cells } = fillBuckets(regions, side, columnOf, rowOf);
  return (x, y) => {
    if (!(x >= box.x[0] && x <= box.x[1] && y >= box.y[0] && y <= box.y[1])) return -1;
    const at = rowOf(y) * side + columnOf(x);
    let best = -1;
    let bestDepth = -Infinity;
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const depth = depthInCell(regions, cells[i]!, x, y);
      if (depth >= 0) return cells[i]!;
      if (depth > bestDepth) {
        bestDepth = depth;
        best = cells[i]!;
      }
    }
    return best; // rounding put a point on a border outside both cells: the nearest one
  };
}

function bucket(value: number, low: number, high: number, side: number): number {
  const share = (value - low) / (high - low);
  return Math.max(0, Math.min(side - 1, Math.floor(share * side)));
}

function fillBuckets(
  regions: LinearRegions2D,
  side: number,
  columnOf: (x: number) => number,
  rowOf: (y: number) => number,
): { starts: Uint32Array; cells: Uint32Array } {
  const starts = new Uint32Array(side * side + 1);
  const eachBucket = (cell: number, visit: (at: number) => void): void => {
    const [left, right, bottom, top] = boundsOfCell(regions, cell);
    for (let row = rowOf(bottom); row <= rowOf(top); row++) {
      for (let column = columnOf(left); column <= columnOf(right); column++) visit(row * side + column);
    }
  };
  const count = regions.activationRegionCount;
  for (let c = 0; c < count; c++) eachBucket(c, (at) => starts[at + 1]!++);
  for (let i = 0; i < side * side; i++) starts[i + 1] = starts[i + 1]! + starts[i]!;
  const cells = new Uint32Array(starts[side * side]!);
  const next = starts.slice();
  for (let c = 0; c < count; c++) eachBucket(c, (at) => (cells[next[at]!++] = c));
  return { starts, cells };
}

function boundsOfCell({ cellOffsets, cellVertices, vertices }: LinearRegions2D, cell: number) {
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (let i = cellOffsets[cell]!; i < cellOffsets[cell + 1]!; i++) {
    const x = vertices[2 * cellVertices[i]!]!;
    const y = vertices[2 * cellVertices[i]! + 1]!;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return [left, right, bottom, top] as const;
}

/** Smallest distance to the inner side of an edge; negative outside. */
function depthInCell(regions: LinearRegions2D, cell: number, x: number, y: number): number {
  const { cellOffsets, cellVertices, vertices } = regions;
  const from = cellOffsets[cell]!;
  const to = cellOffsets[cell + 1]!;
  let depth = Infinity;
  for (let i = from; i < to; i++) {
    const p = 2 * cellVertices[i]!;
    const q = 2 * cellVertices[i + 1 < to ? i + 1 : from]!;
    const dx = vertices[q]! - vertices[p]!;
    const dy = vertices[q + 1]! - vertices[p + 1]!;
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    depth = Math.min(depth, (dx * (y - vertices[p + 1]!) - dy * (x - vertices[p]!)) / length);
  }
  return depth;
}
