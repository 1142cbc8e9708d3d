// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { Layer } from '../../network/network.ts';
import { binaryExponent, timesPowerOfTwo } from './powersOfTwo.ts';

/** A value counts as zero below this share of the magnitudes that were added up to make it. */
export const RELATIVE_TOLERANCE = 1e-11;
/** A few roundings of a double. */
const ROUNDING = 2 ** -50;
/** Caps that keep products finite: an infinite one times zero would be NaN. */
const LARGEST_NOISE = 1e100;
const LARGEST_WEIGHT = 1e300;

/** How large the values that enter a layer are, over the whole box. */
export interface ValueRange {
  /** Largest |h_k| met, in scaled units. */
  readonly size: Float64Array;
  /** Estimate of the rounding error carried by h_k, in scaled units. */
  readonly noise: Float64Array;
  /** h_k = scaled value × 2^exponent[k]. */
  readonly exponent: Int32Array;
}

/** One layer made ready for the engine: rows scaled by powers of two, which changes no sign of a ReLU network. */
export interface ScaledLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly relu: boolean;
  /** 32-bit words for one bit per unit. */
  readonly words: number;
  readonly weights: Float64Array;
  /** Column k of the weights in a row of its own. */
  readonly columns: Float64Array;
  readonly bias: Float64Array;
  /** Bounds below which the sign of a pre-activation is in doubt. */
  readonly tolerance: Float64Array;
  readonly noise: Float64Array;
  readonly exponent: Int32Array;
}

/**
 * Magnitudes come from the values really met, M = Σ|w|·max|h| + |b|, not from a chain of |W|·M, which
 * overestimates without bound as depth grows. Extreme rows are scaled to M ≈ 1, so that weights of 1e±300
 * neither overflow nor vanish; ordinary rows are left as they are.
 * @param rangeBefore what enters the layer, from every vertex or one in so many; rescaling wants all of them
 */
export function scaleLayer(
  layer: Layer,
  rangeBefore: (stride: number) => ValueRange,
  sampling: number,
): ScaledLayer {
  let before = rangeBefore(sampling);
  const { inputs, outputs } = layer;
  const weights = layer.weights.slice();
  const bias = layer.bias.slice();
  const exponent = new Int32Array(outputs);
  const size = new Float64Array(outputs);
  if (!fitsAsItIs(layer, before, size)) {
    before = rangeBefore(1);
    rescaleRows(layer, before, weights, bias, exponent);
    addUpSizes(weights, bias, before.size, size);
  }
  const noise = new Float64Array(outputs);
  const tolerance = new Float64Array(outputs);
  const columns = new Float64Array(inputs * outputs);
  for (let i = 0; i < outputs; i++) {
    let squares = 0;
    for (let k = 0; k < inputs; k++) {
      const w = weights[i * inputs + k]!;
      columns[k * outputs + i] = w;
      squares += (w * before.noise[k]!) ** 2;
    }
    noise[i] = Math.min(Math.sqrt(squares) + ROUNDING * size[i]!, LARGEST_NOISE);
    tolerance[i] = RELATIVE_TOLERANCE * size[i]! + 4 * noise[i]!;
  }
  const words = (outputs + 31) >> 5;
  const relu = layer.activation === 'relu';
  return { inputs, outputs, relu, words, weights, columns, bias, tolerance, noise, exponent };
}

/** Fills `size`; true when nothing needs scaling. */
function fitsAsItIs(layer: Layer, before: ValueRange, size: Float64Array): boolean {
  for (let k = 0; k < layer.inputs; k++) if (before.exponent[k]! !== 0) return false;
  addUpSizes(layer.weights, layer.bias, before.size, size);
  for (let i = 0; i < layer.outputs; i++) {
    const m = size[i]!;
    if (m !== 0 && !(m > 1e-60 && m < 1e60)) return false;
  }
  return true;
}

function addUpSizes(
  weights: Float64Array,
  bias: Float64Array,
  input: Float64Array,
  size: Float64Array,
): void {
  const inputs = input.length;
  for (let i = 0; i < size.length; i++) {
    let sum = Math.abs(bias[i]!);
    for (let k = 0; k < inputs; k++) sum += Math.abs(weights[i * inputs + k]!) * input[k]!;
    size[i] = sum;
  }
}

/** An input that is tiny everywhere would need a weight beyond the doubles; its noise puts every sign in doubt anyway. */
function clamp(weight: number): number {
  return Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, weight));
}

function rescaleRows(
  layer: Layer,
  before: ValueRange,
  weights: Float64Array,
  bias: Float64Array,
  exponent: Int32Array,
): void {
  const { inputs, outputs } = layer;
  for (let i = 0; i < outputs; i++) {
    let top = binaryExponent(bias[i]!);
    for (let k = 0; k < inputs; k++) {
      const share = binaryExponent(weights[i * inputs + k]!) + binaryExponent(before.size[k]!);
      top = Math.max(top, share + before.exponent[k]!);
    }
    const shift = top === -Infinity ? 0 : top;
    exponent[i] = shift;
    bias[i] = timesPowerOfTwo(bias[i]!, -shift);
    for (let k = 0; k < inputs; k++) {
      const w = before.size[k]! === 0 ? 0 : weights[i * inputs + k]!; // an input that is always zero
      weights[i * inputs + k] = clamp(timesPowerOfTwo(w, before.exponent[k]! - shift));
    }
  }
}
