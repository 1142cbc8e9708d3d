// Index reads on typed arrays are in range by construction here, hence the `!`.
import { type Polylines, traceSegments } from './polylines.ts';
import type { LinearRegions2D } from './types.ts';

/** Values this close to the level, as a share of the largest value, are on it. */
const ON_LEVEL = 1e-12;

/**
 * Where one output equals `level`, as exact polylines: straight inside each cell, bending only on borders
 * (decision boundary at 0, contour lines elsewhere). Where a whole cell lies on the level, the border of
 * that flat part is returned.
 */
export function levelSet(regions: LinearRegions2D, output: number, level: number): Polylines {
  if (!(output in regions.outputs)) throw new RangeError(`there is no output ${output}`);
  if (!Number.isFinite(level)) throw new RangeError(`the level must be a finite number, got ${level}`);
  const heights = heightsAbove(regions, output, level);
  const vertexCount = heights.length;
  const segments: number[] = [];
  const taken = new Uint8Array(regions.edgeCount);
  for (let c = 0; c < regions.activationRegionCount; c++) addCell(regions, c, heights, taken, segments);
  const { vertices, edgeVertices } = regions;
  return traceSegments(segments, vertexCount + regions.edgeCount, (node, axis) => {
    if (node < vertexCount) return vertices[2 * node + axis]!;
    const a = edgeVertices[2 * (node - vertexCount)]!;
    const b = edgeVertices[2 * (node - vertexCount) + 1]!;
    const from = vertices[2 * a + axis]!;
    return from + crossingShare(heights[a]!, heights[b]!) * (vertices[2 * b + axis]! - from);
  });
}

/** Value − level at every vertex, zero where they agree to rounding. */
function heightsAbove(regions: LinearRegions2D, output: number, level: number): Float64Array {
  const { vertexValues, outputs } = regions;
  const m = outputs.length;
  const heights = new Float64Array(vertexValues.length / m);
  let largest = Math.abs(level);
  for (let v = 0; v < heights.length; v++) {
    const value = vertexValues[v * m + output]!;
    heights[v] = value - level;
    largest = Math.max(largest, Math.abs(value));
  }
  if (!Number.isFinite(largest))
    throw new RangeError(`output ${output} is beyond the range of floating point`);
  for (let v = 0; v < heights.length; v++) {
    if (Math.abs(heights[v]!) <= ON_LEVEL * largest) heights[v] = 0;
  }
  return heights;
}

function crossingShare(a: number, b: number): number {
  return Math.abs(a) / (Math.abs(a) + Math.abs(b));
}

/** The level's segment through a cell, or those of the cell's sides that lie on it. Nodes: vertices, then edges. */
function addCell(
  regions: LinearRegions2D,
  c: number,
  heights: Float64Array,
  taken: Uint8Array,
  segments: number[],
): void {
  const { cellOffsets, cellVertices, cellEdges } = regions;
  const from = cellOffsets[c]!;
  const to = cellOffsets[c + 1]!;
  const nodes: number[] = [];
  let above = false;
  let below = false;
  for (let i = from; i < to; i++) {
    const here = heights[cellVertices[i]!]!;
    const next = heights[cellVertices[i + 1 < to ? i + 1 : from]!]!;
    above ||= here > 0;
    below ||= here < 0;
    if (here === 0) nodes.push(cellVertices[i]!);
    else if ((here > 0 && next < 0) || (here < 0 && next > 0)) {
      nodes.push(heights.length + cellEdges[i]!);
    }
  }
  if (above && below) {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (first !== undefined && last !== undefined && first !== last) segments.push(first, last);
    return;
  }
  if (above || below) addSides(regions, from, to, heights, taken, segments);
}

/** The sides of a cell that lie on the level while the cell does not; each once, whichever cell comes first. */
function addSides(
  regions: LinearRegions2D,
  from: number,
  to: number,
  heights: Float64Array,
  taken: Uint8Array,
  segments: number[],
): void {
  const { cellVertices, cellEdges } = regions;
  for (let i = from; i < to; i++) {
    const v = cellVertices[i]!;
    const w = cellVertices[i + 1 < to ? i + 1 : from]!;
    const edge = cellEdges[i]!;
    if (heights[v] !== 0 || heights[w] !== 0 || taken[edge] === 1) continue;
    taken[edge] = 1;
    segments.push(v, w);
  }
}
