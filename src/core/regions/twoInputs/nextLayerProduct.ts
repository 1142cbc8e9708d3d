// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { growFloats, growInts, type Workspace } from './workspace.ts';

/** nextZ = W·a[z] + b at the vertices from … to − 1, skipping the units that are switched off. */
export function multiplyIntoNextLayer(s: Workspace, from: number, to: number): void {
  const { next, layer } = s;
  if (!next) return;
  s.nextZ = growFloats(s.nextZ, to * next.outputs);
  if (next.outputs < 4) {
    multiplyByRows(s, from, to);
    return;
  }
  s.activeColumn = growInts(s.activeColumn, layer.outputs + 1);
  s.activeValue = growFloats(s.activeValue, 2 * layer.outputs + 2);
  let v = from;
  for (; v + 1 < to; v += 2) multiplyByColumns(s, v, v + 1, collectActive(s, v, v + 1));
  if (v < to) multiplyByColumns(s, v, v, collectActive(s, v, v));
}

/** Few outputs: plain dot products, two sums at a time. */
function multiplyByRows(s: Workspace, from: number, to: number): void {
  const { next, layer, z, nextZ } = s;
  if (!next) return;
  const { weights, bias, outputs, inputs } = next;
  const product = layer.relu ? dotPositiveParts : dot;
  for (let v = from; v < to; v++) {
    for (let i = 0; i < outputs; i++) {
      nextZ[v * outputs + i] = bias[i]! + product(weights, i * inputs, z, v * inputs, inputs);
    }
  }
}

function dot(w: Float64Array, wFrom: number, z: Float64Array, zFrom: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += w[wFrom + k]! * z[zFrom + k]!;
  return sum;
}

/** Σ w·max(z, 0), with z + |z| in place of 2·max(z, 0): exact, and without a branch. */
function dotPositiveParts(w: Float64Array, wFrom: number, z: Float64Array, zFrom: number, n: number): number {
  let even = 0;
  let odd = 0;
  let k = 0;
  for (; k + 1 < n; k += 2) {
    const first = z[zFrom + k]!;
    const second = z[zFrom + k + 1]!;
    even += w[wFrom + k]! * (first + Math.abs(first));
    odd += w[wFrom + k + 1]! * (second + Math.abs(second));
  }
  if (k < n) even += w[wFrom + k]! * (z[zFrom + k]! + Math.abs(z[zFrom + k]!));
  return 0.5 * (even + odd);
}

/**
 * Lists the units that are active at v or at w, which mostly are the same: vertices in a row lie on one
 * line. Without a branch; returns how many there are.
 */
function collectActive(s: Workspace, v: number, w: number): number {
  const { z, layer, activeColumn, activeValue } = s;
  const width = layer.outputs;
  const stride = s.next ? s.next.outputs : 0;
  const rowV = v * width;
  const rowW = w * width;
  let n = 0;
  for (let k = 0; k < width; k++) {
    const atV = z[rowV + k]!;
    const atW = z[rowW + k]!;
    activeColumn[n] = k * stride;
    if (layer.relu) {
      // z + |z| is 2·max(z, 0), exactly
      const value = 0.5 * (atV + Math.abs(atV));
      const other = 0.5 * (atW + Math.abs(atW));
      activeValue[2 * n] = value;
      activeValue[2 * n + 1] = other;
      n += value + other > 0 ? 1 : 0;
    } else {
      activeValue[2 * n] = atV;
      activeValue[2 * n + 1] = atW;
      n++;
    }
  }
  return n;
}

/** Four outputs of two vertices at a time, in registers. */
function multiplyByColumns(s: Workspace, v: number, w: number, n: number): void {
  const { next, nextZ, activeColumn, activeValue } = s;
  if (!next) return;
  const { columns, bias, outputs } = next;
  const rowV = v * outputs;
  const rowW = w * outputs;
  let i = 0;
  for (const blocked = outputs & ~3; i < blocked; i += 4) {
    let v0 = bias[i]!;
    let v1 = bias[i + 1]!;
    let v2 = bias[i + 2]!;
    let v3 = bias[i + 3]!;
    let w0 = v0;
    let w1 = v1;
    let w2 = v2;
    let w3 = v3;
    for (let t = 0; t < n; t++) {
      const hv = activeValue[2 * t]!;
      const hw = activeValue[2 * t + 1]!;
      const at = activeColumn[t]! + i;
      const c0 = columns[at]!;
      const c1 = columns[at + 1]!;
      const c2 = columns[at + 2]!;
      const c3 = columns[at + 3]!;
      v0 += hv * c0;
      v1 += hv * c1;
      v2 += hv * c2;
      v3 += hv * c3;
      w0 += hw * c0;
      w1 += hw * c1;
      w2 += hw * c2;
      w3 += hw * c3;
    }
    nextZ[rowV + i] = v0;
    nextZ[rowV + i + 1] = v1;
    nextZ[rowV + i + 2] = v2;
    nextZ[rowV + i + 3] = v3;
    nextZ[rowW + i] = w0;
    nextZ[rowW + i + 1] = w1;
    nextZ[rowW + i + 2] = w2;
    nextZ[rowW + i + 3] = w3;
  }
  if (i < outputs) multiplyLastColumns(s, v, w, n, i);
}

/** The outputs that are left over when they are not a multiple of four. */
function multiplyLastColumns(s: Workspace, v: number, w: number, n: number, first: number): void {
  const { next, nextZ, activeColumn, activeValue } = s;
  if (!next) return;
  const { columns, bias, outputs } = next;
  for (let i = first; i < outputs; i++) {
    let sumV = bias[i]!;
    let sumW = sumV;
    for (let t = 0; t < n; t++) {
      const c = columns[activeColumn[t]! + i]!;
      sumV += activeValue[2 * t]! * c;
      sumW += activeValue[2 * t + 1]! * c;
    }
    nextZ[v * outputs + i] = sumV;
    nextZ[w * outputs + i] = sumW;
  }
}
