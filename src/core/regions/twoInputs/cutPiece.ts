// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { RegionLimitError } from '../regionLimitError.ts';
import { refineEdge } from './refineEdge.ts';
import { growInts, type Workspace } from './workspace.ts';

/** Cells between two looks at the limit and two reports of progress. */
const CELL_PORTION = 4096;

/**
 * Cuts the polygon at `from` of the ring stack (n vertices, inside old cell `parent`) by every unit that
 * changes sign on it, lowest unit first, and emits the pieces. Units of the words before `word` are settled.
 * @param open units of this word that may still cut the piece
 * @param pattern which of its settled units are active
 */
export function cutPiece(
  s: Workspace,
  from: number,
  n: number,
  parent: number,
  word: number,
  open: number,
  pattern: number,
): void {
  const { words } = s.layer;
  const { crossing, keptPattern, piecePattern } = s;
  let q = word;
  let left = open;
  let active = pattern;
  for (;;) {
    if (left !== 0) {
      const { ringVertex, positive, negative } = s;
      let above = 0;
      let below = 0;
      for (let i = from; i < from + n; i++) {
        const at = ringVertex[i]! * words + q;
        above |= positive[at]!;
        below |= negative[at]!;
      }
      const cuts = above & below & left;
      active |= above & left & ~cuts;
      if (cuts !== 0) {
        const bit = cuts & -cuts;
        left = cuts ^ bit;
        if (cutByUnit(s, from, n, parent, q, bit, left, active)) return;
        active |= bit; // signs that no line can have: below the resolution, so the piece stays whole
        continue;
      }
    }
    piecePattern[q] = active;
    if (++q === words) break;
    left = crossing[q]!;
    active = keptPattern[q]!;
  }
  emitCell(s, from, n, parent);
}

/** Cuts along the zero set of one unit and goes on with both parts; false when the ring's signs are not those of a line. */
function cutByUnit(
  s: Workspace,
  from: number,
  n: number,
  parent: number,
  q: number,
  bit: number,
  open: number,
  pattern: number,
): boolean {
  if (!findZeros(s, from, n, q, bit)) return false;
  const { zeroDown: down, zeroUp: up } = s;
  const unit = 32 * q + 31 - Math.clz32(bit);
  const firstPart = s.partCount;
  refineEdge(s, s.ringVertex[from + down]!, s.ringVertex[from + up]!, s.firstUnit + unit, q);
  const parts = s.partCount - firstPart;
  const below = up > down ? up - down : up - down + n;
  const belowFrom = from + n;
  const aboveFrom = belowFrom + below + parts;
  const end = aboveFrom + (n - below) + parts;
  if (s.ringVertex.length < end) {
    s.ringVertex = growInts(s.ringVertex, end);
    s.ringEdge = growInts(s.ringEdge, s.ringVertex.length);
  }
  copyArc(s, from, n, down, below, belowFrom);
  copyChord(s, firstPart, parts, belowFrom + below, true);
  copyArc(s, from, n, up, n - below, aboveFrom);
  copyChord(s, firstPart, parts, aboveFrom + n - below, false);
  // the piece on top of the stack goes first: it writes over nothing that the other one needs
  cutPiece(s, aboveFrom, n - below + parts, parent, q, open, pattern | bit);
  cutPiece(s, belowFrom, below + parts, parent, q, open, pattern);
  return true;
}

/**
 * Where a unit is zero on a ring that it cuts: zeroDown going from positive to negative, zeroUp back.
 * No edge crosses, so between two zeros the sign cannot change: with exactly two, the arcs are known.
 */
function findZeros(s: Workspace, from: number, n: number, q: number, bit: number): boolean {
  const { ringVertex, positive, negative } = s;
  const { words } = s.layer;
  let zeros = 0;
  let first = 0;
  let last = 0;
  for (let i = 0; i < n; i++) {
    const at = ringVertex[from + i]! * words + q;
    if (((positive[at]! | negative[at]!) & bit) !== 0) continue;
    if (zeros++ === 0) first = i;
    last = i;
  }
  if (zeros === 2) {
    const isDown = (negative[ringVertex[from + first + 1]! * words + q]! & bit) !== 0;
    s.zeroDown = isDown ? first : last;
    s.zeroUp = isDown ? last : first;
    return true;
  }
  s.zeroDown = zeroBeforeNegative(s, from, n, q, bit);
  s.zeroUp = s.zeroDown < 0 ? -1 : zeroBeforePositive(s, from, n, q, bit, s.zeroDown);
  return s.zeroUp >= 0;
}

/** Going round from a positive vertex: where the zeros before the first negative vertex begin; −1 if there are none. */
function zeroBeforeNegative(s: Workspace, from: number, n: number, q: number, bit: number): number {
  const { ringVertex, positive, negative } = s;
  const { words } = s.layer;
  let i = 0;
  while ((positive[ringVertex[from + i]! * words + q]! & bit) === 0) i++;
  let zero = -1;
  for (let step = 0; step < n; step++, i = i + 1 === n ? 0 : i + 1) {
    const at = ringVertex[from + i]! * words + q;
    if ((negative[at]! & bit) !== 0) return zero;
    if ((positive[at]! & bit) !== 0) zero = -1;
    else if (zero < 0) zero = i;
  }
  return -1;
}

/** Goes on from there to the zeros before the next positive vertex; −1 if there are none or another negative follows. */
function zeroBeforePositive(
  s: Workspace,
  from: number,
  n: number,
  q: number,
  bit: number,
  start: number,
): number {
  const { ringVertex, positive, negative } = s;
  const { words } = s.layer;
  let zero = -1;
  let result = -1;
  let sign = 0;
  for (let step = 0, i = start; step < n; step++, i = i + 1 === n ? 0 : i + 1) {
    const at = ringVertex[from + i]! * words + q;
    if ((negative[at]! & bit) !== 0) {
      if (sign > 0) return -1;
      sign = -1;
      zero = -1;
    } else if ((positive[at]! & bit) !== 0) {
      if (sign < 0) result = zero;
      sign = 1;
    } else if (zero < 0 && sign < 0) zero = i;
  }
  return result;
}

/** `count` vertices and the sides that leave them, from position `start` of the ring onwards. */
function copyArc(s: Workspace, from: number, n: number, start: number, count: number, to: number): void {
  const { ringVertex, ringEdge } = s;
  for (let step = 0, i = start; step < count; step++, i = i + 1 === n ? 0 : i + 1) {
    ringVertex[to + step] = ringVertex[from + i]!;
    ringEdge[to + step] = ringEdge[from + i]!;
  }
}

/** The new chord's parts, backwards for the negative piece. */
function copyChord(s: Workspace, first: number, count: number, to: number, backwards: boolean): void {
  const { ringVertex, ringEdge, partA, partB } = s;
  for (let j = 0; j < count; j++) {
    const f = backwards ? first + count - 1 - j : first + j;
    ringVertex[to + j] = backwards ? partB[f]! : partA[f]!;
    ringEdge[to + j] = f;
  }
}

/** Writes the polygon at `from` of the stack as a new cell. */
function emitCell(s: Workspace, from: number, n: number, parent: number): void {
  const { words } = s.layer;
  const d = beginCell(s, n, parent);
  const { ringVertex, ringEdge, newVertex, newEdge, piecePattern } = s;
  const { pattern } = s.history;
  const at = s.newOffset[d]!;
  for (let i = 0; i < n; i++) {
    newVertex[at + i] = ringVertex[from + i]!;
    newEdge[at + i] = ringEdge[from + i]!;
  }
  for (let q = 0; q < words; q++) pattern[d * words + q] = piecePattern[q]!;
}

/** Numbers a new cell with n sides and makes room for it. */
export function beginCell(s: Workspace, n: number, parent: number): number {
  const d = s.newCellCount++;
  const end = s.newOffset[d]! + n;
  if (d >= s.cellRoom || end > s.sideRoom) growCells(s, d, end);
  s.newOffset[d + 1] = end;
  s.history.parent[d] = parent;
  return d;
}

/** Also where the limit is minded and progress told, since cell room is given in portions. */
function growCells(s: Workspace, d: number, end: number): void {
  if (d >= s.maxCells) throw new RegionLimitError(d + 1, s.maxCells);
  if (d > 0) s.reportCells(d);
  const { history } = s;
  const { words } = s.layer;
  const cells = d + CELL_PORTION;
  s.newOffset = growInts(s.newOffset, cells + 1);
  history.parent = growInts(history.parent, cells);
  history.pattern = growInts(history.pattern, cells * words);
  s.newVertex = growInts(s.newVertex, end + CELL_PORTION);
  s.newEdge = growInts(s.newEdge, end + CELL_PORTION);
  s.cellRoom = Math.min(s.maxCells, cells);
  s.sideRoom = Math.min(s.newVertex.length, s.newEdge.length);
}
