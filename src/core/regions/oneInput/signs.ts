import type { Layer } from '../../network/network.ts';
import { divideToNumber, type Rational, toRational } from './decimal.ts';
import type { ExactMaps } from './exactMaps.ts';
import { NOISE } from './floatMaps.ts';
import type { FloatMaps, Vertex } from './pieceTree.ts';

export type Sign = -1 | 0 | 1;

/** One layer at work: its maps in floats, and the same maps exactly where floats leave a doubt. */
export interface LayerView {
  readonly layer: number;
  readonly spec: Layer;
  /** What comes in, on each piece of the layer before. */
  readonly input: FloatMaps;
  /** The pre-activations there. */
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
  return exactSignAt(view, piece, unit, positionOf(view.exact, vertex));
}

/** Exact sign of a unit's pre-activation at an exact position, noise taken as zero where the view says so. */
export function exactSignAt(view: LayerView, piece: number, unit: number, at: Rational): Sign {
  const map = view.exact.preActivation(view.layer, piece, unit);
  const scaled = map.slope * at.numerator + map.intercept * at.denominator;
  if (scaled === 0n) return 0;
  const sign = scaled > 0n ? 1 : -1;
  if (!view.isNoisy) return sign;
  const x = divideToNumber(at.numerator, at.denominator);
  const value = divideToNumber(scaled, at.denominator * view.exact.scaleOf(view.layer));
  return isNoise(value, magnitudeOf(view, piece, unit, (slope, intercept) => slope * x + intercept, 1)) ? 0 : sign;
}

/** Sign of the slope of a unit's pre-activation on a piece. */
export function slopeSign(view: LayerView, piece: number, unit: number): Sign {
  const at = piece * view.pre.width + unit;
  const slope = view.pre.slope[at] ?? 0;
  const error = view.pre.slopeError[at] ?? 0;
  if (slope > error) return 1;
  if (slope < -error) return -1;
  const exact = view.exact.preActivation(view.layer, piece, unit).slope;
  if (exact === 0n) return 0;
  const sign = exact > 0n ? 1 : -1;
  if (!view.isNoisy) return sign;
  const value = divideToNumber(exact, view.exact.scaleOf(view.layer));
  return isNoise(value, magnitudeOf(view, piece, unit, Math.abs, 0)) ? 0 : sign;
}

function signAtInfinity(view: LayerView, piece: number, unit: number, x: number): Sign {
  const slope = slopeSign(view, piece, unit);
  if (slope !== 0) return x > 0 ? slope : slope > 0 ? -1 : 1;
  return exactSignAt(view, piece, unit, { numerator: 0n, denominator: 1n });
}

/** Where a vertex lies exactly. It must not be at infinity. */
export function positionOf(exact: ExactMaps, { origin }: Vertex): Rational {
  return origin.kind === 'end'
    ? toRational(origin.value)
    : exact.root(origin.layer, origin.piece, origin.unit);
}

/** Σ |w_i h_i| (+ |b|): the size of the terms that a pre-activation is the sum of. */
export function magnitudeOf(
  { spec, input }: LayerView,
  piece: number,
  unit: number,
  valueOf: (slope: number, intercept: number) => number,
  biasCount: 0 | 1,
): number {
  let sum = biasCount * Math.abs(spec.bias[unit] ?? 0);
  for (let i = 0; i < spec.inputs; i++) {
    const from = piece * spec.inputs + i;
    const h = valueOf(input.slope[from] ?? 0, input.intercept[from] ?? 0);
    sum += Math.abs((spec.weights[unit * spec.inputs + i] ?? 0) * h);
  }
  return sum;
}

/** Overflow makes the comparison false, which leaves the exact sign in force. */
export function isNoise(value: number, magnitude: number): boolean {
  return Number.isFinite(magnitude) && Math.abs(value) <= NOISE * magnitude;
}
