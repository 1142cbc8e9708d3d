import { jointOf, type ShallowWeights } from '../../core/network/joints.ts';
import { moveHandle } from '../../core/network/jointsMove.ts';
import { parseHandleId } from './handleId.ts';

/**
 * The weights after handle `id` of the curve is dragged to `to`; null where that is impossible, or a weight would
 * leave [−limit, limit].
 */
export function dragCurve(
  weights: ShallowWeights,
  domain: readonly [number, number],
  id: string,
  to: readonly [number, number],
  limit: number,
): ShallowWeights | null {
  const handle = parseHandleId(id, weights.theta0.length);
  // no weight within the limits brings a curve much higher
  if (!handle || !to.every((value) => Math.abs(value) <= 1e6 * limit)) return null;
  if (handle.kind === 'joint' && jointOf(weights, handle.unit) === null) return null;
  const moved = moveHandle(weights, domain, handle, { x: hundredths(to[0]), y: hundredths(to[1]) }).weights;
  return [...moved.theta0, ...moved.phi].every((value) => Math.abs(value) <= limit) ? moved : null;
}

/** A hand does not aim finer than that, and short decimals keep the counts those of what is shown. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
