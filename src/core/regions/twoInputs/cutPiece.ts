// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { RegionLimitError } from '../regionLimitError.ts';
import { refineEdge } from './refineEdge.ts';
import { growInts, type Workspace } from './workspace.ts';

/**
 * Cuts the polygon at `from` of the ring stack (n vertices, inside old cell `parent`) by every unit that
 * still changes sign on it, lowest unit first, and emits the pieces.
 * @param word where to begin looking: units in earlier words are settled for this piece
 */
export function cutPiece(s: Workspace, from: number, n: number, parent: number, word: number): void {
  const { words } = s.layer;
  const { crossing, anyPositive, piecePattern } = s;
  for (let q = word; q < words;) {
    const open = crossing[q]!;
    if (open === 0) {
      q++;
      continue;
    }
    const { ringVertex, positive, negative } = s;
    let above = 0;
    let below = 0;
    for (let i = from; i < from + n; i++) {
      const at = ringVertex[i]! * words + q;
      above |= positive[at]!;
      below |= negative[at]!;
    }
    const cuts = above & below & open;
    if (cuts !== 0) {
      const bit = cuts & -cuts;
      if (cutByUnit(s, from, n, parent, q, bit)) return;
      crossing[q] = open & ~bit; // signs that no line can have: below the resolution, leave the piece whole
      continue;
    }
    piecePattern[q] = (anyPositive[parent * words + q]! & ~s.cutMask[parent * words + q]!) | (above & open);
    q++;
  }
  emitCell(s, from, n, parent);
}

/** Cuts along the zero set of one unit and goes on with both parts; false when the ring's signs are not those of a line. */
function cutByUnit(s: Workspace, from: number, n: number, parent: number, q: number, bit: number): boolean {
  const down = zeroBeforeNegative(s, from, n, q, bit);
  const up = down < 0 ? -1 : zeroBeforePositive(s, from, n, q, bit, down);
  if (down < 0 || up < 0) return false;
  const unit = 32 * q + 31 - Math.clz32(bit);
  const p = s.ringVertex[from + down]!;
  const r = s.ringVertex[from + up]!;
  const firstPart = s.partCount;
  refineEdge(s, p, r, s.firstUnit + unit, q);
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
  cutPiece(s, aboveFrom, n - below + parts, parent, q);
  cutPiece(s, belowFrom, below + parts, parent, q);
  return true;
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
export function emitCell(s: Workspace, from: number, n: number, parent: number): void {
  const { words } = s.layer;
  const d = s.newCellCount++;
  if (d >= s.maxCells) throw new RegionLimitError(d + 1, s.maxCells);
  if ((d & 4095) === 4095) s.reportCells(d);
  makeRoom(s, d, n, words);
  const { ringVertex, ringEdge, newOffset, newVertex, newEdge, piecePattern } = s;
  const { parent: parents, pattern } = s.history;
  const at = newOffset[d]!;
  for (let i = 0; i < n; i++) {
    newVertex[at + i] = ringVertex[from + i]!;
    newEdge[at + i] = ringEdge[from + i]!;
  }
  newOffset[d + 1] = at + n;
  parents[d] = parent;
  for (let q = 0; q < words; q++) pattern[d * words + q] = piecePattern[q]!;
}

function makeRoom(s: Workspace, d: number, n: number, words: number): void {
  if (s.newOffset.length < d + 2) s.newOffset = growInts(s.newOffset, d + 2);
  const needed = s.newOffset[d]! + n;
  if (s.newVertex.length < needed) {
    s.newVertex = growInts(s.newVertex, needed);
    s.newEdge = growInts(s.newEdge, s.newVertex.length);
  }
  const { history } = s;
  if (history.parent.length <= d) history.parent = growInts(history.parent, d + 1);
  if (history.pattern.length < (d + 1) * words) history.pattern = growInts(history.pattern, (d + 1) * words);
}
