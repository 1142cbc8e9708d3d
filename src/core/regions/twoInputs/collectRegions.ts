// Index reads on typed arrays are in range by construction here, hence the `!`.
import { mergeCells } from './mergeCells.ts';
import { collectPatterns } from './patterns.ts';
import { timesPowerOfTwo } from './powersOfTwo.ts';
import { findSides } from './splitCells.ts';
import type { LinearRegions2D } from './types.ts';
import type { Workspace } from './workspace.ts';

/** Copies the finished partition out of the workspace, merged into linear regions. */
export function collectRegions(s: Workspace, cellsPerLayer: number[]): LinearRegions2D {
  findSides(s);
  const patterns = collectPatterns(s);
  const merged = mergeCells(s, patterns);
  const sides = s.cellOffset[s.cellCount]!;
  return {
    box: { x: [s.box.x[0], s.box.x[1]], y: [s.box.y[0], s.box.y[1]] },
    activationRegionCount: s.cellCount,
    jointLinearRegionCount: merged.joint.linearRegionCount,
    jointRegionOfCell: merged.joint.regionOfCell,
    outputs: merged.outputs,
    cellsPerLayer,
    vertices: s.points.slice(0, 2 * s.vertexCount),
    vertexValues: collectValues(s),
    cellOffsets: copyIndices(s.cellOffset, s.cellCount + 1),
    cellVertices: copyIndices(s.cellVertex, sides),
    cellEdges: copyIndices(s.cellEdge, sides),
    edgeCount: s.edgeCount,
    edgeVertices: new Uint32Array(interleave(s.edgeA, s.edgeB, s.edgeCount).buffer),
    edgeCells: interleave(s.leftCell, s.rightCell, s.edgeCount),
    ...collectMakers(s),
    patternWords: patterns.words,
    patterns: patterns.bits,
    patternLayers: patterns.layers,
    doubtfulSigns: { met: s.doubtfulCount, decidedExactly: s.exactCount },
  };
}

function copyIndices(array: Int32Array, count: number): Uint32Array {
  return new Uint32Array(array.slice(0, count).buffer);
}

function interleave(a: Int32Array, b: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const pairs = new Int32Array(2 * count);
  for (let e = 0; e < count; e++) {
    pairs[2 * e] = a[e]!;
    pairs[2 * e + 1] = b[e]!;
  }
  return pairs;
}

/** Unit numbers among all units become layer and unit. */
function collectMakers(s: Workspace): { edgeLayer: Int32Array; edgeUnit: Int32Array } {
  const layerOf = Int32Array.from(s.scaledLayers.flatMap((layer, l) => Array(layer.outputs).fill(l)));
  const unitOf = Int32Array.from(s.scaledLayers.flatMap((layer) => [...layer.bias.keys()]));
  const edgeLayer = new Int32Array(s.edgeCount).fill(-1);
  const edgeUnit = new Int32Array(s.edgeCount).fill(-1);
  for (let e = 0; e < s.edgeCount; e++) {
    const maker = s.edgeMaker[e]!;
    if (maker < 0) continue;
    edgeLayer[e] = layerOf[maker]!;
    edgeUnit[e] = unitOf[maker]!;
  }
  return { edgeLayer, edgeUnit };
}

/** The outputs at the vertices, back in their own units. */
function collectValues(s: Workspace): Float64Array {
  const { outputs, relu, exponent } = s.layer;
  const values = s.z.slice(0, s.vertexCount * outputs);
  if (relu) for (let i = 0; i < values.length; i++) if (values[i]! <= 0) values[i] = 0;
  if (exponent.some((n) => n !== 0)) {
    for (let i = 0; i < values.length; i++) values[i] = timesPowerOfTwo(values[i]!, exponent[i % outputs]!);
  }
  return values;
}
