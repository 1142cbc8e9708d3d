import { moveHandle } from '../../core/network/jointsMove.ts';
import { jointOf, type ShallowWeights } from '../../core/network/joints.ts';
import type { Point } from '../../plot/path.ts';
import { viewsOf } from './derive.ts';
import { parseHandleId } from './joints.ts';
import { firstWeights, secondWeights } from './networks.ts';
import { type CompositionState, compositionSchema } from './schema.ts';

/** A joint or an end of one of the two curves, dragged. `to` is (x, y) for network 1 and (y, y') for network 2. */
export interface MoveJointAction {
  readonly type: 'move-joint';
  readonly which: 'first' | 'second';
  /** "left", "right" or "unit-1" … "unit-3". */
  readonly handle: string;
  readonly to: Point;
}

/** The weights that put the handle there and keep the other joints; the same state where that is impossible. */
export function moveJoint(
  state: CompositionState,
  { which, handle: id, to }: MoveJointAction,
): CompositionState {
  const handle = parseHandleId(id);
  const weights = which === 'first' ? firstWeights(state) : secondWeights(state);
  // beyond the weights' own range no joint can go, and 1e308 · 100 is not a number to round
  if (!handle || !to.every((value) => Math.abs(value) <= compositionSchema.phi.max)) return state;
  if (handle.kind === 'joint' && jointOf(weights, handle.unit) === null) return state;
  const { xView, yView } = viewsOf(state);
  const domain = which === 'first' ? xView : yView;
  const moved = moveHandle(weights, domain, handle, { x: hundredths(to[0]), y: hundredths(to[1]) }).weights;
  if (!isInRange(moved)) return state;
  return which === 'first'
    ? { ...state, theta0: moved.theta0, phi: moved.phi }
    : { ...state, theta0p: moved.theta0, phip: moved.phi };
}

/** A hand does not aim finer than that, and short decimals keep the counts those of what is shown. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function isInRange({ theta0, phi }: ShallowWeights): boolean {
  const { min, max } = compositionSchema.phi;
  return [...theta0, ...phi].every((value) => value >= min && value <= max);
}
