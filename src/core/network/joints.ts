/**
 * A shallow network with one input and one output as a curve with joints.
 *
 * y = φ_0 + Σ_d φ_d a[θ_d0 + θ_d1 x]. Unit d bends the curve at its joint x = −θ_d0 / θ_d1.
 */
export interface ShallowWeights {
  /** D: θ_d0. */
  readonly theta0: readonly number[];
  /** D: θ_d1. */
  readonly theta1: readonly number[];
  /** D + 1: φ_0 first. */
  readonly phi: readonly number[];
}

/** What a reader can take hold of: the joint of a unit (from 0), or an end of the curve over the domain. */
export type CurveHandle =
  { readonly kind: 'joint'; readonly unit: number } | { readonly kind: 'left' } | { readonly kind: 'right' };

export interface CurvePoint {
  readonly handle: CurveHandle;
  readonly x: number;
  readonly y: number;
}

/** The height of the curve. */
export function heightAt({ theta0, theta1, phi }: ShallowWeights, x: number): number {
  return featuresAt({ theta0, theta1 }, x).reduce((sum, feature, i) => sum + feature * (phi[i] ?? 0), 0);
}

/** What φ multiplies at x: 1, then the D hidden units. */
export function featuresAt({ theta0, theta1 }: Omit<ShallowWeights, 'phi'>, x: number): number[] {
  return [1, ...theta0.map((bias, d) => Math.max(0, bias + (theta1[d] ?? 0) * x))];
}

/** Where unit d bends the curve; null for a unit that ignores its input (θ_d1 = 0). */
export function jointOf({ theta0, theta1 }: Omit<ShallowWeights, 'phi'>, unit: number): number | null {
  const slope = theta1[unit] ?? 0;
  const x = -(theta0[unit] ?? 0) / slope + 0;
  return slope === 0 || !Number.isFinite(x) ? null : x;
}

/** Both ends and every joint on the domain (an end included), by unit. */
export function curvePoints(weights: ShallowWeights, [lo, hi]: readonly [number, number]): CurvePoint[] {
  const points: CurvePoint[] = [
    { handle: { kind: 'left' }, x: lo, y: heightAt(weights, lo) },
    { handle: { kind: 'right' }, x: hi, y: heightAt(weights, hi) },
  ];
  for (let unit = 0; unit < weights.theta0.length; unit++) {
    const x = jointOf(weights, unit);
    if (x === null || x < lo || x > hi) continue;
    points.push({ handle: { kind: 'joint', unit }, x, y: heightAt(weights, x) });
  }
  return points;
}
