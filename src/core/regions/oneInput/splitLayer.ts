// Index reads in the loops below are in bounds by construction: sizes come from the same layer.
import { NumericRangeError } from '../numericRangeError.ts';
import { RegionLimitError } from '../regionLimitError.ts';
import { divideToNumber } from '../../decimal.ts';
import type { LayerPieces, UnitAddress, Vertex } from './pieceTree.ts';
import { exactSignAt, type LayerView, signAt } from './signs.ts';

/**
 * Reported positions are good to this part of themselves, or are taken from the exact ones. Among long decimals
 * the bound holds the decimals' own doubt, far more than the rounding, so that more of it is let pass.
 */
const POSITION_TOLERANCE = 4e-10;
const NOISY_POSITION_TOLERANCE = 1e-8;

interface Cut {
  readonly unit: number;
  readonly x: number;
  readonly error: number;
  readonly isRising: boolean;
}

/** The units whose zeros coincide inside a piece. The first one gives the vertex. */
type CutGroup = readonly [Cut, ...Cut[]];

const NO_CUTS: readonly CutGroup[] = [];

/**
 * Cuts every piece at the zeros of the layer's pre-activations that lie strictly inside it.
 *
 * Signs are taken at the vertices, once for both neighbours; a unit cuts a piece where the signs at its ends
 * are opposite. So a zero on a vertex never makes a piece of no width.
 * @param vertices of the layer before, in order; units that vanish there are added to their `zeros`
 */
export function splitLayer(
  view: LayerView,
  vertices: readonly Vertex[],
  maxPieces: number,
): { pieces: LayerPieces; vertices: Vertex[] } {
  const signs = signsAtVertices(view, vertices);
  const groups: (readonly CutGroup[])[] = [];
  let count = vertices.length - 1;
  for (let piece = 0; piece + 1 < vertices.length; piece++) {
    const found = groupCuts(view, piece, findCuts(view, signs, vertices, piece));
    count += found.length;
    if (count > maxPieces) throw new RegionLimitError(count, maxPieces);
    groups.push(found);
  }
  return {
    pieces: makePieces(view.spec.outputs, signs, groups, count),
    vertices: insertVertices(view, vertices, groups),
  };
}

/** Entry vertex · width + unit. */
function signsAtVertices(view: LayerView, vertices: readonly Vertex[]): Int8Array {
  const width = view.spec.outputs;
  const signs = new Int8Array(vertices.length * width);
  for (const [v, vertex] of vertices.entries()) {
    const piece = v === 0 ? 0 : v - 1;
    for (let unit = 0; unit < width; unit++) {
      const sign = signAt(view, piece, unit, vertex);
      signs[v * width + unit] = sign;
      if (sign === 0) vertex.zeros.push({ layer: view.layer, unit });
    }
  }
  return signs;
}

function findCuts(view: LayerView, signs: Int8Array, vertices: readonly Vertex[], piece: number): Cut[] {
  const width = view.spec.outputs;
  const left = vertices[piece]!;
  const right = vertices[piece + 1]!;
  const cuts: Cut[] = [];
  for (let unit = 0; unit < width; unit++) {
    const before = signs[piece * width + unit]!;
    if (before * signs[(piece + 1) * width + unit]! >= 0) continue;
    const { x, error } = locateRoot(view, piece, unit);
    cuts.push({ unit, x: Math.min(Math.max(x, left.x), right.x) + 0, error, isRising: before < 0 });
  }
  return cuts;
}

function locateRoot(view: LayerView, piece: number, unit: number): { x: number; error: number } {
  const at = piece * view.pre.width + unit;
  const slope = view.pre.slope[at]!;
  const slopeError = view.pre.slopeError[at]!;
  const x = -view.pre.intercept[at]! / slope;
  const size = Math.abs(x);
  const error =
    (view.pre.interceptError[at]! + size * slopeError) / (Math.abs(slope) - slopeError) + 2 ** -51 * size;
  const isCertain = Math.abs(slope) > 2 * slopeError;
  const tolerance = view.isNoisy ? NOISY_POSITION_TOLERANCE : POSITION_TOLERANCE;
  const isGood = isCertain && error <= tolerance * size + 1e-200;
  if (isGood && Number.isFinite(x)) return { x, error };
  const { numerator, denominator } = view.exact.root(view.layer, piece, unit);
  const position = denominator === 0n ? Number.NaN : divideToNumber(numerator, denominator);
  if (!Number.isFinite(position)) {
    throw new NumericRangeError(
      `unit ${unit} of layer ${view.layer} bends beyond the range of doubles (about 1.8e308)`,
    );
  }
  // Among long decimals the position is only as good as the numbers: the doubt must stay with it.
  if (view.isNoisy) return { x: position, error: isCertain ? error : Infinity };
  return { x: position, error: 2 ** -50 * Math.abs(position) + Number.MIN_VALUE };
}

function groupCuts(view: LayerView, piece: number, cuts: Cut[]): readonly CutGroup[] {
  const [only] = cuts;
  if (!only) return NO_CUTS;
  if (cuts.length === 1) return [[only]];
  cuts.sort((a, b) => compareCuts(view, piece, a, b));
  const groups: [Cut, ...Cut[]][] = [];
  for (const cut of cuts) {
    const last = groups.at(-1);
    if (last && compareCuts(view, piece, last[0], cut) === 0) last.push(cut);
    else groups.push([cut]);
  }
  return groups;
}

/** Order of two zeros on a piece: by position where the error bounds allow, else by an exact sign. */
function compareCuts(view: LayerView, piece: number, a: Cut, b: Cut): number {
  if (a.unit === b.unit) return 0;
  const gap = a.x - b.x;
  if (Math.abs(gap) > a.error + b.error) return gap;
  const { pre } = view;
  const at = piece * pre.width + a.unit;
  const error =
    Math.abs(pre.slope[at]!) * b.error + Math.abs(b.x) * pre.slopeError[at]! + pre.interceptError[at]!;
  const sign = exactSignAt(view, piece, a.unit, view.exact.root(view.layer, piece, b.unit), error);
  // Rising and already positive where b vanishes: a's own zero lies to the left.
  return a.isRising ? -sign : sign;
}

function makePieces(
  width: number,
  signs: Int8Array,
  groups: readonly (readonly CutGroup[])[],
  count: number,
): LayerPieces {
  const parent = new Int32Array(count);
  const active = new Uint8Array(count * width);
  let next = 0;
  for (const [piece, cuts] of groups.entries()) {
    const first = next;
    for (let s = 0; s <= cuts.length; s++, next++) {
      parent[next] = piece;
      for (let unit = 0; unit < width; unit++) {
        const left = signs[piece * width + unit]!;
        const right = signs[(piece + 1) * width + unit]!;
        active[next * width + unit] = left > 0 || (left === 0 && right > 0) ? 1 : 0;
      }
    }
    for (const [g, group] of cuts.entries()) {
      for (const { unit, isRising } of group) {
        for (let s = first + g + 1; s < next; s++) active[s * width + unit] = isRising ? 1 : 0;
      }
    }
  }
  return { width, count, parent, active };
}

function insertVertices(
  view: LayerView,
  vertices: readonly Vertex[],
  groups: readonly (readonly CutGroup[])[],
): Vertex[] {
  const result: Vertex[] = [];
  for (const [v, vertex] of vertices.entries()) {
    result.push(vertex);
    const next = vertices[v + 1];
    for (const group of groups[v] ?? NO_CUTS) {
      const { x, error, unit } = group[0];
      const origin = { kind: 'root', layer: view.layer, piece: v, unit } as const;
      const zeros = next ? zerosInside(vertex, next) : [];
      for (const cut of group) zeros.push({ layer: view.layer, unit: cut.unit });
      zeros.sort((a, b) => a.layer - b.layer || a.unit - b.unit);
      // Two positions closer than rounding must still be in order.
      result.push({ x: Math.max(x, result.at(-1)?.x ?? x), error, origin, zeros });
    }
  }
  return result;
}

/** Units that are zero all along a piece: affine there, and zero at both ends. */
function zerosInside(left: Vertex, right: Vertex): UnitAddress[] {
  if (left.zeros.length === 0 || right.zeros.length === 0) return [];
  return left.zeros.filter((a) => right.zeros.some((b) => a.layer === b.layer && a.unit === b.unit));
}
