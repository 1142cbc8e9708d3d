/**
 * The subdivision of the domain, layer by layer.
 *
 * After layer k the domain is cut into pieces on which the activation pattern of layers 0..k is constant.
 * Every piece lies inside one piece of the layer before: its parent. Layer 0 has the whole domain as parent.
 */
export interface LayerPieces {
  /** Units of the layer. */
  readonly width: number;
  readonly count: number;
  /** count: index of the piece of the layer before. */
  readonly parent: Int32Array;
  /** count × width: 1 where the unit passes its pre-activation on (always, in an identity layer). */
  readonly active: Uint8Array;
}

export type PieceTree = LayerPieces[];

/** A hidden unit, or an output unit with a ReLU: both indices start at 0. */
export interface UnitAddress {
  readonly layer: number;
  readonly unit: number;
}

/** A point of the domain between two pieces, or an end of the domain. */
export interface Vertex {
  readonly x: number;
  /** Bound on |x − true position|. */
  readonly error: number;
  /** Exact position: the zero of this unit on this piece of the layer before, or the domain's own end. */
  readonly origin: VertexOrigin;
  /** Units whose pre-activation is zero here, in order of layer and unit. */
  readonly zeros: UnitAddress[];
}

export type VertexOrigin =
  | { readonly kind: 'end'; readonly value: number }
  | { readonly kind: 'root'; readonly layer: number; readonly piece: number; readonly unit: number };

/** Float affine maps of one layer on `count` pieces: entry piece · width + unit, each with an error bound. */
export interface FloatMaps {
  readonly width: number;
  readonly slope: Float64Array;
  readonly intercept: Float64Array;
  readonly slopeError: Float64Array;
  readonly interceptError: Float64Array;
}
