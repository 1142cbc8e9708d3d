// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { settleSign } from './settleSign.ts';
import type { ValueRange } from './scaledLayer.ts';
import { growInts, type Workspace } from './workspace.ts';

/**
 * At the start of a ReLU layer: the sign of every unit at every vertex, as bits.
 * @returns the largest activations over the box. A pre-activation is affine on every cell of the mesh that
 * its layer starts from, so its extremes are at the vertices.
 */
export function signAllVertices(s: Workspace): ValueRange {
  const { layer, vertexCount } = s;
  const { words, outputs, tolerance } = layer;
  s.positive = growInts(s.positive, vertexCount * words);
  s.negative = growInts(s.negative, vertexCount * words);
  const size = new Float64Array(outputs);
  const { z, positive, negative } = s;
  const halves = new Int32Array(z.buffer); // sign bits without a branch; every platform is little-endian
  for (let v = 0; v < vertexCount; v++) {
    for (let q = 0; q < words; q++) {
      const width = Math.min(32, outputs - 32 * q);
      const base = v * outputs + 32 * q;
      let below = 0;
      let near = 0;
      for (let i = 0; i < width; i++) {
        const value = z[base + i]!;
        below |= (halves[2 * (base + i) + 1]! >>> 31) << i;
        if (Math.abs(value) <= tolerance[32 * q + i]!) near |= 1 << i;
        if (value > size[32 * q + i]!) size[32 * q + i] = value;
      }
      const all = width === 32 ? -1 : (1 << width) - 1;
      const at = v * words + q;
      positive[at] = all & ~below;
      negative[at] = below;
      if (near !== 0) settleNear(s, v, q, near);
    }
  }
  return { size, noise: layer.noise, exponent: layer.exponent };
}

/** Decides the units of word q that are too close to zero at vertex v. */
function settleNear(s: Workspace, v: number, q: number, near: number): void {
  const at = v * s.layer.words + q;
  let above = s.positive[at]! & ~near;
  let below = s.negative[at]! & ~near;
  for (let left = near; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const sign = settleSign(s, v, 32 * q + 31 - Math.clz32(bit));
    if (sign > 0) above |= bit;
    else if (sign < 0) below |= bit;
  }
  s.positive[at] = above;
  s.negative[at] = below;
}

/** The largest |h| that leave an identity layer. */
export function rangeOfValues(s: Workspace): ValueRange {
  const { layer, vertexCount, z } = s;
  const width = layer.outputs;
  const size = new Float64Array(width);
  for (let v = 0, at = 0; v < vertexCount; v++) {
    for (let k = 0; k < width; k++, at++) size[k] = Math.max(size[k]!, Math.abs(z[at]!));
  }
  return { size, noise: layer.noise, exponent: layer.exponent };
}
