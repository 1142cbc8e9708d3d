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
  s.activeColumn = growInts(s.activeColumn, layer.outputs);
  s.activeValue = growFloats(s.activeValue, layer.outputs);
  for (let v = from; v < to; v++) multiplyByColumns(s, v, collectActive(s, v));
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

/** Lists the active units of vertex v without a branch and returns how many there are. */
function collectActive(s: Workspace, v: number): number {
  const { z, layer, activeColumn, activeValue } = s;
  const width = layer.outputs;
  const stride = s.next ? s.next.outputs : 0;
  const all = layer.relu ? 0 : 1;
  const row = v * width;
  let n = 0;
  for (let k = 0; k < width; k++) {
    const value = z[row + k]!;
    activeColumn[n] = k * stride;
    activeValue[n] = value;
    n += value > 0 ? 1 : all;
  }
  return n;
}

/** Eight outputs at a time, in registers. */
function multiplyByColumns(s: Workspace, v: number, n: number): void {
  const { next, nextZ, activeColumn, activeValue } = s;
  if (!next) return;
  const { columns, bias, outputs } = next;
  const row = v * outputs;
  let i = 0;
  for (const blocked = outputs & ~7; i < blocked; i += 8) {
    let a0 = bias[i]!;
    let a1 = bias[i + 1]!;
    let a2 = bias[i + 2]!;
    let a3 = bias[i + 3]!;
    let a4 = bias[i + 4]!;
    let a5 = bias[i + 5]!;
    let a6 = bias[i + 6]!;
    let a7 = bias[i + 7]!;
    for (let t = 0; t < n; t++) {
      const h = activeValue[t]!;
      const at = activeColumn[t]! + i;
      a0 += h * columns[at]!;
      a1 += h * columns[at + 1]!;
      a2 += h * columns[at + 2]!;
      a3 += h * columns[at + 3]!;
      a4 += h * columns[at + 4]!;
      a5 += h * columns[at + 5]!;
      a6 += h * columns[at + 6]!;
      a7 += h * columns[at + 7]!;
    }
    nextZ[row + i] = a0;
    nextZ[row + i + 1] = a1;
    nextZ[row + i + 2] = a2;
    nextZ[row + i + 3] = a3;
    nextZ[row + i + 4] = a4;
    nextZ[row + i + 5] = a5;
    nextZ[row + i + 6] = a6;
    nextZ[row + i + 7] = a7;
  }
  for (; i < outputs; i++) {
    let sum = bias[i]!;
    for (let t = 0; t < n; t++) sum += activeValue[t]! * columns[activeColumn[t]! + i]!;
    nextZ[row + i] = sum;
  }
}
