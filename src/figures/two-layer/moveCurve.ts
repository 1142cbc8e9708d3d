import type { Point } from '../../plot/path.ts';
import { dragCurve } from '../../ui/curve/dragCurve.ts';
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
  if (![0, 1, 2].includes(row)) return state;
  const moved = dragCurve(preActivationWeights(state, row), INTERVAL, id, to, twoLayerSchema.psi.max);
  if (!moved) return state;
  const psi = state.psi.map((value, at) =>
    Math.floor(at / 4) === row ? (moved.phi[at % 4] ?? value) : value,
  );
  return { ...state, theta0: moved.theta0, psi };
}
