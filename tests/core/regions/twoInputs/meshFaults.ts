import { evaluatePreActivations, type Network } from '../../../../src/core/index.ts';
import type { LinearRegions2D } from '../../../../src/core/regions/twoInputs/types.ts';

/** Areas of the cells, by the shoelace formula about each polygon's first vertex. */
export function measureAreas(regions: LinearRegions2D): Float64Array {
  const { cellOffsets, cellVertices, vertices } = regions;
  const areas = new Float64Array(regions.activationRegionCount);
  for (let c = 0; c < areas.length; c++) {
    const polygon = cellVertices.subarray(cellOffsets[c], cellOffsets[c + 1]);
    const [x0, y0] = pointAt(vertices, polygon[0]);
    let twice = 0;
    for (let i = 1; i + 1 < polygon.length; i++) {
      const [ax, ay] = pointAt(vertices, polygon[i]);
      const [bx, by] = pointAt(vertices, polygon[i + 1]);
      twice += (ax - x0) * (by - y0) - (ay - y0) * (bx - x0);
    }
    areas[c] = twice / 2;
  }
  return areas;
}

/** What is wrong with a mesh: Euler, areas, orientation, convexity, one pattern per cell, edges between two cells. */
export function findMeshFaults(network: Network, regions: LinearRegions2D): string[] {
  const faults: string[] = [];
  const { box, activationRegionCount: cells, edgeCount } = regions;
  const boxArea = (box.x[1] - box.x[0]) * (box.y[1] - box.y[0]);
  const vertexCount = regions.vertices.length / 2;
  if (vertexCount - edgeCount + cells !== 1) faults.push(`V − E + F = ${vertexCount - edgeCount + cells}`);
  const areas = measureAreas(regions);
  const total = areas.reduce((sum, a) => sum + a, 0);
  if (!(Math.abs(total - boxArea) <= 1e-9 * boxArea)) faults.push(`area ${total} of ${boxArea}`);
  if (regions.vertices.some((x) => !Number.isFinite(x))) faults.push('a vertex is not finite');
  if (regions.vertexValues.some(Number.isNaN)) faults.push('a value is NaN');
  for (let c = 0; c < cells; c++) {
    if (!(areas[c]! > -1e-13 * boxArea)) faults.push(`cell ${c} is turned round: ${areas[c]}`);
    if (!isConvex(regions, c)) faults.push(`cell ${c} is not convex`);
    if (areas[c]! > 1e-6 * boxArea && !hasOnePattern(network, regions, c))
      faults.push(`pattern of cell ${c}`);
  }
  faults.push(...findEdgeFaults(regions));
  return faults;
}

function isConvex(regions: LinearRegions2D, c: number): boolean {
  const { cellOffsets, cellVertices, vertices, box } = regions;
  const polygon = cellVertices.subarray(cellOffsets[c], cellOffsets[c + 1]);
  const slack = 1e-11 * (box.x[1] - box.x[0]) * (box.y[1] - box.y[0]);
  const n = polygon.length;
  for (let i = 0; i < n; i++) {
    const [ax, ay] = pointAt(vertices, polygon[i]);
    const [bx, by] = pointAt(vertices, polygon[(i + 1) % n]);
    const [cx, cy] = pointAt(vertices, polygon[(i + 2) % n]);
    if ((bx - ax) * (cy - by) - (by - ay) * (cx - bx) < -slack) return false;
  }
  return n >= 3;
}

/** The pattern that the mesh states against the one at the cell's centre. */
function hasOnePattern(network: Network, regions: LinearRegions2D, c: number): boolean {
  const { cellOffsets, cellVertices, vertices, patterns, patternWords, patternLayers } = regions;
  const polygon = cellVertices.subarray(cellOffsets[c], cellOffsets[c + 1]);
  const centre = [0, 0];
  for (const v of polygon) {
    const [x, y] = pointAt(vertices, v);
    centre[0]! += x / polygon.length;
    centre[1]! += y / polygon.length;
  }
  const z = evaluatePreActivations(network, centre);
  return patternLayers.every(({ layer, units, firstWord }) =>
    Array.from({ length: units }, (_, i) => i).every((i) => {
      const word = patterns[c * patternWords + firstWord + (i >> 5)]!;
      const value = z[layer]![i]!;
      return Math.abs(value) < 1e-9 || value > 0 === (((word >>> (i & 31)) & 1) === 1);
    }),
  );
}

function findEdgeFaults(regions: LinearRegions2D): string[] {
  const faults: string[] = [];
  const { edgeCells, edgeLayer, cellOffsets, cellEdges, cellVertices, edgeVertices, edgeCount } = regions;
  const uses = new Int32Array(edgeCount);
  for (let c = 0; c < regions.activationRegionCount; c++) {
    const from = cellOffsets[c]!;
    const n = cellOffsets[c + 1]! - from;
    for (let i = 0; i < n; i++) {
      const e = cellEdges[from + i]!;
      uses[e]!++;
      const ends = [cellVertices[from + i]!, cellVertices[from + ((i + 1) % n)]!];
      if (!ends.includes(edgeVertices[2 * e]!) || !ends.includes(edgeVertices[2 * e + 1]!)) {
        faults.push(`side ${i} of cell ${c} is not edge ${e}`);
      }
    }
  }
  for (let e = 0; e < edgeCount; e++) {
    const isBorder = edgeCells[2 * e + 1]! < 0;
    if (uses[e] !== (isBorder ? 1 : 2)) faults.push(`edge ${e} has ${uses[e]} cells`);
    if (isBorder !== edgeLayer[e]! < 0) faults.push(`edge ${e} is on the box or was made by a unit`);
  }
  return faults;
}

function pointAt(vertices: Float64Array, v: number | undefined): [number, number] {
  if (v === undefined) return [NaN, NaN];
  return [vertices[2 * v] ?? NaN, vertices[2 * v + 1] ?? NaN];
}
