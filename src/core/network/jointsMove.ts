import { type Condition, minimumChange } from './jointsMinimumChange.ts';
import {
  type CurveHandle,
  type CurvePoint,
  curvePoints,
  featuresAt,
  heightAt,
  jointOf,
  type ShallowWeights,
} from './joints.ts';

/** Whether a handle can go that way; if not, why, in words for the reader. */
export type Freedom = { readonly isPossible: true } | { readonly isPossible: false; readonly reason: string };

export interface HandleFreedom {
  readonly sideways: Freedom;
  readonly upAndDown: Freedom;
}

export interface MovedCurve extends HandleFreedom {
  readonly weights: ShallowWeights;
  /** Where the handle has got to. */
  readonly point: { readonly x: number; readonly y: number };
}

const FREE: Freedom = { isPossible: true };

/**
 * The weights after a joint or an end of the curve is dragged to (x, y).
 *
 * Sideways sets θ_d0 = −θ_d1 x and keeps θ_d1; x is held inside the domain. Up and down changes φ as little as
 * possible such that the handle is at y and every other joint, and where there is enough freedom the ends too,
 * keeps its height. A direction that is impossible is left out, and the result says so.
 * φ that is within rounding of a short decimal becomes that decimal, so that counts stay exact.
 * @throws RangeError when the handle is a unit without a joint or the target is not finite
 */
export function moveHandle(
  weights: ShallowWeights,
  domain: readonly [number, number],
  handle: CurveHandle,
  to: { readonly x: number; readonly y: number },
): MovedCurve {
  if (!Number.isFinite(to.x) || !Number.isFinite(to.y)) throw new RangeError('the target must be finite');
  const others = curvePoints(weights, domain).filter((point) => !isSameHandle(point.handle, handle));
  const { theta0, x, sideways } = slide(weights, domain, handle, to.x);
  const bent = { theta0, theta1: weights.theta1 };
  const twin = twinOf(handle, x, others);
  const phi = twin === null ? solvePhi(weights, bent, others, { x, y: to.y }) : null;
  if (phi) return finish({ ...bent, phi }, x, sideways, FREE);
  const kept = solvePhi(weights, bent, others, null) ?? weights.phi;
  return finish({ ...bent, phi: kept }, x, sideways, { isPossible: false, reason: whyFixed(handle, twin) });
}

/** Which ways a handle can go from where it is. */
export function freedomOf(
  weights: ShallowWeights,
  domain: readonly [number, number],
  handle: CurveHandle,
): HandleFreedom {
  const x = positionOf(weights, domain, handle);
  const { sideways, upAndDown } = moveHandle(weights, domain, handle, { x, y: heightAt(weights, x) + 1 });
  return { sideways, upAndDown };
}

function slide(
  weights: ShallowWeights,
  domain: readonly [number, number],
  handle: CurveHandle,
  target: number,
): { theta0: readonly number[]; x: number; sideways: Freedom } {
  const x = positionOf(weights, domain, handle);
  if (handle.kind !== 'joint') {
    const reason = 'an end of the curve stays at the end of the interval';
    return { theta0: weights.theta0, x, sideways: { isPossible: false, reason } };
  }
  const held = Math.min(Math.max(target, domain[0]), domain[1]);
  if (held === x) return { theta0: weights.theta0, x, sideways: FREE };
  const bias = tidy(-(weights.theta1[handle.unit] ?? 0) * held, 1);
  const theta0 = weights.theta0.with(handle.unit, bias);
  return { theta0, x: held, sideways: FREE };
}

function positionOf(weights: ShallowWeights, domain: readonly [number, number], handle: CurveHandle): number {
  if (handle.kind === 'left') return domain[0];
  if (handle.kind === 'right') return domain[1];
  const x = jointOf(weights, handle.unit);
  if (x === null) {
    throw new RangeError(`hidden unit ${handle.unit + 1} ignores its input, so it has no joint to move`);
  }
  return x;
}

/** The unit whose joint lies where the moved joint wants to be, or null. Both bend the curve at one height. */
function twinOf(handle: CurveHandle, x: number, others: readonly CurvePoint[]): number | null {
  if (handle.kind !== 'joint') return null;
  for (const point of others) if (point.handle.kind === 'joint' && point.x === x) return point.handle.unit;
  return null;
}

/** φ that keeps the other points' heights and puts `moved` at its own; ends give way where they must. */
function solvePhi(
  weights: ShallowWeights,
  bent: Omit<ShallowWeights, 'phi'>,
  others: readonly CurvePoint[],
  moved: { readonly x: number; readonly y: number } | null,
): number[] | null {
  const conditionAt = ({ x, y }: { readonly x: number; readonly y: number }): Condition => {
    return { row: featuresAt(bent, x), rise: y - heightAt({ ...bent, phi: weights.phi }, x) };
  };
  const apart = others.filter((point) => point.x !== moved?.x);
  const joints = apart.filter((point) => point.handle.kind === 'joint');
  const ends = apart.filter((point) => point.handle.kind !== 'joint');
  const hard = [...(moved ? [moved] : []), ...joints].map(conditionAt);
  for (const kept of [ends, ...ends.map((end) => [end]), []]) {
    const change = minimumChange([...hard, ...kept.map(conditionAt)], weights.phi.length);
    if (!change) continue;
    const phi = weights.phi.map((value, i) => value + (change[i] ?? 0));
    const scale = phi.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return phi.map((value) => tidy(value, scale));
  }
  return null;
}

function finish(weights: ShallowWeights, x: number, sideways: Freedom, upAndDown: Freedom): MovedCurve {
  return { weights, point: { x, y: heightAt(weights, x) }, sideways, upAndDown };
}

function whyFixed(handle: CurveHandle, twin: number | null): string {
  if (twin !== null)
    return `the joint of hidden unit ${twin + 1} is at the same place: move one of them aside first`;
  if (handle.kind === 'joint') return 'its height cannot change while the other joints keep theirs';
  return `no hidden unit can move the ${handle.kind} end without moving a joint`;
}

/** The short decimal that a value is within rounding of, else the value itself. */
function tidy(value: number, scale: number): number {
  const short = Number(value.toPrecision(11));
  const nearest = Math.abs(value) <= 1e-13 * scale ? 0 : short;
  return Math.abs(nearest - value) <= 1e-13 * Math.max(scale, Math.abs(value)) ? nearest + 0 : value;
}

function isSameHandle(a: CurveHandle, b: CurveHandle): boolean {
  return a.kind === b.kind && (a.kind !== 'joint' || b.kind !== 'joint' || a.unit === b.unit);
}
