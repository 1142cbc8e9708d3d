// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { multiplyIntoNextLayer } from './nextLayerProduct.ts';
import { isDisplaced, placeExactly, settleSign } from './settleSign.ts';
import { growFloats, growInts, type Workspace } from './workspace.ts';

/**
 * A new vertex where unit k changes sign between a and b. Its own sign of unit k is 0 by construction,
 * signs that agree at both ends are inherited bit by bit, and only the units that cross need a number.
 */
export function addVertexOnEdge(s: Workspace, a: number, b: number, k: number): number {
  const v = s.vertexCount++;
  makeRoom(s, v);
  const { points, z } = s;
  const width = s.layer.outputs;
  const za = Math.abs(z[a * width + k]!);
  const zb = Math.abs(z[b * width + k]!);
  const reach = za + zb;
  const t = reach > 0 ? za / reach : 0.5;
  points[2 * v] = points[2 * a]! + t * (points[2 * b]! - points[2 * a]!);
  points[2 * v + 1] = points[2 * a + 1]! + t * (points[2 * b + 1]! - points[2 * a + 1]!);
  s.parentA[v] = a;
  s.parentB[v] = b;
  s.vertexMaker[v] = s.firstUnit + k;
  interpolateWanted(s, v, a, b, t);
  z[v * width + k] = 0;
  // how far along the edge rounding may have moved the crossing, as a share of the edge
  const spread = s.layer.noise[k]! / reach;
  const exactly = spread > 1e-11 && isDisplaced(s, a, b, spread) && placeExactly(s, v);
  signNewVertex(s, v, a, b, k, exactly ? 0 : spread);
  if (s.next) {
    if (exactly) multiplyIntoNextLayer(s, v, v + 1);
    else interpolateNextLayer(s, v, a, b, t);
  }
  return v;
}

function makeRoom(s: Workspace, v: number): void {
  const { outputs, words } = s.layer;
  if (s.parentA.length <= v) {
    s.parentA = growInts(s.parentA, v + 1);
    s.parentB = growInts(s.parentB, v + 1);
    s.vertexMaker = growInts(s.vertexMaker, v + 1);
    s.points = growFloats(s.points, 2 * s.parentA.length);
  }
  if (s.z.length < (v + 1) * outputs) s.z = growFloats(s.z, (v + 1) * outputs);
  if (s.positive.length < (v + 1) * words) {
    s.positive = growInts(s.positive, (v + 1) * words);
    s.negative = growInts(s.negative, s.positive.length);
  }
  if (s.next && s.nextZ.length < (v + 1) * s.next.outputs) {
    s.nextZ = growFloats(s.nextZ, (v + 1) * s.next.outputs);
  }
}

/** Only units that cut a cell at this edge will ever be asked for here. */
function interpolateWanted(s: Workspace, v: number, a: number, b: number, t: number): void {
  const { z, wanted } = s;
  const { outputs, words } = s.layer;
  for (let q = 0; q < words; q++) {
    for (let left = wanted[q]!; left !== 0; left &= left - 1) {
      const i = 32 * q + 31 - Math.clz32(left & -left);
      const from = z[a * outputs + i]!;
      z[v * outputs + i] = from + t * (z[b * outputs + i]! - from);
    }
  }
}

function signNewVertex(s: Workspace, v: number, a: number, b: number, k: number, spread: number): void {
  const { positive, negative, z } = s;
  const { outputs, words, tolerance } = s.layer;
  for (let q = 0; q < words; q++) {
    const pa = positive[a * words + q]!;
    const pb = positive[b * words + q]!;
    const na = negative[a * words + q]!;
    const nb = negative[b * words + q]!;
    const crossing = (pa & nb) | (na & pb);
    let above = (pa | pb) & ~crossing;
    let below = (na | nb) & ~crossing;
    for (let left = crossing; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const i = 32 * q + 31 - Math.clz32(bit);
      if (i === k) continue;
      const value = z[v * outputs + i]!;
      const doubt = tolerance[i]! + spread * Math.abs(z[b * outputs + i]! - z[a * outputs + i]!);
      const sign = Math.abs(value) > doubt ? value : settleSign(s, v, i);
      if (sign > 0) above |= bit;
      else if (sign < 0) below |= bit;
    }
    positive[v * words + q] = above;
    negative[v * words + q] = below;
  }
}

/**
 * The next layer's row: linear along the edge but for the units that cross, each of which adds its column
 * times (a[z] at the vertex − a[z] interpolated between the ends).
 */
function interpolateNextLayer(s: Workspace, v: number, a: number, b: number, t: number): void {
  const { nextZ, z, next, layer, positive, negative } = s;
  if (!next) return;
  const m = next.outputs;
  const { outputs, words, relu } = layer;
  const { columns } = next;
  blendRows(nextZ, v * m, a * m, b * m, m, t);
  if (!relu) return;
  for (let q = 0; q < words; q++) {
    const atA = a * words + q;
    const atB = b * words + q;
    const crossing = (positive[atA]! & negative[atB]!) | (negative[atA]! & positive[atB]!);
    for (let left = crossing; left !== 0; left &= left - 1) {
      const i = 32 * q + 31 - Math.clz32(left & -left);
      const here = Math.max(z[v * outputs + i]!, 0);
      const ends = (1 - t) * Math.max(z[a * outputs + i]!, 0) + t * Math.max(z[b * outputs + i]!, 0);
      addColumn(nextZ, v * m, columns, i * m, m, here - ends);
    }
  }
}

function blendRows(rows: Float64Array, v: number, a: number, b: number, width: number, t: number): void {
  let i = 0;
  for (const blocked = width & ~3; i < blocked; i += 4) {
    const p0 = rows[a + i]!;
    const p1 = rows[a + i + 1]!;
    const p2 = rows[a + i + 2]!;
    const p3 = rows[a + i + 3]!;
    rows[v + i] = p0 + t * (rows[b + i]! - p0);
    rows[v + i + 1] = p1 + t * (rows[b + i + 1]! - p1);
    rows[v + i + 2] = p2 + t * (rows[b + i + 2]! - p2);
    rows[v + i + 3] = p3 + t * (rows[b + i + 3]! - p3);
  }
  for (; i < width; i++) rows[v + i] = rows[a + i]! + t * (rows[b + i]! - rows[a + i]!);
}

function addColumn(
  rows: Float64Array,
  row: number,
  columns: Float64Array,
  column: number,
  width: number,
  factor: number,
): void {
  let i = 0;
  for (const blocked = width & ~3; i < blocked; i += 4) {
    rows[row + i] = rows[row + i]! + factor * columns[column + i]!;
    rows[row + i + 1] = rows[row + i + 1]! + factor * columns[column + i + 1]!;
    rows[row + i + 2] = rows[row + i + 2]! + factor * columns[column + i + 2]!;
    rows[row + i + 3] = rows[row + i + 3]! + factor * columns[column + i + 3]!;
  }
  for (; i < width; i++) rows[row + i] = rows[row + i]! + factor * columns[column + i]!;
}
