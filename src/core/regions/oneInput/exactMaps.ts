import type { Network } from '../../network/network.ts';
import { powerOfTen, type Rational } from '../../decimal.ts';
import { type ExactLayer, toExactLayers } from './exactLayers.ts';
import type { PieceTree } from './pieceTree.ts';

/** x ↦ slope · x + intercept in whole numbers, scaled by a positive power of ten. */
export interface ExactMap {
  readonly slope: bigint;
  readonly intercept: bigint;
}

const ZERO_MAP: ExactMap = { slope: 0n, intercept: 0n };

/** Exact pre-activation maps, worked out only where asked for and remembered. */
export interface ExactMaps {
  /** Pre-activation of `unit` in `layer` on piece `piece` of the layer before (scaled by 10^scaleOf(layer)). */
  preActivation(layer: number, piece: number, unit: number): ExactMap;
  /** 10^E of the layer: what its maps are scaled by. */
  scaleOf(layer: number): bigint;
  /** Where that pre-activation is zero. Its slope must not be zero. */
  root(layer: number, piece: number, unit: number): Rational;
}

/** @param tree the pieces found so far; it may grow afterwards */
export function createExactMaps(network: Network, tree: PieceTree): ExactMaps {
  let layers: ExactLayer[] | undefined;
  const memo: (ExactMap | undefined)[][] = network.layers.map(() => []);

  function exactLayer(layer: number): ExactLayer {
    layers ??= toExactLayers(network);
    const found = layers[layer];
    if (!found) throw new RangeError(`the network has no layer ${layer}`);
    return found;
  }

  function activationMap(layer: number, piece: number, unit: number): ExactMap {
    const pieces = tree[layer];
    if (!pieces || pieces.active[piece * pieces.width + unit] === 0) return ZERO_MAP;
    return preActivation(layer, pieces.parent[piece] ?? 0, unit);
  }

  function preActivation(layer: number, piece: number, unit: number): ExactMap {
    const { weights, bias } = exactLayer(layer);
    const at = piece * bias.length + unit;
    const known = memo[layer]?.[at];
    if (known) return known;
    const inputs = weights.length / bias.length;
    let slope = 0n;
    let intercept = bias[unit] ?? 0n;
    for (let i = 0; i < inputs; i++) {
      const weight = weights[unit * inputs + i] ?? 0n;
      if (weight === 0n) continue;
      const h = layer === 0 ? { slope: 1n, intercept: 0n } : activationMap(layer - 1, piece, i);
      slope += weight * h.slope;
      intercept += weight * h.intercept;
    }
    const map = { slope, intercept };
    const row = memo[layer];
    if (row) row[at] = map;
    return map;
  }

  return {
    preActivation,
    scaleOf: (layer) => powerOfTen(exactLayer(layer).power),
    root(layer, piece, unit) {
      const { slope, intercept } = preActivation(layer, piece, unit);
      return slope > 0n
        ? { numerator: -intercept, denominator: slope }
        : { numerator: intercept, denominator: -slope };
    },
  };
}
