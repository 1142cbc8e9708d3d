// Index reads on typed arrays are in range by construction here, hence the `!`: these are the hot loops.
import { beginCell, cutPiece } from './cutPiece.ts';
import { addPart, refineEdge } from './refineEdge.ts';
import { growFloats, growInts, type Workspace } from './workspace.ts';

/** Splits the whole mesh by the units of one ReLU layer: first every edge, once, then every cell. */
export function splitCells(s: Workspace, isLast: boolean): void {
  makeRoom(s);
  findCuts(s);
  refineEdges(s, isLast);
  s.newCellCount = 0;
  s.cellRoom = 0;
  s.newOffset[0] = 0;
  for (let c = 0; c < s.cellCount; c++) splitCell(s, c, isLast);
  adoptNewMesh(s);
}

function makeRoom(s: Workspace): void {
  s.vertexRoom = countVertexRoom(s);
  const { words } = s.layer;
  s.cutMask = growInts(s.cutMask, s.cellCount * words);
  s.anyPositive = growInts(s.anyPositive, s.cellCount * words);
  s.partOffset = growInts(s.partOffset, s.edgeCount + 1);
  s.kinkColumn = growInts(s.kinkColumn, s.layer.outputs);
  s.kinkFactor = growFloats(s.kinkFactor, s.layer.outputs);
  s.crossing = growInts(s.crossing, words);
  s.wanted = growInts(s.wanted, words);
  s.piecePattern = growInts(s.piecePattern, words);
  s.keptPattern = growInts(s.keptPattern, words);
}

/** How many vertices fit as it is. The rows of this layer and the next are as wide as their layers. */
function countVertexRoom(s: Workspace): number {
  const { outputs, words } = s.layer;
  const room = Math.min(
    s.parentA.length,
    s.parentB.length,
    s.vertexMaker.length,
    s.points.length / 2,
    s.z.length / outputs,
    Math.min(s.positive.length, s.negative.length) / words,
    s.next ? s.nextZ.length / s.next.outputs : Infinity,
  );
  return Math.floor(room);
}

/** A unit cuts a cell when it is positive at one of its vertices and negative at another. */
function findCuts(s: Workspace): void {
  const { cellCount, cellOffset, cellVertex, positive, negative, cutMask, anyPositive } = s;
  const { words } = s.layer;
  for (let c = 0; c < cellCount; c++) {
    const from = cellOffset[c]!;
    const to = cellOffset[c + 1]!;
    for (let q = 0; q < words; q++) {
      let above = 0;
      let below = 0;
      for (let i = from; i < to; i++) {
        const at = cellVertex[i]! * words + q;
        above |= positive[at]!;
        below |= negative[at]!;
      }
      cutMask[c * words + q] = above & below;
      anyPositive[c * words + q] = above;
    }
  }
}

/** Fills leftCell and rightCell of every edge (−1 outside the box). */
export function findSides(s: Workspace): void {
  const { edgeCount, cellCount, cellOffset, cellEdge } = s;
  s.leftCell = growInts(s.leftCell, edgeCount);
  s.rightCell = growInts(s.rightCell, edgeCount);
  const { leftCell, rightCell } = s;
  leftCell.fill(-1, 0, edgeCount);
  rightCell.fill(-1, 0, edgeCount);
  for (let c = 0; c < cellCount; c++) {
    const to = cellOffset[c + 1]!;
    for (let i = cellOffset[c]!; i < to; i++) {
      const e = cellEdge[i]!;
      if (leftCell[e]! < 0) leftCell[e] = c;
      else rightCell[e] = c;
    }
  }
}

function refineEdges(s: Workspace, isLast: boolean): void {
  findSides(s);
  const { edgeCount, edgeA, edgeB, edgeMaker, leftCell, rightCell, cutMask, wanted, partOffset } = s;
  const { words } = s.layer;
  s.partCount = 0;
  for (let e = 0; e < edgeCount; e++) {
    partOffset[e] = s.partCount;
    const left = leftCell[e]! * words;
    const right = rightCell[e]! * words;
    let any = 0;
    for (let q = 0; q < words; q++) {
      const cuts = cutMask[left + q]! | (right >= 0 ? cutMask[right + q]! : 0);
      any |= cuts;
      wanted[q] = cuts;
    }
    if (any !== 0) {
      if (isLast) wantAll(s);
      refineEdge(s, edgeA[e]!, edgeB[e]!, edgeMaker[e]!, 0);
    } else addPart(s, edgeA[e]!, edgeB[e]!, edgeMaker[e]!);
  }
  partOffset[edgeCount] = s.partCount;
}

/** The rows of the last layer are the outputs: all of their entries are wanted, but not bits beyond them. */
function wantAll(s: Workspace): void {
  const { words, outputs } = s.layer;
  const rest = outputs - 32 * (words - 1);
  s.wanted.fill(-1, 0, words);
  if (rest < 32) s.wanted[words - 1] = (1 << rest) - 1;
}

function splitCell(s: Workspace, c: number, isLast: boolean): void {
  const { words } = s.layer;
  const { cutMask, anyPositive, crossing, wanted, keptPattern } = s;
  let any = 0;
  for (let q = 0; q < words; q++) {
    const cuts = cutMask[c * words + q]!;
    any |= cuts;
    crossing[q] = cuts;
    wanted[q] = cuts;
    keptPattern[q] = anyPositive[c * words + q]! & ~cuts;
  }
  if (any === 0) {
    keepCell(s, c);
    return;
  }
  if (isLast) wantAll(s);
  cutPiece(s, 0, expandRing(s, c), c, 0, crossing[0]!, keptPattern[0]!);
}

/** Copies a cell that no unit cuts. Its sides may have new vertices all the same, where a neighbour was cut. */
function keepCell(s: Workspace, c: number): void {
  const { cellOffset, cellVertex, cellEdge, partOffset, keptPattern } = s;
  const { words } = s.layer;
  const from = cellOffset[c]!;
  const to = cellOffset[c + 1]!;
  let parts = 0;
  for (let i = from; i < to; i++) parts += partOffset[cellEdge[i]! + 1]! - partOffset[cellEdge[i]!]!;
  const isRefined = parts > to - from;
  if (isRefined) expandRing(s, c);
  const d = beginCell(s, parts, c);
  const { ringVertex, ringEdge, newVertex, newEdge } = s;
  const { pattern } = s.history;
  const at = s.newOffset[d]!;
  for (let i = 0; i < parts; i++) {
    newVertex[at + i] = isRefined ? ringVertex[i]! : cellVertex[from + i]!;
    newEdge[at + i] = isRefined ? ringEdge[i]! : partOffset[cellEdge[from + i]!]!;
  }
  for (let q = 0; q < words; q++) pattern[d * words + q] = keptPattern[q]!;
}

/** Puts the polygon of a cell on the stack, with the vertices that now lie on its sides. */
function expandRing(s: Workspace, c: number): number {
  const { cellOffset, cellVertex, cellEdge, partOffset, partA, partB } = s;
  const from = cellOffset[c]!;
  const to = cellOffset[c + 1]!;
  let room = 0;
  for (let i = from; i < to; i++) room += partOffset[cellEdge[i]! + 1]! - partOffset[cellEdge[i]!]!;
  if (s.ringVertex.length < room) {
    s.ringVertex = growInts(s.ringVertex, room);
    s.ringEdge = growInts(s.ringEdge, room);
  }
  const { ringVertex, ringEdge } = s;
  let n = 0;
  for (let i = from; i < to; i++) {
    const first = partOffset[cellEdge[i]!]!;
    const last = partOffset[cellEdge[i]! + 1]! - 1;
    if (first === last) {
      ringVertex[n] = cellVertex[i]!;
      ringEdge[n++] = first;
    } else if (partA[first] === cellVertex[i]) {
      for (let f = first; f <= last; f++) {
        ringVertex[n] = partA[f]!;
        ringEdge[n++] = f;
      }
    } else {
      for (let f = last; f >= first; f--) {
        ringVertex[n] = partB[f]!;
        ringEdge[n++] = f;
      }
    }
  }
  return n;
}

function adoptNewMesh(s: Workspace): void {
  [s.edgeA, s.partA] = [s.partA, s.edgeA];
  [s.edgeB, s.partB] = [s.partB, s.edgeB];
  [s.edgeMaker, s.partMaker] = [s.partMaker, s.edgeMaker];
  s.edgeCount = s.partCount;
  [s.cellOffset, s.newOffset] = [s.newOffset, s.cellOffset];
  [s.cellVertex, s.newVertex] = [s.newVertex, s.cellVertex];
  [s.cellEdge, s.newEdge] = [s.newEdge, s.cellEdge];
  s.cellCount = s.newCellCount;
}
