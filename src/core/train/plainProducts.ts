/**
 * The three matrix products of a training step in plain JavaScript, register-blocked: a tile of 2 × 4 or 4 × 2
 * sums stays in registers, so that six loads feed eight multiply-adds (one at a time needs sixteen).
 * Layout as in kernel.ts. Sums are doubles; results round to the memory's type.
 *
 * `!` on reads: every index is inside its buffer by the workspace's layout, and a check here would cost the speed
 * that this file is for.
 */
import { type FloatArray, LANES, type LayerAddresses } from './kernel.ts';

/** Y = a(b + W X). */
export function forwardPlain(
  m: FloatArray,
  layer: LayerAddresses,
  inputs: number,
  panels: number,
  relu: boolean,
): void {
  const { inputs: I, outputs: O, weights, bias, values } = layer;
  for (let n = 0; n < panels; n++) {
    const x = inputs + n * I * LANES;
    const y = values + n * O * LANES;
    for (let o = 0; o < O; o += 2) {
      // the last pair overlaps the one before; a single output is a pair with itself
      const o0 = o > O - 2 ? Math.max(O - 2, 0) : o;
      const o1 = Math.min(o0 + 1, O - 1);
      for (let e = 0; e < LANES; e += 4) {
        forwardTile(m, weights + o0 * I, weights + o1 * I, x + e, I, m[bias + o0]!, m[bias + o1]!, relu);
        const first = y + o0 * LANES + e;
        const second = y + o1 * LANES + e;
        for (let q = 0; q < 4; q++) {
          m[first + q] = tile[q]!;
          m[second + q] = tile[4 + q]!;
        }
      }
    }
  }
}

const tile = new Float64Array(8);

function forwardTile(
  m: FloatArray,
  w0: number,
  w1: number,
  x: number,
  I: number,
  b0: number,
  b1: number,
  relu: boolean,
): void {
  let a0 = b0;
  let a1 = b0;
  let a2 = b0;
  let a3 = b0;
  let c0 = b1;
  let c1 = b1;
  let c2 = b1;
  let c3 = b1;
  for (let i = 0, p = x; i < I; i++, p += LANES) {
    const x0 = m[p]!;
    const x1 = m[p + 1]!;
    const x2 = m[p + 2]!;
    const x3 = m[p + 3]!;
    const v = m[w0 + i]!;
    a0 += v * x0;
    a1 += v * x1;
    a2 += v * x2;
    a3 += v * x3;
    const u = m[w1 + i]!;
    c0 += u * x0;
    c1 += u * x1;
    c2 += u * x2;
    c3 += u * x3;
  }
  tile[0] = relu && !(a0 > 0) ? 0 : a0;
  tile[1] = relu && !(a1 > 0) ? 0 : a1;
  tile[2] = relu && !(a2 > 0) ? 0 : a2;
  tile[3] = relu && !(a3 > 0) ? 0 : a3;
  tile[4] = relu && !(c0 > 0) ? 0 : c0;
  tile[5] = relu && !(c1 > 0) ? 0 : c1;
  tile[6] = relu && !(c2 > 0) ? 0 : c2;
  tile[7] = relu && !(c3 > 0) ? 0 : c3;
}

/** G_previous = [H_previous > 0] Wᵀ G. */
export function dataGradientPlain(
  m: FloatArray,
  layer: LayerAddresses,
  hidden: number,
  result: number,
  panels: number,
): void {
  const { inputs: I, outputs: O, weights, gradient } = layer;
  for (let n = 0; n < panels; n++) {
    const g = gradient + n * O * LANES;
    const panel = n * I * LANES;
    for (let i = 0; i < I; i += 2) {
      const i0 = i > I - 2 ? Math.max(I - 2, 0) : i;
      const i1 = Math.min(i0 + 1, I - 1);
      for (let e = 0; e < LANES; e += 4) {
        dataGradientTile(m, weights + i0, weights + i1, g + e, I, O);
        const first = panel + i0 * LANES + e;
        const second = panel + i1 * LANES + e;
        for (let q = 0; q < 4; q++) {
          m[result + first + q] = m[hidden + first + q]! > 0 ? tile[q]! : 0;
          m[result + second + q] = m[hidden + second + q]! > 0 ? tile[4 + q]! : 0;
        }
      }
    }
  }
}

function dataGradientTile(m: FloatArray, w0: number, w1: number, g: number, I: number, O: number): void {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let c0 = 0;
  let c1 = 0;
  let c2 = 0;
  let c3 = 0;
  for (let o = 0, p = g, row = 0; o < O; o++, p += LANES, row += I) {
    const g0 = m[p]!;
    const g1 = m[p + 1]!;
    const g2 = m[p + 2]!;
    const g3 = m[p + 3]!;
    const v = m[w0 + row]!;
    a0 += v * g0;
    a1 += v * g1;
    a2 += v * g2;
    a3 += v * g3;
    const u = m[w1 + row]!;
    c0 += u * g0;
    c1 += u * g1;
    c2 += u * g2;
    c3 += u * g3;
  }
  tile[0] = a0;
  tile[1] = a1;
  tile[2] = a2;
  tile[3] = a3;
  tile[4] = c0;
  tile[5] = c1;
  tile[6] = c2;
  tile[7] = c3;
}

/** dW += G Xᵀ, db += G 1. */
export function weightGradientPlain(
  m: FloatArray,
  layer: LayerAddresses,
  inputs: number,
  panels: number,
): void {
  const { inputs: I, outputs: O, gradient, weightGradient, biasGradient } = layer;
  for (let o = 0; o < O; o += 2) {
    const pair = o + 1 < O;
    const g0 = gradient + o * LANES;
    const g1 = pair ? g0 + LANES : g0;
    for (let i = 0; i < I; i += 4) {
      // beyond the last input the tile reads slack, and what it makes of it is not stored
      weightGradientTile(m, g0, g1, inputs + i * LANES, I * LANES, O * LANES, panels);
      const width = Math.min(4, I - i);
      const at = weightGradient + o * I + i;
      for (let q = 0; q < width; q++) {
        m[at + q] = m[at + q]! + tile[q]!;
        if (pair) m[at + I + q] = m[at + I + q]! + tile[4 + q]!;
      }
    }
    m[biasGradient + o] = m[biasGradient + o]! + sumOfFeature(m, g0, O * LANES, panels);
    if (pair) m[biasGradient + o + 1] = m[biasGradient + o + 1]! + sumOfFeature(m, g1, O * LANES, panels);
  }
}

function weightGradientTile(
  m: FloatArray,
  g0: number,
  g1: number,
  x: number,
  xStride: number,
  gStride: number,
  panels: number,
): void {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let c0 = 0;
  let c1 = 0;
  let c2 = 0;
  let c3 = 0;
  for (let n = 0; n < panels; n++) {
    const p = x + n * xStride;
    const s = n * gStride;
    for (let e = 0; e < LANES; e++) {
      const v = m[g0 + s + e]!;
      const u = m[g1 + s + e]!;
      const x0 = m[p + e]!;
      const x1 = m[p + e + 8]!;
      const x2 = m[p + e + 16]!;
      const x3 = m[p + e + 24]!;
      a0 += v * x0;
      c0 += u * x0;
      a1 += v * x1;
      c1 += u * x1;
      a2 += v * x2;
      c2 += u * x2;
      a3 += v * x3;
      c3 += u * x3;
    }
  }
  tile[0] = a0;
  tile[1] = a1;
  tile[2] = a2;
  tile[3] = a3;
  tile[4] = c0;
  tile[5] = c1;
  tile[6] = c2;
  tile[7] = c3;
}

function sumOfFeature(m: FloatArray, start: number, stride: number, panels: number): number {
  let sum = 0;
  for (let n = 0; n < panels; n++) {
    const p = start + n * stride;
    for (let e = 0; e < LANES; e++) sum += m[p + e]!;
  }
  return sum;
}
