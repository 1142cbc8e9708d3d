import { NumericRangeError } from '../numericRangeError.ts';
import { divideToNumber } from '../../decimal.ts';
import type { UnitAddress, Vertex } from './pieceTree.ts';
import { changesSlope, type OutputView, sourceOf } from './slopeChange.ts';

/** An affine map x ↦ slope · x + intercept. */
export interface AffinePiece {
  readonly slope: number;
  readonly intercept: number;
}

/** The linear regions of one output, left to right. */
export interface OutputRegions1D {
  readonly linearRegionCount: number;
  /** Ascending, one fewer than the regions. The ends of the domain are not among them. */
  readonly breakpoints: Float64Array;
  /** At each breakpoint every unit whose pre-activation is zero there (index into `network.layers`, row). */
  readonly causes: readonly (readonly UnitAddress[])[];
  readonly pieces: readonly AffinePiece[];
}

/**
 * Shown numbers are good to this part of themselves (or this much), or are taken from the exact ones. Among long
 * decimals the bound is mostly the decimals' own doubt, not rounding.
 */
const SHOWN_RELATIVE = 4e-10;
const NOISY_SHOWN_RELATIVE = 1e-8;
const SHOWN_ABSOLUTE = 1e-13;

/** Merges neighbouring pieces on which the output is one affine map. `bends` collects the vertices left. */
export function collectOutput(
  outputs: OutputView,
  vertices: readonly Vertex[],
  output: number,
  bends: Uint8Array,
): OutputRegions1D {
  const breakpoints: number[] = [];
  const causes: (readonly UnitAddress[])[] = [];
  const pieces: AffinePiece[] = [shownMap(outputs, 0, output)];
  for (let v = 1; v + 1 < vertices.length; v++) {
    const vertex = vertices[v];
    if (!vertex || !changesSlope(outputs, v - 1, output)) continue;
    bends[v] = 1;
    breakpoints.push(vertex.x);
    causes.push(vertex.zeros);
    pieces.push(shownMap(outputs, v, output));
  }
  return {
    linearRegionCount: pieces.length,
    breakpoints: Float64Array.from(breakpoints),
    causes,
    pieces,
  };
}

function shownMap(outputs: OutputView, piece: number, output: number): AffinePiece {
  const at = sourceOf(outputs, piece, output);
  if (at < 0) return { slope: 0, intercept: 0 };
  const { pre, exact, layer, isNoisy } = outputs.view;
  const relative = isNoisy ? NOISY_SHOWN_RELATIVE : SHOWN_RELATIVE;
  const slope = pre.slope[at] ?? 0;
  const intercept = pre.intercept[at] ?? 0;
  if (
    isSharp(slope, pre.slopeError[at] ?? 0, relative) &&
    isSharp(intercept, pre.interceptError[at] ?? 0, relative)
  ) {
    return { slope: slope + 0, intercept: intercept + 0 };
  }
  const map = exact.preActivation(layer, (at - output) / pre.width, output);
  const scale = exact.scaleOf(layer);
  const shown = {
    slope: divideToNumber(map.slope, scale),
    intercept: divideToNumber(map.intercept, scale),
  };
  if (!Number.isFinite(shown.slope) || !Number.isFinite(shown.intercept)) {
    throw new NumericRangeError(`output ${output} has a piece beyond the range of doubles (about 1.8e308)`);
  }
  return shown;
}

/** Close enough to show, and not a rounding remainder of zero. */
function isSharp(value: number, error: number, relative: number): boolean {
  const size = Math.abs(value);
  return error === 0 || (size > error && error <= relative * size + SHOWN_ABSOLUTE);
}
