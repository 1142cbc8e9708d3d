/**
 * The least-squares fit of a shallow network to the sawtooth of 2^K pieces on [0, 1], in closed form for given
 * joints. Indices below stay inside the arrays by construction, so reads are asserted.
 */

/** Joints of the hidden units, ascending inside (0, 1), and which units work at the left of their joint. */
export interface JointLayout {
  readonly joints: readonly number[];
  readonly facesLeft: readonly boolean[];
}

export interface JointFit {
  /** The fitted function at 0, at every joint, and at 1. */
  readonly values: Float64Array;
  /** Mean square of the difference from the sawtooth on [0, 1]. */
  readonly meanSquare: number;
}

/** Variance of the sawtooth: what a constant ½ leaves. */
const SAWTOOTH_VARIANCE = 1 / 12;

/**
 * The best network with these joints. A unit facing right adds nothing at the left of its joint, so the slope at
 * the far left is minus the sum of the slope changes of the units that face left: one linear constraint on
 * the values, met by a Lagrange multiplier on top of the tridiagonal normal equations of the hat functions.
 */
export function fitSawtoothJoints({ joints, facesLeft }: JointLayout, depth: number): JointFit {
  const nodes = Float64Array.of(0, ...joints, 1);
  const count = nodes.length;
  const gap = nodes.subarray(1).map((node, i) => node - nodes[i]!);
  const moments = hatMoments(nodes, gap, depth);
  const constraint = slopeConstraint(gap, facesLeft);
  const free = solveMass(gap, moments);
  const along = solveMass(gap, constraint);
  const reach = dot(constraint, along);
  const multiplier = reach > 0 ? dot(constraint, free) / reach : 0;
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = 0.5 + free[i]! - multiplier * along[i]!;
  const explained = dot(moments, free) - (reach > 0 ? multiplier * dot(constraint, free) : 0);
  return { values, meanSquare: Math.max(0, SAWTOOTH_VARIANCE - explained) };
}

/** ∫ (sawtooth − ½) · hat_i, from second differences of the sawtooth's second antiderivative. */
function hatMoments(nodes: Float64Array, gap: Float64Array, depth: number): Float64Array {
  const last = nodes.length - 1;
  const level = nodes.map((node) => secondAntiderivative(node, depth));
  return nodes.map((node, i) => {
    const rising = i === 0 ? 0 : (level[i - 1]! - level[i]!) / gap[i - 1]!;
    const falling = i === last ? 0 : (level[i + 1]! - level[i]!) / gap[i]!;
    const atStart = i === 0 ? -firstAntiderivative(node, depth) : 0;
    const atEnd = i === last ? firstAntiderivative(node, depth) : 0;
    return rising + falling + atStart + atEnd;
  });
}

/** ∫ from 0 of (sawtooth − ½): zero at both ends of every period 2^(1−K). */
function firstAntiderivative(x: number, depth: number): number {
  const period = 2 ** (1 - depth);
  const [half, t] = placeInPeriod(x, period);
  const value = t * (t / period - 0.5);
  return half === 0 ? value : -value;
}

/** ∫ from 0 of the first antiderivative. */
function secondAntiderivative(x: number, depth: number): number {
  const period = 2 ** (1 - depth);
  const [half, t] = placeInPeriod(x, period);
  const value = t * t * (t / (3 * period) - 0.25);
  const atHalf = ((period * period) / 4) * (1 / 6 - 0.25);
  return half === 0 ? value : atHalf - value;
}

/** Which half of the period, and how far into it. Periods are powers of two, so this is exact. */
function placeInPeriod(x: number, period: number): readonly [0 | 1, number] {
  const t = x % period;
  return t < period / 2 ? [0, t] : [1, t - period / 2];
}

/** Coefficients of: slope of the first piece + Σ of slope changes at joints that face left = 0. */
function slopeConstraint(gap: Float64Array, facesLeft: readonly boolean[]): Float64Array {
  const slopes = new Float64Array(gap.length);
  slopes[0] = 1;
  facesLeft.forEach((left, j) => {
    if (!left) return;
    slopes[j + 1]! += 1;
    slopes[j]! -= 1;
  });
  const constraint = new Float64Array(gap.length + 1);
  slopes.forEach((weight, i) => {
    constraint[i]! -= weight / gap[i]!;
    constraint[i + 1]! += weight / gap[i]!;
  });
  return constraint;
}

/** Solves M u = rhs for the mass matrix of the hat functions: diagonal (g₋ + g₊)/3, beside it g/6. */
function solveMass(gap: Float64Array, rhs: Float64Array): Float64Array {
  const count = rhs.length;
  const pivot = new Float64Array(count);
  const u = Float64Array.from(rhs);
  for (let i = 0; i < count; i++) {
    pivot[i] = ((i > 0 ? gap[i - 1]! : 0) + (i < count - 1 ? gap[i]! : 0)) / 3;
    if (i === 0) continue;
    const factor = gap[i - 1]! / 6 / pivot[i - 1]!;
    pivot[i]! -= (factor * gap[i - 1]!) / 6;
    u[i]! -= factor * u[i - 1]!;
  }
  for (let i = count - 1; i >= 0; i--) {
    const next = i < count - 1 ? (gap[i]! / 6) * u[i + 1]! : 0;
    u[i] = (u[i]! - next) / pivot[i]!;
  }
  return u;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
