import type { Network } from '../../network/network.ts';
import type { ExactSigns } from './exactSigns.ts';
import type { ScaledLayer } from './scaledLayer.ts';
import type { Box2D } from './types.ts';

/** Which cell of the mesh before a layer each new cell came from, and its pattern in that layer. */
export interface LayerHistory {
  parent: Int32Array;
  /** cells × words */
  pattern: Int32Array;
}

/**
 * Everything that the engine writes while it runs: flat arrays that are kept from call to call and only
 * ever grow. `…Count` says how much of an array is in use.
 */
export interface Workspace {
  network: Network;
  box: Box2D;
  layer: ScaledLayer;
  next: ScaledLayer | null;
  layerIndex: number;
  scaledLayers: ScaledLayer[];
  /** Number of the first unit of the layer among all units; what edges and vertices record as their maker. */
  firstUnit: number;
  maxCells: number;
  reportCells: (cells: number) => void;
  inverseWidth: number;
  inverseHeight: number;

  vertexCount: number;
  /** Vertices that all arrays have room for in the layer at hand. */
  vertexRoom: number;
  /** x0, y0, x1, y1 … */
  points: Float64Array;
  /** Rows of pre-activations of this layer and of the next. */
  z: Float64Array;
  nextZ: Float64Array;
  /** Signs at the vertices: one bit per unit in each of two masks; neither set means zero. */
  positive: Int32Array;
  negative: Int32Array;
  /** The two ends of the edge that a vertex was made on, and the unit that made it. */
  parentA: Int32Array;
  parentB: Int32Array;
  vertexMaker: Int32Array;

  edgeCount: number;
  edgeA: Int32Array;
  edgeB: Int32Array;
  edgeMaker: Int32Array;
  /** The edges of the refined mesh; parts of edge e: partOffset[e] … partOffset[e + 1). */
  partCount: number;
  partA: Int32Array;
  partB: Int32Array;
  partMaker: Int32Array;
  partOffset: Int32Array;
  leftCell: Int32Array;
  rightCell: Int32Array;

  cellCount: number;
  cellOffset: Int32Array;
  cellVertex: Int32Array;
  cellEdge: Int32Array;
  /** Units that cut each cell, and units that are positive somewhere on it. */
  cutMask: Int32Array;
  anyPositive: Int32Array;
  newCellCount: number;
  /** Cells and sides that there is room for before the next look at the limit. */
  cellRoom: number;
  sideRoom: number;
  newOffset: Int32Array;
  newVertex: Int32Array;
  newEdge: Int32Array;

  /** A stack of polygons that wait to be cut. */
  ringVertex: Int32Array;
  ringEdge: Int32Array;
  /** Positions on the ring at hand where a unit goes from positive to negative and back. */
  zeroDown: number;
  zeroUp: number;
  /** Units that may cross here; units whose values a new vertex needs. */
  crossing: Int32Array;
  wanted: Int32Array;
  /** Pattern of the cell at hand in the units that do not cut it, and of one of its pieces in all units. */
  keptPattern: Int32Array;
  piecePattern: Int32Array;
  /** The active units of one row of z, as offsets of columns and values. */
  activeColumn: Int32Array;
  activeValue: Float64Array;
  /** The units that cross an edge, as offsets of columns, and what each adds to a new vertex there. */
  kinkColumn: Int32Array;
  kinkFactor: Float64Array;
  /** Slopes of each cell measured at its vertices, and 1 / height of the triangle that they come from. */
  slopeX: Float64Array;
  slopeY: Float64Array;
  inverseReach: Float64Array;
  histories: LayerHistory[];
  history: LayerHistory;

  /** undefined: not asked for yet; null: these numbers are not read as decimals, so tolerance decides. */
  exact: ExactSigns | null | undefined;
  doubtfulCount: number;
  exactCount: number;
}

const NO_LAYER: ScaledLayer = {
  inputs: 0,
  outputs: 0,
  relu: false,
  words: 0,
  weights: new Float64Array(0),
  columns: new Float64Array(0),
  bias: new Float64Array(0),
  tolerance: new Float64Array(0),
  noise: new Float64Array(0),
  exponent: new Int32Array(0),
};

export function createWorkspace(): Workspace {
  const ints = (): Int32Array => new Int32Array(1024);
  const history: LayerHistory = { parent: ints(), pattern: ints() };
  return {
    box: { x: [0, 1], y: [0, 1] },
    network: { inputs: 0, outputs: 0, layers: [] },
    layer: NO_LAYER,
    next: null,
    layerIndex: 0,
    scaledLayers: [],
    firstUnit: 0,
    maxCells: 0,
    reportCells: () => undefined,
    inverseWidth: 1,
    inverseHeight: 1,
    vertexCount: 0,
    vertexRoom: 0,
    points: new Float64Array(2048),
    z: new Float64Array(16384),
    nextZ: new Float64Array(16384),
    positive: ints(),
    negative: ints(),
    parentA: ints(),
    parentB: ints(),
    vertexMaker: ints(),
    edgeCount: 0,
    edgeA: ints(),
    edgeB: ints(),
    edgeMaker: ints(),
    partCount: 0,
    partA: ints(),
    partB: ints(),
    partMaker: ints(),
    partOffset: ints(),
    leftCell: ints(),
    rightCell: ints(),
    cellCount: 0,
    cellOffset: ints(),
    cellVertex: ints(),
    cellEdge: ints(),
    cutMask: ints(),
    anyPositive: ints(),
    newCellCount: 0,
    cellRoom: 0,
    sideRoom: 0,
    newOffset: ints(),
    newVertex: ints(),
    newEdge: ints(),
    ringVertex: new Int32Array(8192),
    ringEdge: new Int32Array(8192),
    zeroDown: 0,
    zeroUp: 0,
    crossing: new Int32Array(64),
    keptPattern: new Int32Array(64),
    wanted: new Int32Array(64),
    piecePattern: new Int32Array(64),
    activeColumn: ints(),
    activeValue: new Float64Array(1024),
    kinkColumn: ints(),
    kinkFactor: new Float64Array(1024),
    slopeX: new Float64Array(1024),
    slopeY: new Float64Array(1024),
    inverseReach: new Float64Array(1024),
    histories: [],
    history,
    exact: undefined,
    doubtfulCount: 0,
    exactCount: 0,
  };
}

/** `array`, or a copy at least twice as long when `length` does not fit. */
export function growInts(array: Int32Array, length: number): Int32Array {
  if (array.length >= length) return array;
  const grown = new Int32Array(Math.max(length, 2 * array.length));
  grown.set(array);
  return grown;
}

export function growFloats(array: Float64Array, length: number): Float64Array {
  if (array.length >= length) return array;
  const grown = new Float64Array(Math.max(length, 2 * array.length));
  grown.set(array);
  return grown;
}
