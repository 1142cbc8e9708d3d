// Index reads on typed arrays are in range by construction here, hence the `!`: these are hot loops.
import type { Patterns } from './patterns.ts';
import { SameMap } from './sameMap.ts';
import type { OutputRegions } from './types.ts';
import { growFloats, type Workspace } from './workspace.ts';

export interface MergedRegions {
  readonly outputs: OutputRegions[];
  readonly joint: OutputRegions;
}

/** Joins cells with the same affine map through the edges between them; contact at a vertex does not join. */
export function mergeCells(s: Workspace, patterns: Patterns): MergedRegions {
  const m = s.network.outputs;
  const { edgeCount, leftCell, rightCell, cellCount } = s;
  const slopes = slopesFromVertices(s);
  const doubts = doubtLimits(s);
  // with one output the joint regions are its own
  const trees = Array.from({ length: m === 1 ? 1 : m + 1 }, () => new Forest(cellCount));
  let same: SameMap | undefined;
  for (let e = 0; e < edgeCount; e++) {
    const c = leftCell[e]!;
    const d = rightCell[e]!;
    if (d < 0) continue;
    let joins = 0;
    for (let i = 0; i < m; i++) {
      if (areClearlyDifferent(slopes, c, d, i, m, doubts[i]!)) continue;
      same ??= new SameMap(s, patterns);
      if (!same.compare(c, d, i)) continue;
      trees[i]!.join(c, d);
      joins++;
    }
    if (m > 1 && joins === m) trees[m]!.join(c, d);
  }
  const merged = trees.map((tree) => tree.label());
  return { outputs: merged.slice(0, m), joint: merged.at(-1)! };
}

interface VertexSlopes {
  /** cells × outputs, per width and height of the box */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 / height of the triangle that the slopes of a cell come from */
  readonly inverseHeight: Float64Array;
}

/** A triangle with less area than this share of its reach squared is too narrow to measure slopes on. */
const NARROW = 0.02;

/** How far rounding may move a value at a vertex. */
function doubtLimits(s: Workspace): Float64Array {
  return s.layer.tolerance.map((t, i) => 0.01 * t + 4 * s.layer.noise[i]!);
}

/** A filter: slopes measured at vertices are good enough to tell most cells apart, never to call them equal. */
function areClearlyDifferent(
  slopes: VertexSlopes,
  c: number,
  d: number,
  i: number,
  m: number,
  noise: number,
): boolean {
  const { x, y, inverseHeight } = slopes;
  const a = c * m + i;
  const b = d * m + i;
  const doubt = noise * (inverseHeight[c]! + inverseHeight[d]!);
  const size = Math.abs(x[a]!) + Math.abs(y[a]!) + Math.abs(x[b]!) + Math.abs(y[b]!);
  return Math.abs(x[a]! - x[b]!) + Math.abs(y[a]! - y[b]!) > doubt + 1e-9 * size;
}

function slopesFromVertices(s: Workspace): VertexSlopes {
  const { cellCount } = s;
  const m = s.network.outputs;
  s.slopeX = growFloats(s.slopeX, cellCount * m);
  s.slopeY = growFloats(s.slopeY, cellCount * m);
  s.inverseReach = growFloats(s.inverseReach, cellCount);
  const slopes = { x: s.slopeX, y: s.slopeY, inverseHeight: s.inverseReach };
  for (let c = 0; c < cellCount; c++) slopesOfCell(s, c, slopes);
  return slopes;
}

/** Slopes over a triangle of the cell's vertices: any three in turn if they span enough of it, the widest otherwise. */
function slopesOfCell(s: Workspace, c: number, slopes: VertexSlopes): void {
  const { cellOffset, cellVertex, points, inverseWidth, inverseHeight, z, layer } = s;
  const m = layer.outputs;
  const from = cellOffset[c]!;
  const n = cellOffset[c + 1]! - from;
  const a = cellVertex[from]!;
  let b = cellVertex[from + ((n / 3) | 0)]!;
  let d = cellVertex[from + (((2 * n) / 3) | 0)]!;
  for (let attempt = 0; ; attempt++) {
    const ux = (points[2 * b]! - points[2 * a]!) * inverseWidth;
    const uy = (points[2 * b + 1]! - points[2 * a + 1]!) * inverseHeight;
    const vx = (points[2 * d]! - points[2 * a]!) * inverseWidth;
    const vy = (points[2 * d + 1]! - points[2 * a + 1]!) * inverseHeight;
    const area = ux * vy - uy * vx;
    const reach = Math.max(ux * ux + uy * uy, vx * vx + vy * vy);
    if (attempt === 0 && !(area > NARROW * reach)) {
      b = farthestVertex(s, from, n, a);
      d = widestVertex(s, from, n, a, b);
      continue;
    }
    slopes.inverseHeight[c] = area === 0 ? Infinity : Math.sqrt(reach) / Math.abs(area);
    if (area === 0) return; // flat as far as doubles can tell: everything is in doubt
    const floor = layer.relu ? 0 : -Infinity;
    for (let i = 0; i < m; i++) {
      const value = Math.max(z[a * m + i]!, floor);
      const rise = Math.max(z[b * m + i]!, floor) - value;
      const across = Math.max(z[d * m + i]!, floor) - value;
      slopes.x[c * m + i] = (rise * vy - across * uy) / area;
      slopes.y[c * m + i] = (across * ux - rise * vx) / area;
    }
    return;
  }
}

function farthestVertex(s: Workspace, from: number, n: number, a: number): number {
  const { cellVertex, points, inverseWidth, inverseHeight } = s;
  let best = a;
  let farthest = 0;
  for (let i = from + 1; i < from + n; i++) {
    const v = cellVertex[i]!;
    const dx = (points[2 * v]! - points[2 * a]!) * inverseWidth;
    const dy = (points[2 * v + 1]! - points[2 * a + 1]!) * inverseHeight;
    if (dx * dx + dy * dy <= farthest) continue;
    farthest = dx * dx + dy * dy;
    best = v;
  }
  return best;
}

/** The vertex farthest from the line through a and b. */
function widestVertex(s: Workspace, from: number, n: number, a: number, b: number): number {
  const { cellVertex, points, inverseWidth, inverseHeight } = s;
  const ux = (points[2 * b]! - points[2 * a]!) * inverseWidth;
  const uy = (points[2 * b + 1]! - points[2 * a + 1]!) * inverseHeight;
  let best = a;
  let widest = 0;
  for (let i = from + 1; i < from + n; i++) {
    const v = cellVertex[i]!;
    const dx = (points[2 * v]! - points[2 * a]!) * inverseWidth;
    const dy = (points[2 * v + 1]! - points[2 * a + 1]!) * inverseHeight;
    const area = Math.abs(ux * dy - uy * dx);
    if (area <= widest) continue;
    widest = area;
    best = v;
  }
  return best;
}

/** Union–find over cells (Tarjan 1975), with path halving. */
class Forest {
  readonly #up: Int32Array;
  #count: number;

  constructor(size: number) {
    this.#up = new Int32Array(size);
    for (let i = 0; i < size; i++) this.#up[i] = i;
    this.#count = size;
  }

  join(c: number, d: number): void {
    const p = this.#root(c);
    const r = this.#root(d);
    if (p === r) return;
    this.#up[Math.max(p, r)] = Math.min(p, r);
    this.#count--;
  }

  /** Numbers the regions from 0 in the order of their first cells. */
  label(): OutputRegions {
    const up = this.#up;
    const regionOfCell = new Int32Array(up.length);
    let next = 0;
    for (let c = 0; c < up.length; c++) {
      // roots are the smallest cell of their region, so they are labelled before the rest
      regionOfCell[c] = up[c] === c ? next++ : regionOfCell[this.#root(c)]!;
    }
    return { linearRegionCount: this.#count, regionOfCell };
  }

  #root(c: number): number {
    const up = this.#up;
    let at = c;
    while (up[at] !== at) {
      const above = up[up[at]!]!;
      up[at] = above;
      at = above;
    }
    return at;
  }
}
