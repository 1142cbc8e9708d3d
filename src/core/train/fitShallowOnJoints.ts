import type { Network } from '../network/network.ts';
import { solveTridiagonal } from './solveTridiagonal.ts';

/** A shallow network fitted to samples of a curve, and how well it does on them. */
export interface ShallowFit {
  /** 1 input, D hidden units a[x − joint_d] in the order of the joints given, 1 output. */
  readonly network: Network;
  /** Root of the mean squared error over the samples. */
  readonly rms: number;
  /** Largest absolute error over the samples. */
  readonly largestError: number;
}

/**
 * The least-squares fit of y = φ0 + Σ φ_d a[x − joint_d] to samples, joints fixed: exact, in closed form.
 *
 * Solved in the values at the joints (hat functions), where the normal equations are tridiagonal and well
 * conditioned, then turned into φ by differences of slopes. Joints at or beyond the last sample have no say and get φ = 0; so do
 * all but one of joints that coincide and all but the last of those that lie left of every sample.
 * @param inputs sample positions, in any order
 * @param targets as many values
 * @param joints at least one
 * @throws RangeError for lists of the wrong length or numbers that are not finite
 */
export function fitShallowOnJoints(
  inputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  joints: ArrayLike<number>,
): ShallowFit {
  checkSamples(inputs, targets, joints);
  const knots = knotsOf(inputs, joints);
  const values = fitValues(inputs, targets, knots);
  const weights = new Float64Array(joints.length);
  let slope = 0;
  for (let k = 0; k + 1 < knots.length; k++) {
    const next = (at(values, k + 1) - at(values, k)) / (at(knots, k + 1) - at(knots, k));
    weights[Array.prototype.indexOf.call(joints, knots[k])] = next - slope;
    slope = next;
  }
  const network = shallowNetwork(joints, weights, at(values, 0));
  return { network, ...errorsOf(knots, values, inputs, targets) };
}

/** The joints that matter, rising, and the last sample behind them. */
function knotsOf(inputs: ArrayLike<number>, joints: ArrayLike<number>): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (let n = 0; n < inputs.length; n++) {
    low = Math.min(low, at(inputs, n));
    high = Math.max(high, at(inputs, n));
  }
  const inside = Array.from(new Set(Array.from(joints)))
    .filter((joint) => joint < high)
    .toSorted((a, b) => a - b);
  const first = inside.findLastIndex((joint) => joint <= low);
  return Float64Array.from([...inside.slice(Math.max(first, 0)), high]);
}

/** Values at the knots of the best continuous, piecewise linear function that is constant before the first knot. */
function fitValues(inputs: ArrayLike<number>, targets: ArrayLike<number>, knots: Float64Array): Float64Array {
  const diagonal = new Float64Array(knots.length);
  const beside = new Float64Array(knots.length);
  const right = new Float64Array(knots.length);
  for (let n = 0; n < inputs.length; n++) {
    const { left, share } = placeAmong(knots, at(inputs, n));
    const y = at(targets, n);
    diagonal[left] = at(diagonal, left) + (1 - share) ** 2;
    right[left] = at(right, left) + (1 - share) * y;
    if (share === 0) continue;
    beside[left] = at(beside, left) + share * (1 - share);
    diagonal[left + 1] = at(diagonal, left + 1) + share ** 2;
    right[left + 1] = at(right, left + 1) + share * y;
  }
  return solveTridiagonal(diagonal, beside, right);
}

/** The interval of x, and how far along it x lies (0 to 1); before the first knot and behind the last, its end. */
function placeAmong(knots: Float64Array, x: number): { left: number; share: number } {
  let left = 0;
  let right = knots.length - 1;
  if (x <= at(knots, 0)) return { left: 0, share: 0 };
  while (right - left > 1) {
    const middle = (left + right) >> 1;
    if (at(knots, middle) <= x) left = middle;
    else right = middle;
  }
  return { left, share: (x - at(knots, left)) / (at(knots, right) - at(knots, left)) };
}

function errorsOf(
  knots: Float64Array,
  values: Float64Array,
  inputs: ArrayLike<number>,
  targets: ArrayLike<number>,
): { rms: number; largestError: number } {
  let square = 0;
  let largestError = 0;
  for (let n = 0; n < inputs.length; n++) {
    const { left, share } = placeAmong(knots, at(inputs, n));
    const y = share === 0 ? at(values, left) : (1 - share) * at(values, left) + share * at(values, left + 1);
    const off = Math.abs(y - at(targets, n));
    square += off * off;
    largestError = Math.max(largestError, off);
  }
  return { rms: Math.sqrt(square / inputs.length), largestError };
}

function shallowNetwork(joints: ArrayLike<number>, weights: Float64Array, bias: number): Network {
  const hidden = joints.length;
  return {
    inputs: 1,
    outputs: 1,
    layers: [
      {
        inputs: 1,
        outputs: hidden,
        weights: new Float64Array(hidden).fill(1),
        bias: Float64Array.from(joints, (joint) => -joint),
        activation: 'relu',
      },
      { inputs: hidden, outputs: 1, weights, bias: Float64Array.of(bias), activation: 'identity' },
    ],
  };
}

function checkSamples(
  inputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  joints: ArrayLike<number>,
): void {
  if (inputs.length === 0) throw new RangeError('there are no samples to fit');
  if (inputs.length !== targets.length) {
    throw new RangeError(`${inputs.length} inputs but ${targets.length} targets`);
  }
  if (joints.length === 0) throw new RangeError('there must be at least one joint');
  for (const [name, list] of Object.entries({ inputs, targets, joints })) {
    const bad = Array.from(list).findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) throw new RangeError(`${name}[${bad}] must be a finite number, got ${list[bad]}`);
  }
}

function at(list: ArrayLike<number>, k: number): number {
  return list[k] ?? 0;
}
