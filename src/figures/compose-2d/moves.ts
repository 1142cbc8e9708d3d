import { jointOf } from '../../core/network/joints.ts';
import { moveHandle } from '../../core/network/jointsMove.ts';
import type { Point } from '../../plot/path.ts';
import type { MapView } from '../../plot/regionMap/mapView.ts';
import type { Orbit } from '../../plot/regionMap/relief/camera.ts';
import { parseHandleId } from '../../ui/curve/handleId.ts';
import { viewsOf } from './derive.ts';
import { shiftLine, turnLineBy, turnLineTo, type UnitLine } from './lines.ts';
import { secondWeights } from './networks.ts';
import { type Compose2dState, compose2dSchema } from './schema.ts';

export type Compose2dAction =
  /** The line of a unit (from 0) of network 1, moved to run through a point. */
  | { readonly type: 'shift-line'; readonly unit: number; readonly to: Point }
  /** Turned about a point until it runs through another. */
  | { readonly type: 'turn-line'; readonly unit: number; readonly pivot: Point; readonly to: Point }
  | { readonly type: 'turn-line-by'; readonly unit: number; readonly pivot: Point; readonly degrees: number }
  /** A joint ("unit-1") or an end ("left", "right") of y'(y), to (y, y'). */
  | { readonly type: 'move-joint'; readonly handle: string; readonly to: Point }
  | { readonly type: 'trace'; readonly to: Point }
  | { readonly type: 'look'; readonly view: MapView }
  /** The surface of y', seen from elsewhere; in degrees. */
  | { readonly type: 'orbit'; readonly orbit: Orbit };

/** The state after an action; the same one where it is impossible. */
export function reduceCompose2d(state: Compose2dState, action: Compose2dAction): Compose2dState {
  switch (action.type) {
    case 'shift-line':
      return withLine(state, action.unit, shiftLine(lineOf(state, action.unit), action.to));
    case 'turn-line':
      return withLine(state, action.unit, turnLineTo(lineOf(state, action.unit), action.pivot, action.to));
    case 'turn-line-by':
      return withLine(
        state,
        action.unit,
        turnLineBy(lineOf(state, action.unit), action.pivot, action.degrees),
      );
    case 'move-joint':
      return moveJoint(state, action.handle, action.to);
    case 'trace':
      return action.to.every(Number.isFinite) ? { ...state, x: action.to.map(intoSquare) } : state;
    case 'look': {
      const { x, y, zoom } = action.view;
      const { min, max } = compose2dSchema.view;
      const isPossible = [x, y].every((value) => Math.abs(value) <= 1) && zoom >= 1 && zoom <= max && min < 0;
      return isPossible ? { ...state, view: [x, y, zoom] } : state;
    }
    case 'orbit': {
      const { turn, tilt } = action.orbit;
      const isPossible = isWithin(turn, compose2dSchema.turn) && isWithin(tilt, compose2dSchema.tilt);
      return isPossible ? { ...state, turn: Math.round(turn) + 0, tilt: Math.round(tilt) + 0 } : state;
    }
  }
}

export function lineOf({ theta, theta0 }: Compose2dState, unit: number): UnitLine {
  return { a: theta[2 * unit] ?? 0, b: theta[2 * unit + 1] ?? 0, c: theta0[unit] ?? 0 };
}

function withLine(state: Compose2dState, unit: number, { a, b, c }: UnitLine): Compose2dState {
  const isUnit = Number.isInteger(unit) && unit >= 0 && unit < state.theta0.length;
  const { min, max } = compose2dSchema.theta;
  const [wa, wb, wc] = [hundredths(a), hundredths(b), hundredths(c)];
  if (!isUnit || ![wa, wb, wc].every((value) => value >= min && value <= max)) return state;
  // a line that rounding would make none is left as it is
  if (wa === 0 && wb === 0) return state;
  return {
    ...state,
    theta: state.theta.with(2 * unit, wa).with(2 * unit + 1, wb),
    theta0: state.theta0.with(unit, wc),
  };
}

function moveJoint(state: Compose2dState, id: string, to: Point): Compose2dState {
  const weights = secondWeights(state);
  const handle = parseHandleId(id, weights.theta0.length);
  const [x, y] = [hundredths(to[0]), hundredths(to[1])];
  if (!handle || !Number.isFinite(x) || !Number.isFinite(y)) return state;
  if (handle.kind === 'joint' && jointOf(weights, handle.unit) === null) return state;
  const domain = viewsOf(state).yView;
  const moved = moveHandle(weights, domain, handle, { x, y }).weights;
  const { min, max } = compose2dSchema.phip;
  if (![...moved.theta0, ...moved.phi].every((value) => value >= min && value <= max)) return state;
  return { ...state, theta0p: moved.theta0, phip: moved.phi };
}

/** A hand does not aim finer than that, and short decimals keep the counts those of what is shown. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function isWithin(value: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return value >= min && value <= max;
}

function intoSquare(value: number): number {
  return Math.min(1, Math.max(-1, hundredths(value)));
}
