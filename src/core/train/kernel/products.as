// The three matrix products of a step, on panels [panel][feature][8 examples]: examples lie in the lanes, so that
// neither weights nor activations are ever transposed. Sizes in units: I inputs, O outputs. Addresses in bytes.
//
// A tile is 4 features × 8 examples: eight accumulators, two loads of examples and four broadcast weights per
// turn. The last tile of a row overlaps the one before it instead of being cut; inner loops are never unrolled
// by hand (engines spill registers when they are).
import { sumEach } from './vectorMath';

const PANEL: usize = 32; // bytes of one feature of a panel: 8 examples of 4 bytes

/** Y[p][o] = a(b[o] + Σ_i W[o][i] X[p][i]), a = ReLU when `relu` is not 0. */
export function forward(
  weights: usize,
  bias: usize,
  inputs: usize,
  outputs: usize,
  panels: i32,
  I: i32,
  O: i32,
  relu: i32,
): void {
  const xStride = <usize>I * PANEL;
  const yStride = <usize>O * PANEL;
  const row = <usize>I << 2;
  for (let n = 0; n < panels; n++) {
    if (O < 4) {
      for (let o = 0; o < O; o++) {
        forwardRow(weights + <usize>o * row, bias + (<usize>o << 2), inputs, outputs + <usize>o * PANEL, xStride, relu);
      }
    } else {
      for (let o = 0; o < O; o += 4) {
        if (o > O - 4) o = O - 4;
        forwardTile(weights + <usize>o * row, bias + (<usize>o << 2), inputs, outputs + <usize>o * PANEL, xStride, row, relu);
      }
    }
    inputs += xStride;
    outputs += yStride;
  }
}

@inline
function forwardTile(w: usize, b: usize, x: usize, y: usize, xStride: usize, row: usize, relu: i32): void {
  let a0 = v128.load_splat<f32>(b, 0), b0 = a0;
  let a1 = v128.load_splat<f32>(b, 4), b1 = a1;
  let a2 = v128.load_splat<f32>(b, 8), b2 = a2;
  let a3 = v128.load_splat<f32>(b, 12), b3 = a3;
  let w0 = w, w1 = w0 + row, w2 = w1 + row, w3 = w2 + row;
  const end = x + xStride;
  while (x < end) {
    const xa = v128.load(x), xb = v128.load(x, 16);
    let s = v128.load_splat<f32>(w0);
    a0 = f32x4.add(a0, f32x4.mul(s, xa));
    b0 = f32x4.add(b0, f32x4.mul(s, xb));
    s = v128.load_splat<f32>(w1);
    a1 = f32x4.add(a1, f32x4.mul(s, xa));
    b1 = f32x4.add(b1, f32x4.mul(s, xb));
    s = v128.load_splat<f32>(w2);
    a2 = f32x4.add(a2, f32x4.mul(s, xa));
    b2 = f32x4.add(b2, f32x4.mul(s, xb));
    s = v128.load_splat<f32>(w3);
    a3 = f32x4.add(a3, f32x4.mul(s, xa));
    b3 = f32x4.add(b3, f32x4.mul(s, xb));
    w0 += 4;
    w1 += 4;
    w2 += 4;
    w3 += 4;
    x += PANEL;
  }
  if (relu) {
    const zero = f32x4.splat(0);
    a0 = f32x4.pmax(zero, a0);
    b0 = f32x4.pmax(zero, b0);
    a1 = f32x4.pmax(zero, a1);
    b1 = f32x4.pmax(zero, b1);
    a2 = f32x4.pmax(zero, a2);
    b2 = f32x4.pmax(zero, b2);
    a3 = f32x4.pmax(zero, a3);
    b3 = f32x4.pmax(zero, b3);
  }
  v128.store(y, a0, 0);
  v128.store(y, b0, 16);
  v128.store(y, a1, 32);
  v128.store(y, b1, 48);
  v128.store(y, a2, 64);
  v128.store(y, b2, 80);
  v128.store(y, a3, 96);
  v128.store(y, b3, 112);
}

@inline
function forwardRow(w: usize, b: usize, x: usize, y: usize, xStride: usize, relu: i32): void {
  let a0 = v128.load_splat<f32>(b), b0 = a0;
  const end = x + xStride;
  while (x < end) {
    const s = v128.load_splat<f32>(w);
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(x)));
    b0 = f32x4.add(b0, f32x4.mul(s, v128.load(x, 16)));
    w += 4;
    x += PANEL;
  }
  if (relu) {
    a0 = f32x4.pmax(f32x4.splat(0), a0);
    b0 = f32x4.pmax(f32x4.splat(0), b0);
  }
  v128.store(y, a0, 0);
  v128.store(y, b0, 16);
}

/** D[p][i] = [H[p][i] > 0] Σ_o W[o][i] G[p][o]: the gradient handed to the layer before. */
export function dataGradient(
  weights: usize,
  gradient: usize,
  hidden: usize,
  result: usize,
  panels: i32,
  I: i32,
  O: i32,
): void {
  const hStride = <usize>I * PANEL;
  const gStride = <usize>O * PANEL;
  const row = <usize>I << 2;
  for (let n = 0; n < panels; n++) {
    if (I < 4) {
      for (let i = 0; i < I; i++) {
        const at = <usize>i * PANEL;
        dataGradientRow(weights + (<usize>i << 2), gradient, hidden + at, result + at, gStride, row);
      }
    } else {
      for (let i = 0; i < I; i += 4) {
        if (i > I - 4) i = I - 4;
        const at = <usize>i * PANEL;
        dataGradientTile(weights + (<usize>i << 2), gradient, hidden + at, result + at, gStride, row);
      }
    }
    gradient += gStride;
    hidden += hStride;
    result += hStride;
  }
}

@inline
function storeWhereActive(result: usize, hidden: usize, value: v128): void {
  v128.store(result, v128.and(value, f32x4.gt(v128.load(hidden), f32x4.splat(0))));
}

@inline
function dataGradientTile(w: usize, g: usize, h: usize, d: usize, gStride: usize, row: usize): void {
  let a0 = f32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
  const end = g + gStride;
  while (g < end) {
    const ga = v128.load(g), gb = v128.load(g, 16);
    let s = v128.load_splat<f32>(w, 0);
    a0 = f32x4.add(a0, f32x4.mul(s, ga));
    b0 = f32x4.add(b0, f32x4.mul(s, gb));
    s = v128.load_splat<f32>(w, 4);
    a1 = f32x4.add(a1, f32x4.mul(s, ga));
    b1 = f32x4.add(b1, f32x4.mul(s, gb));
    s = v128.load_splat<f32>(w, 8);
    a2 = f32x4.add(a2, f32x4.mul(s, ga));
    b2 = f32x4.add(b2, f32x4.mul(s, gb));
    s = v128.load_splat<f32>(w, 12);
    a3 = f32x4.add(a3, f32x4.mul(s, ga));
    b3 = f32x4.add(b3, f32x4.mul(s, gb));
    w += row;
    g += PANEL;
  }
  storeWhereActive(d, h, a0);
  storeWhereActive(d + 16, h + 16, b0);
  storeWhereActive(d + 32, h + 32, a1);
  storeWhereActive(d + 48, h + 48, b1);
  storeWhereActive(d + 64, h + 64, a2);
  storeWhereActive(d + 80, h + 80, b2);
  storeWhereActive(d + 96, h + 96, a3);
  storeWhereActive(d + 112, h + 112, b3);
}

@inline
function dataGradientRow(w: usize, g: usize, h: usize, d: usize, gStride: usize, row: usize): void {
  let a0 = f32x4.splat(0), b0 = a0;
  const end = g + gStride;
  while (g < end) {
    const s = v128.load_splat<f32>(w);
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(g)));
    b0 = f32x4.add(b0, f32x4.mul(s, v128.load(g, 16)));
    w += row;
    g += PANEL;
  }
  storeWhereActive(d, h, a0);
  storeWhereActive(d + 16, h + 16, b0);
}

/**
 * dW[o][i] += Σ_examples G[p][o] X[p][i] and db[o] += Σ_examples G[p][o].
 * Tiles of 2 outputs × 4 inputs. At the ends a tile overlaps the one before it and a mask keeps what is already
 * added from being added twice; with fewer than 4 inputs it reads past its panel, into slack, and masks that.
 */
export function weightGradient(
  gradient: usize,
  inputs: usize,
  weights: usize,
  bias: usize,
  panels: i32,
  I: i32,
  O: i32,
): void {
  const xStride = <usize>I * PANEL;
  const gStride = <usize>O * PANEL;
  const length = <usize>panels * xStride;
  if (O >= I) {
    for (let o = 0; o < O; o += 2) {
      for (let i = 0; i < I; i += 4) weightGradientTile(gradient, inputs, weights, xStride, gStride, length, o, i, I, O);
    }
  } else {
    for (let i = 0; i < I; i += 4) {
      for (let o = 0; o < O; o += 2) weightGradientTile(gradient, inputs, weights, xStride, gStride, length, o, i, I, O);
    }
  }
  biasGradient(gradient, bias, panels, O);
}

function weightGradientTile(
  gradient: usize,
  inputs: usize,
  weights: usize,
  xStride: usize,
  gStride: usize,
  length: usize,
  o: i32,
  i: i32,
  I: i32,
  O: i32,
): void {
  const lane = i32x4(0, 1, 2, 3);
  let mask = i32x4.splat(-1);
  let i0 = i;
  if (I < 4) mask = i32x4.lt_s(lane, i32x4.splat(I));
  else if (i > I - 4) {
    i0 = I - 4;
    mask = i32x4.ge_s(lane, i32x4.splat(i - i0));
  }
  // a lone last output is the second row of the tile; with one output in all, the second row is not stored
  const lone = o == O - 1;
  const o0 = lone && O > 1 ? o - 1 : o;
  let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  for (let half: usize = 0; half < PANEL; half += 16) {
    let x = inputs + <usize>i0 * PANEL + half;
    let g = gradient + <usize>o0 * PANEL + half;
    const end = x + length;
    while (x < end) {
      const ga = v128.load(g), gb = v128.load(g, 32);
      let h = v128.load(x, 0);
      a0 = f32x4.add(a0, f32x4.mul(h, ga));
      b0 = f32x4.add(b0, f32x4.mul(h, gb));
      h = v128.load(x, 32);
      a1 = f32x4.add(a1, f32x4.mul(h, ga));
      b1 = f32x4.add(b1, f32x4.mul(h, gb));
      h = v128.load(x, 64);
      a2 = f32x4.add(a2, f32x4.mul(h, ga));
      b2 = f32x4.add(b2, f32x4.mul(h, gb));
      h = v128.load(x, 96);
      a3 = f32x4.add(a3, f32x4.mul(h, ga));
      b3 = f32x4.add(b3, f32x4.mul(h, gb));
      x += xStride;
      g += gStride;
    }
  }
  const first = weights + ((<usize>o0 * <usize>I + <usize>i0) << 2);
  const second = first + (<usize>I << 2);
  if (!lone || O == 1) v128.store(first, f32x4.add(v128.load(first), v128.and(mask, sumEach(a0, a1, a2, a3))));
  if (!lone || O > 1) v128.store(second, f32x4.add(v128.load(second), v128.and(mask, sumEach(b0, b1, b2, b3))));
}

function biasGradient(gradient: usize, bias: usize, panels: i32, O: i32): void {
  const gStride = <usize>O * PANEL;
  for (let o = 0; o < O; o++) {
    let a = f32x4.splat(0), b = a;
    let g = gradient + <usize>o * PANEL;
    for (let n = 0; n < panels; n++) {
      a = f32x4.add(a, v128.load(g));
      b = f32x4.add(b, v128.load(g, 16));
      g += gStride;
    }
    a = f32x4.add(a, b);
    const sum =
      f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3);
    const at = bias + (<usize>o << 2);
    store<f32>(at, load<f32>(at) + sum);
  }
}
