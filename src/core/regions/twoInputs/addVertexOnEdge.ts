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
  if (v >= s.vertexRoom) growVertices(s, v);
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

/** Room for vertex v and as many again, in every array that has an entry per vertex. */
function growVertices(s: Workspace, v: number): void {
  const { outputs, words } = s.layer;
  const room = Math.max(1024, 2 * v);
  s.parentA = growInts(s.parentA, room);
  s.parentB = growInts(s.parentB, room);
  s.vertexMaker = growInts(s.vertexMaker, room);
  s.points = growFloats(s.points, 2 * room);
  s.z = growFloats(s.z, room * outputs);
  s.positive = growInts(s.positive, room * words);
  s.negative = growInts(s.negative, room * words);
  if (s.next) s.nextZ = growFloats(s.nextZ, room * s.next.outputs);
  s.vertexRoom = room;
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
  const { nextZ, next, kinkColumn, kinkFactor } = s;
  if (!next) return;
  const kinks = listKinks(s, v, a, b, t);
  const m = next.outputs;
  const { columns } = next;
  const row = v * m;
  const rowA = a * m;
  const rowB = b * m;
  let i = 0;
  for (const blocked = m & ~3; i < blocked; i += 4) {
    const p0 = nextZ[rowA + i]!;
    const p1 = nextZ[rowA + i + 1]!;
    const p2 = nextZ[rowA + i + 2]!;
    const p3 = nextZ[rowA + i + 3]!;
    let r0 = p0 + t * (nextZ[rowB + i]! - p0);
    let r1 = p1 + t * (nextZ[rowB + i + 1]! - p1);
    let r2 = p2 + t * (nextZ[rowB + i + 2]! - p2);
    let r3 = p3 + t * (nextZ[rowB + i + 3]! - p3);
    for (let j = 0; j < kinks; j++) {
      const factor = kinkFactor[j]!;
      const at = kinkColumn[j]! + i;
      r0 += factor * columns[at]!;
      r1 += factor * columns[at + 1]!;
      r2 += factor * columns[at + 2]!;
      r3 += factor * columns[at + 3]!;
    }
    nextZ[row + i] = r0;
    nextZ[row + i + 1] = r1;
    nextZ[row + i + 2] = r2;
    nextZ[row + i + 3] = r3;
  }
  for (; i < m; i++) {
    const p = nextZ[rowA + i]!;
    let r = p + t * (nextZ[rowB + i]! - p);
    for (let j = 0; j < kinks; j++) r += kinkFactor[j]! * columns[kinkColumn[j]! + i]!;
    nextZ[row + i] = r;
  }
}

/** Lists the units that cross between a and b, with what each adds at v; returns how many there are. */
function listKinks(s: Workspace, v: number, a: number, b: number, t: number): number {
  const { z, positive, negative, kinkColumn, kinkFactor } = s;
  const { outputs, words } = s.layer;
  const m = s.next ? s.next.outputs : 0;
  let n = 0;
  for (let q = 0; q < words; q++) {
    const atA = a * words + q;
    const atB = b * words + q;
    const crossing = (positive[atA]! & negative[atB]!) | (negative[atA]! & positive[atB]!);
    for (let left = crossing; left !== 0; left &= left - 1) {
      const i = 32 * q + 31 - Math.clz32(left & -left);
      const here = z[v * outputs + i]!;
      const atStart = z[a * outputs + i]!;
      // one end is positive: the interpolated a[z] is its share alone
      const ends = atStart > 0 ? (1 - t) * atStart : t * z[b * outputs + i]!;
      kinkColumn[n] = i * m;
      kinkFactor[n++] = (here > 0 ? here : 0) - ends;
    }
  }
  return n;
}
