// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { settleSign } from './settleSign.ts';
import type { ValueRange } from './scaledLayer.ts';
import { growInts, type Workspace } from './workspace.ts';

/** At the start of a layer: the sign of every unit at every vertex, as bits. */
export function signAllVertices(s: Workspace): void {
  const { layer, vertexCount } = s;
  const { words, outputs, tolerance } = layer;
  s.positive = growInts(s.positive, vertexCount * words);
  s.negative = growInts(s.negative, vertexCount * words);
  const { z, positive, negative } = s;
  for (let v = 0; v < vertexCount; v++) {
    for (let q = 0; q < words; q++) {
      const width = Math.min(32, outputs - 32 * q);
      const base = v * outputs + 32 * q;
      let below = 0;
      let near = 0;
      for (let i = 0; i < width; i++) {
        const value = z[base + i]!;
        if (value < 0) below |= 1 << i;
        if (Math.abs(value) <= tolerance[32 * q + i]!) near |= 1 << i;
      }
      const all = width === 32 ? -1 : (1 << width) - 1;
      let above = all & ~below;
      for (let left = near; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const sign = settleSign(s, v, 32 * q + 31 - Math.clz32(bit));
        above = sign > 0 ? above | bit : above & ~bit;
        below = sign < 0 ? below | bit : below & ~bit;
      }
      positive[v * words + q] = above;
      negative[v * words + q] = below;
    }
  }
}

/**
 * The largest activations over the box. A pre-activation is affine on every cell of the mesh that its
 * layer starts from, so its extremes are at the vertices.
 */
export function rangeOfActivations(s: Workspace): ValueRange {
  const { layer, vertexCount, z } = s;
  const width = layer.outputs;
  const size = new Float64Array(width);
  if (layer.relu) {
    for (let v = 0, at = 0; v < vertexCount; v++) {
      for (let k = 0; k < width; k++, at++) if (z[at]! > size[k]!) size[k] = z[at]!;
    }
  } else {
    for (let v = 0, at = 0; v < vertexCount; v++) {
      for (let k = 0; k < width; k++, at++) size[k] = Math.max(size[k]!, Math.abs(z[at]!));
    }
  }
  return { size, noise: layer.noise, exponent: layer.exponent };
}
