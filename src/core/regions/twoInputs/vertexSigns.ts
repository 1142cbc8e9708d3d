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
  const { z, positive, negative } = s;
  const halves = new Int32Array(z.buffer); // sign bits without a branch; every platform is little-endian
  const widest = layer.tolerance.reduce((most, t) => Math.max(most, t), 0);
  for (let v = 0; v < vertexCount; v++) {
    for (let q = 0; q < words; q++) {
      const width = Math.min(32, outputs - 32 * q);
      const base = v * outputs + 32 * q;
      let below = 0;
      let near = 0;
      for (let i = 0; i < width; i++) {
        below |= (halves[2 * (base + i) + 1]! >>> 31) << i;
        if (Math.abs(z[base + i]!) <= widest) near |= 1 << i;
      }
      const all = width === 32 ? -1 : (1 << width) - 1;
      const at = v * words + q;
      positive[at] = all & ~below;
      negative[at] = below;
      if (near !== 0) settleNear(s, v, q, near);
    }
  }
}

/** Decides the units of word q that are too close to zero at vertex v. */
function settleNear(s: Workspace, v: number, q: number, near: number): void {
  const at = v * s.layer.words + q;
  let above = s.positive[at]! & ~near;
  let below = s.negative[at]! & ~near;
  for (let left = near; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const unit = 32 * q + 31 - Math.clz32(bit);
    const value = s.z[v * s.layer.outputs + unit]!;
    const sign = Math.abs(value) > s.layer.tolerance[unit]! ? value : settleSign(s, v, unit);
    if (sign > 0) above |= bit;
    else if (sign < 0) below |= bit;
  }
  s.positive[at] = above;
  s.negative[at] = below;
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
