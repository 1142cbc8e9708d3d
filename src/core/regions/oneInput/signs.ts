import type { Layer } from '../../network/network.ts';
import { divideToNumber, type Rational, toRational } from '../../decimal.ts';
import type { ExactMaps } from './exactMaps.ts';
import type { FloatMaps, Vertex } from './pieceTree.ts';

export type Sign = -1 | 0 | 1;

/** Errors below this are the guard against underflow, not noise. */
const NOISE_FLOOR = 1e-250;

/** One layer at work: its maps in floats, and the same maps exactly where floats leave a doubt. */
export interface LayerView {
  readonly layer: number;
  readonly spec: Layer;
  /** The pre-activations on each piece of the layer before. */
  readonly pre: FloatMaps;
  readonly exact: ExactMaps;
  /** The network holds long decimals, so a doubtful value within rounding noise of zero is zero. */
  readonly isNoisy: boolean;
}

/** Sign of a unit's pre-activation at a vertex of the piece; at ±∞ the sign that it tends to. */
export function signAt(view: LayerView, piece: number, unit: number, vertex: Vertex): Sign {
  const at = piece * view.pre.width + unit;
  const slope = view.pre.slope[at] ?? 0;
  const intercept = view.pre.intercept[at] ?? 0;
  const slopeError = view.pre.slopeError[at] ?? 0;
  const interceptError = view.pre.interceptError[at] ?? 0;
  const { x } = vertex;
  if (!Number.isFinite(x)) return signAtInfinity(view, piece, unit, x);
  const size = Math.abs(x);
  const value = slope * x + intercept;
  const error =
    (Math.abs(slope) + slopeError) * vertex.error +
    size * slopeError +
    interceptError +
    2 ** -51 * (Math.abs(slope) * size + Math.abs(intercept));
  if (value > error) return 1;
  if (value < -error) return -1;
  return exactSignAt(view, piece, unit, positionOf(view.exact, vertex), error);
}

/**
 * Exact sign of a unit's pre-activation at an exact position.
 * @param error bound on what the numbers' own rounding makes of the value; within it noise is zero
 */
export function exactSignAt(view: LayerView, piece: number, unit: number, at: Rational, error: number): Sign {
  const map = view.exact.preActivation(view.layer, piece, unit);
  const scaled = map.slope * at.numerator + map.intercept * at.denominator;
  return exactSign(view, scaled, at.denominator, error);
}

/** Sign of the slope of a unit's pre-activation on a piece. */
export function slopeSign(view: LayerView, piece: number, unit: number): Sign {
  const at = piece * view.pre.width + unit;
  const slope = view.pre.slope[at] ?? 0;
  const error = view.pre.slopeError[at] ?? 0;
  if (slope > error) return 1;
  if (slope < -error) return -1;
  return exactSign(view, view.exact.preActivation(view.layer, piece, unit).slope, 1n, error);
}

/** Sign of numerator / (denominator · scale of the layer), noise taken as zero where the view says so. */
export function exactSign(view: LayerView, numerator: bigint, denominator: bigint, error: number): Sign {
  if (numerator === 0n) return 0;
  if (view.isNoisy && Number.isFinite(error) && error > NOISE_FLOOR) {
    const value = divideToNumber(numerator, denominator * view.exact.scaleOf(view.layer));
    if (Math.abs(value) <= error) return 0;
  }
  return numerator > 0n ? 1 : -1;
}

function signAtInfinity(view: LayerView, piece: number, unit: number, x: number): Sign {
  const slope = slopeSign(view, piece, unit);
  if (slope !== 0) return x > 0 ? slope : slope > 0 ? -1 : 1;
  const error = view.pre.interceptError[piece * view.pre.width + unit] ?? 0;
  return exactSignAt(view, piece, unit, { numerator: 0n, denominator: 1n }, error);
}

/** Where a vertex lies exactly. It must not be at infinity. */
export function positionOf(exact: ExactMaps, { origin }: Vertex): Rational {
  return origin.kind === 'end'
    ? toRational(origin.value)
    : exact.root(origin.layer, origin.piece, origin.unit);
}
