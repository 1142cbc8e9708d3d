// Index reads on typed arrays are in range by construction here, hence the `!`.
import { type Polylines, traceSegments } from './polylines.ts';
import type { LinearRegions2D } from './types.ts';

/**
 * The mesh edges that separate regions.
 * @param regionOfCell `outputs[i].regionOfCell` or `jointRegionOfCell`; without it, every edge between two cells
 * @returns edge numbers; the sides of the box are not among them
 */
export function listBorderEdges(regions: LinearRegions2D, regionOfCell?: Int32Array): Uint32Array {
  const { edgeCells, edgeCount } = regions;
  const edges: number[] = [];
  for (let e = 0; e < edgeCount; e++) {
    const c = edgeCells[2 * e]!;
    const d = edgeCells[2 * e + 1]!;
    if (d >= 0 && (!regionOfCell || regionOfCell[c] !== regionOfCell[d])) edges.push(e);
  }
  return Uint32Array.from(edges);
}

/** Mesh edges joined into lines as long as possible. */
export function traceEdges(regions: LinearRegions2D, edges: ArrayLike<number>): Polylines {
  const { edgeVertices, vertices } = regions;
  const segments = new Uint32Array(2 * edges.length);
  for (let i = 0; i < edges.length; i++) {
    segments[2 * i] = edgeVertices[2 * edges[i]!]!;
    segments[2 * i + 1] = edgeVertices[2 * edges[i]! + 1]!;
  }
  return traceSegments(segments, vertices.length / 2, (v, axis) => vertices[2 * v + axis]!);
}

/**
 * The borders of regions as lines, one set per layer that made them: index = layer of the network, so that
 * borders can be drawn thinner layer by layer.
 */
export function traceBordersByLayer(regions: LinearRegions2D, regionOfCell?: Int32Array): Polylines[] {
  const edges = listBorderEdges(regions, regionOfCell);
  return regions.cellsPerLayer.map((_, layer) =>
    traceEdges(
      regions,
      edges.filter((e) => regions.edgeLayer[e] === layer),
    ),
  );
}
