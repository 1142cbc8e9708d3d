// Index reads in the hot loops below are in bounds by construction: sizes come from the same layer.
import type { Layer } from '../../network/network.ts';
import type { FloatMaps, LayerPieces } from './pieceTree.ts';

const UNIT_ROUNDOFF = 2 ** -53;
/** Absorbs underflow: a result this close to zero is always decided exactly. */
export const TINY = 1e-290;
/** In a network with long decimals every sum is taken to be this uncertain, relative to its terms. */
const NOISE = 2 ** -46;

export function createFloatMaps(width: number, count: number): FloatMaps {
  const size = width * count;
  return {
    width,
    slope: new Float64Array(size),
    intercept: new Float64Array(size),
    slopeError: new Float64Array(size),
    interceptError: new Float64Array(size),
  };
}

/** The input itself as a map: x ↦ 1·x + 0, one piece. */
export function createInputMaps(): FloatMaps {
  const maps = createFloatMaps(1, 1);
  maps.slope[0] = 1;
  return maps;
}

/**
 * Pre-activations b + W h on every piece, with running error bounds: |W| times the error carried in, plus the
 * rounding of the decimals, the products and the sum (n + 4 roundoffs of the terms' magnitude; Higham,
 * Accuracy and Stability of Numerical Algorithms, §3.1, doubled for the margin).
 */
export function preActivationMaps(
  layer: Layer,
  input: FloatMaps,
  count: number,
  isNoisy: boolean,
): FloatMaps {
  const { inputs, outputs, weights, bias } = layer;
  const rounding = 2 * (inputs + 4) * UNIT_ROUNDOFF;
  const factor = isNoisy ? Math.max(rounding, NOISE) : rounding;
  const maps = createFloatMaps(outputs, count);
  for (let piece = 0; piece < count; piece++) {
    for (let unit = 0; unit < outputs; unit++) {
      let slope = 0;
      let slopeSize = 0;
      let slopeError = 0;
      let intercept = bias[unit]!;
      let interceptSize = Math.abs(intercept);
      let interceptError = 0;
      for (let i = 0; i < inputs; i++) {
        const weight = weights[unit * inputs + i]!;
        if (weight === 0) continue;
        const at = piece * inputs + i;
        const size = Math.abs(weight);
        const slopeTerm = weight * input.slope[at]!;
        const interceptTerm = weight * input.intercept[at]!;
        slope += slopeTerm;
        slopeSize += Math.abs(slopeTerm);
        slopeError += size * input.slopeError[at]!;
        intercept += interceptTerm;
        interceptSize += Math.abs(interceptTerm);
        interceptError += size * input.interceptError[at]!;
      }
      const at = piece * outputs + unit;
      maps.slope[at] = slope;
      maps.intercept[at] = intercept;
      maps.slopeError[at] = slopeSize === 0 ? slopeError : slopeError * 1.001 + factor * slopeSize + TINY;
      maps.interceptError[at] =
        interceptSize === 0 ? interceptError : interceptError * 1.001 + factor * interceptSize + TINY;
    }
  }
  return maps;
}

/** What the layer passes on, on its own pieces: the parent's map where the unit is active, else zero. */
export function activationMaps(pre: FloatMaps, pieces: LayerPieces): FloatMaps {
  const { width, count, parent, active } = pieces;
  const maps = createFloatMaps(width, count);
  for (let piece = 0; piece < count; piece++) {
    for (let unit = 0; unit < width; unit++) {
      const to = piece * width + unit;
      if (active[to] === 0) continue;
      const from = parent[piece]! * width + unit;
      maps.slope[to] = pre.slope[from]!;
      maps.intercept[to] = pre.intercept[from]!;
      maps.slopeError[to] = pre.slopeError[from]!;
      maps.interceptError[to] = pre.interceptError[from]!;
    }
  }
  return maps;
}
