/** The plane's window over which regions are counted: x0 < x1 and y0 < y1, all finite. */
export interface Box2D {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface Regions2DProgress {
  /** The layer being split, from 0, and how many there are. */
  readonly layer: number;
  readonly layers: number;
  /** Cells made so far. */
  readonly cells: number;
}

export interface Regions2DOptions {
  /** More cells than this is a `RegionLimitError`; 2,000,000 when absent. */
  readonly maxCells?: number;
  /** Called before each layer and about every 4,096 cells. */
  readonly onProgress?: (progress: Regions2DProgress) => void;
}

/** The maximal connected sets on which one output is a single affine map. */
export interface OutputRegions {
  readonly linearRegionCount: number;
  /** For each cell the number of its linear region, from 0. */
  readonly regionOfCell: Int32Array;
}

/** Where the units of one ReLU layer stand in a row of `patterns`: unit u is bit u % 32 of word firstWord + ⌊u / 32⌋. */
export interface PatternLayer {
  readonly layer: number;
  readonly units: number;
  readonly firstWord: number;
}

/**
 * The partition of a box by a network with two inputs, as one mesh of plain typed arrays that can be sent
 * to another thread. A *cell* is an activation region; V − E + F = 1 without the outer face.
 */
export interface LinearRegions2D {
  readonly box: Box2D;
  readonly activationRegionCount: number;
  readonly jointLinearRegionCount: number;
  /** For each cell the number of its region of the vector-valued function. */
  readonly jointRegionOfCell: Int32Array;
  readonly outputs: readonly OutputRegions[];
  /** Cells after each layer of the network. */
  readonly cellsPerLayer: readonly number[];
  /** x0, y0, x1, y1 …, shared between cells: no cracks. */
  readonly vertices: Float64Array;
  /** V × D_o: the outputs at the vertices; infinite where they are beyond the doubles. */
  readonly vertexValues: Float64Array;
  /** Polygon of cell c, counter-clockwise: cellVertices[cellOffsets[c] … cellOffsets[c + 1]). */
  readonly cellOffsets: Uint32Array;
  readonly cellVertices: Uint32Array;
  /** cellEdges[i]: the mesh edge from cellVertices[i] to the next vertex of the same cell. */
  readonly cellEdges: Uint32Array;
  readonly edgeCount: number;
  /** E × 2: the ends of each edge. */
  readonly edgeVertices: Uint32Array;
  /** E × 2: the cells on both sides, −1 outside the box. */
  readonly edgeCells: Int32Array;
  /** The layer and the unit whose zero set made each edge (the first one where several coincide); −1 on the box. */
  readonly edgeLayer: Int32Array;
  readonly edgeUnit: Int32Array;
  /** Words per row of `patterns`. */
  readonly patternWords: number;
  /** cells × patternWords: which units are active in each cell. */
  readonly patterns: Uint32Array;
  readonly patternLayers: readonly PatternLayer[];
  /**
   * Signs too close to zero for floating point: how many were met and how many of them exact arithmetic
   * decided; the rest were read as zero, by the tolerance of 1e-11 of the values met.
   */
  readonly doubtfulSigns: { readonly met: number; readonly decidedExactly: number };
}
