import { type Polyline, rootMeanSquareDistance } from '../../core/network/curveDistance.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import type { ShallowWeights } from '../../core/network/joints.ts';
import { moveHandle } from '../../core/network/jointsMove.ts';
import type { Network } from '../../core/network/network.ts';
import { boundLinearRegions } from '../../core/regions/bounds.ts';
import { intervalsOf, linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import type { Point } from '../../plot/path.ts';
import { parseHandleId } from '../../ui/curve/handleId.ts';
import { initialStateOf } from '../../stage/model/model.ts';
import { type CompositionDerived, INTERVAL, viewsOf } from './derive.ts';
import { bothNetworks, shallowNetwork, shownWeights } from './networks.ts';
import { type CompositionState, compositionSchema } from './schema.ts';

/*
 * The layer of six units lives in the state of `compose` and `fold`: the rival of the two networks that the reader has
 * just built, not of two others; one undo, one link. It is derived apart, so that `compose` never computes it.
 */

export interface WideDerived {
  /** Vertices of the layer's curve and of the target over the view of x; no target, no vertices. */
  readonly curve: readonly Point[];
  readonly target: readonly Point[];
  readonly breakpoints: readonly number[];
  readonly regionCount: number;
  readonly maxRegionCount: number;
  readonly parameterCount: number;
  /** Root of the mean squared distance to the target; null where there is none. */
  readonly error: number | null;
  readonly composedError: number | null;
}

const UNITS = 6;

export function wideWeights({ wide0, wide1, widePhi }: CompositionState): ShallowWeights {
  return shownWeights({ theta0: wide0, theta1: wide1, phi: widePhi });
}

const known = new WeakMap<CompositionState, WideDerived>();

/** What is known of the layer of six, once per state. */
export function deriveWide(state: CompositionState, derived: CompositionDerived): WideDerived {
  const before = known.get(state);
  if (before) return before;
  const wide = computeWide(state, derived);
  known.set(state, wide);
  return wide;
}

function computeWide(state: CompositionState, { xView, pieces }: CompositionDerived): WideDerived {
  const network = shallowNetwork(wideWeights(state));
  const regions = linearRegions1D(network, state.domain === 'R' ? 'R' : INTERVAL);
  const curve = verticesOf(network, xView);
  const target = targetOf(state.target, xView);
  const composed = [...pieces.slice(0, 1).map(({ from }) => from), ...pieces.map(({ to }) => to)];
  const errorOf = (of: Polyline): number | null =>
    target.length === 0 ? null : rootMeanSquareDistance(of, target);
  return {
    curve,
    target,
    breakpoints: Array.from(regions.outputs[0]?.breakpoints ?? []),
    regionCount: regions.outputs[0]?.linearRegionCount ?? 1,
    maxRegionCount: Number(boundLinearRegions({ inputs: 1, widths: [UNITS] }).upper),
    parameterCount: countParameters({ inputs: 1, widths: [UNITS], outputs: 1 }),
    error: errorOf(curve),
    composedError: errorOf(composed),
  };
}

/** One target is what the two networks draw at the start, the other what the layer of six does. */
function targetOf(target: string, xView: readonly [number, number]): Point[] {
  if (target === 'none') return [];
  const initial = initialStateOf(compositionSchema);
  const network = target === 'copies' ? bothNetworks(initial) : shallowNetwork(wideWeights(initial));
  return verticesOf(network, xView);
}

function verticesOf(network: Network, range: readonly [number, number]): Point[] {
  const intervals = intervalsOf(linearRegions1D(network, range), 0);
  return [...intervals.map(({ from }) => from), range[1]].map((x): Point => [
    x,
    evaluate(network, [x])[0] ?? 0,
  ]);
}

/** A joint or an end of the layer's curve, dragged to (x, y). */
export interface MoveWideAction {
  readonly type: 'move-wide';
  /** "left", "right" or "unit-1" … "unit-6". */
  readonly handle: string;
  readonly to: Point;
}

/** The weights that put the handle there and keep the other joints; the same state where that is impossible. */
export function moveWide(state: CompositionState, { handle: id, to }: MoveWideAction): CompositionState {
  const handle = parseHandleId(id, UNITS);
  if (!handle || !to.every(Number.isFinite)) return state;
  if (handle.kind === 'joint' && (state.wide1[handle.unit] ?? 0) === 0) return state;
  const [x, y] = to.map((value) => Math.round(value * 100) / 100);
  const { weights } = moveHandle(wideWeights(state), viewsOf(state).xView, handle, { x: x ?? 0, y: y ?? 0 });
  const { min, max } = compositionSchema.widePhi;
  const isPossible = [...weights.theta0, ...weights.phi].every((value) => value >= min && value <= max);
  return isPossible ? { ...state, wide0: weights.theta0, widePhi: weights.phi } : state;
}
