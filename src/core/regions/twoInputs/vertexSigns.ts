// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { settleSign } from './settleSign.ts';
import type { ValueRange } from './scaledLayer.ts';
import { growInts, type Workspace } from './workspace.ts';

/** At the start of a ReLU layer: the sign of every unit at every vertex, as bits. */
export function signAllVertices(s: Workspace): void {
  const { layer, vertexCount } = s;
  const { words, outputs } = layer;
  s.positive = growInts(s.positive, vertexCount * words);
  s.negative = growInts(s.negative, vertexCount * words);
  const { positive, negative } = s;
  // the upper half of a double has its sign and orders magnitudes: no branch, no floating point
  const upper = new Int32Array(s.z.buffer);
  const doubt = upperHalf(layer.tolerance.reduce((most, t) => Math.max(most, t), 0)) + 1;
  for (let v = 0; v < vertexCount; v++) {
    for (let q = 0; q < words; q++) {
      const width = Math.min(32, outputs - 32 * q);
      const base = 2 * (v * outputs + 32 * q) + 1;
      let below = 0;
      let smallest = 0x7fffffff;
      for (let at = base + 2 * (width - 1); at >= base; at -= 2) {
        const bits = upper[at]!;
        below = (below << 1) | (bits >>> 31);
        if ((bits & 0x7fffffff) < smallest) smallest = bits & 0x7fffffff;
      }
      const all = width === 32 ? -1 : (1 << width) - 1;
      const at = v * words + q;
      positive[at] = all & ~below;
      negative[at] = below;
      if (smallest < doubt) settleNear(s, v, q);
    }
  }
}

/** Sign, exponent and leading digits of a double; every platform of the book is little-endian. */
function upperHalf(x: number): number {
  return new Int32Array(Float64Array.of(x).buffer)[1] ?? 0;
}

/** Decides the units of word q that are too close to zero at vertex v. */
function settleNear(s: Workspace, v: number, q: number): void {
  const { outputs, words, tolerance } = s.layer;
  const at = v * words + q;
  const end = Math.min(outputs, 32 * q + 32);
  for (let unit = 32 * q; unit < end; unit++) {
    if (Math.abs(s.z[v * outputs + unit]!) > tolerance[unit]!) continue;
    const sign = settleSign(s, v, unit);
    const bit = 1 << (unit & 31);
    s.positive[at] = sign > 0 ? s.positive[at]! | bit : s.positive[at]! & ~bit;
    s.negative[at] = sign < 0 ? s.negative[at]! | bit : s.negative[at]! & ~bit;
  }
}

/**
 * The largest |h| that leave the layer at hand. Its values are affine on every cell of the mesh that it
 * starts from, so their extremes are at the vertices.
 * @param stride look at every vertex, or at one in so many where an estimate will do
 */
export function rangeOfValues(s: Workspace, stride: number): ValueRange {
  const { layer, vertexCount, z } = s;
  const width = layer.outputs;
  const size = new Float64Array(width);
  const { relu } = layer;
  for (let v = 0; v < vertexCount; v += stride) {
    const row = v * width;
    for (let k = 0; k < width; k++) {
      const value = relu ? z[row + k]! : Math.abs(z[row + k]!);
      if (value > size[k]!) size[k] = value;
    }
  }
  return { size, noise: layer.noise, exponent: layer.exponent };
}
