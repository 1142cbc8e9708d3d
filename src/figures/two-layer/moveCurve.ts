import { jointOf } from '../../core/network/joints.ts';
import { moveHandle } from '../../core/network/jointsMove.ts';
import type { Point } from '../../plot/path.ts';
import { parseHandleId } from '../../ui/curve/handleId.ts';
import { INTERVAL } from './derive.ts';
import { preActivationWeights } from './network.ts';
import { type TwoLayerState, twoLayerSchema } from './schema.ts';

/** A joint or an end of pre-activation `row` (from 0), dragged. */
export interface MoveCurveAction {
  readonly type: 'move-curve';
  readonly row: number;
  /** "left", "right" or "unit-1" … "unit-3". */
  readonly handle: string;
  readonly to: Point;
}

/**
 * Sideways moves the first layer's joint, which all three pre-activations share; up and down changes this row of ψ
 * alone. The same state where that is impossible.
 */
export function moveCurve(state: TwoLayerState, { row, handle: id, to }: MoveCurveAction): TwoLayerState {
  const handle = parseHandleId(id, 3);
  if (!handle || ![0, 1, 2].includes(row) || !to.every(Number.isFinite)) return state;
  const weights = preActivationWeights(state, row);
  if (handle.kind === 'joint' && jointOf(weights, handle.unit) === null) return state;
  const moved = moveHandle(weights, INTERVAL, handle, { x: hundredths(to[0]), y: hundredths(to[1]) }).weights;
  const { min, max } = twoLayerSchema.psi;
  if (![...moved.theta0, ...moved.phi].every((value) => value >= min && value <= max)) return state;
  const psi = state.psi.map((value, at) =>
    Math.floor(at / 4) === row ? (moved.phi[at % 4] ?? value) : value,
  );
  return { ...state, theta0: moved.theta0, psi };
}

/** A hand does not aim finer than that, and short decimals keep the counts those of what is shown. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
