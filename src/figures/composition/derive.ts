import { evaluate } from '../../core/network/evaluate.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import type { Network } from '../../core/network/network.ts';
import { boundComposition } from '../../core/regions/boundComposition.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import type { Point } from '../../plot/path.ts';
import { type JointHandle, jointHandles } from './joints.ts';
import { composedNetwork, firstWeights, secondWeights, shallowNetwork } from './networks.ts';
import type { CompositionState } from './schema.ts';
import { viewOf, type Range } from './view.ts';

/** Why y'(x) bends somewhere: joints of network 1 at this x, joints of network 2 met by y there. */
export interface Border {
  readonly x: number;
  readonly yPrime: number;
  /** The level of y at this border. */
  readonly y: number;
  /** Hidden units of network 1 (from 1) whose joint is here. */
  readonly ownUnits: readonly number[];
  /** Hidden units of network 2 (from 1) whose joint y passes here. */
  readonly metUnits: readonly number[];
}

/** One region of y'(x). */
export interface Piece {
  readonly from: Point;
  readonly to: Point;
  /** Which piece of network 2 is at work, from 0 at the lowest y. */
  readonly pieceOfSecond: number;
  /** Which piece of network 1, from 0 at the left. */
  readonly pieceOfFirst: number;
}

export interface Trace {
  readonly x: number;
  readonly y: number;
  readonly yPrime: number;
  /** Every input that reaches y, the traced one included; `flat` when a whole stretch does. */
  readonly preimages: readonly number[];
  readonly flat: readonly Range[];
}

export interface CompositionDerived {
  readonly xView: Range;
  readonly yView: Range;
  readonly yPrimeView: Range;
  /** Vertices of y(x) over xView. */
  readonly first: readonly Point[];
  /** Vertices of y'(y) as (y', y) over yView: the turned plot. */
  readonly second: readonly { readonly points: readonly Point[]; readonly piece: number }[];
  readonly pieces: readonly Piece[];
  readonly borders: readonly Border[];
  readonly regionCount: number;
  readonly maxRegionCount: number;
  readonly parameterCount: number;
  readonly firstRegionCount: number;
  readonly secondRegionCount: number;
  readonly firstHandles: readonly JointHandle[];
  readonly secondHandles: readonly JointHandle[];
  readonly trace: Trace;
}

const SHALLOW_SHAPE = { inputs: 1, widths: [3], outputs: 1 };
export const INTERVAL: Range = [-1, 1];
/** On R the view goes on beyond the last border, so that the outer regions are seen. */
const BORDER_ROOM = 1.25;

/** Everything that the figures of this group show, exactly. */
export function deriveComposition(state: CompositionState): CompositionDerived {
  const firstNetwork = shallowNetwork(firstWeights(state));
  const secondNetwork = shallowNetwork(secondWeights(state));
  const both = composedNetwork(state);
  const exact = linearRegions1D(both, state.domain === 'R' ? 'R' : INTERVAL);
  const output = exact.outputs[0];
  const breakpoints = output ? Array.from(output.breakpoints) : [];
  const xView = state.domain === 'R' ? viewOf(breakpoints.map((x) => x * BORDER_ROOM)) : INTERVAL;
  const first = verticesOf(firstNetwork, xView);
  const yView = viewOf(first.map(([, y]) => y));
  const composed = verticesOf(both, xView);
  const second = verticesOf(secondNetwork, yView);
  const yPrimes = [...composed, ...second].map(([, yPrime]) => yPrime);
  const at = (network: Network, value: number): number => evaluate(network, [value])[0] ?? 0;
  // pieces are counted among those that the rail shows: a joint that y never comes near is none of the reader's
  const secondJoints = jointsOf(secondNetwork, yView);
  const firstJoints = jointsOf(firstNetwork, xView);
  return {
    xView,
    yView,
    yPrimeView: viewOf(yPrimes),
    first,
    second: second.slice(1).map((to, i) => {
      const from = second[i] ?? to;
      return {
        points: [from, to].map(([y, yPrime]): Point => [yPrime, y]),
        piece: pieceAt(secondJoints, (from[0] + to[0]) / 2),
      };
    }),
    pieces: composed.slice(1).map((to, i): Piece => {
      const from = composed[i] ?? to;
      const middle = (from[0] + to[0]) / 2;
      return {
        from,
        to,
        pieceOfSecond: pieceAt(secondJoints, at(firstNetwork, middle)),
        pieceOfFirst: pieceAt(firstJoints, middle),
      };
    }),
    borders: breakpoints.map((x, i): Border => {
      const causes = output?.causes[i] ?? [];
      const y = at(firstNetwork, x);
      return {
        x,
        y,
        yPrime: at(secondNetwork, y),
        ownUnits: causes.filter(({ layer }) => layer === 0).map(({ unit }) => unit + 1),
        metUnits: causes.filter(({ layer }) => layer === 1).map(({ unit }) => unit + 1),
      };
    }),
    regionCount: output?.linearRegionCount ?? 1,
    maxRegionCount: Number(boundComposition(3, 3)),
    parameterCount: 2 * countParameters(SHALLOW_SHAPE),
    firstRegionCount: first.length - 1,
    secondRegionCount: secondJoints.length + 1,
    firstHandles: jointHandles(firstWeights(state), xView),
    secondHandles: jointHandles(secondWeights(state), yView),
    trace: traceOf(state, first, firstNetwork, secondNetwork),
  };
}

/** Exact vertices of a one-input network's first output over a range. */
export function verticesOf(network: Network, [from, to]: Range): Point[] {
  const output = linearRegions1D(network, [from, to]).outputs[0];
  const xs = [from, ...(output?.breakpoints ?? []), to];
  return xs.map((x) => [x, evaluate(network, [x])[0] ?? 0]);
}

function jointsOf(network: Network, range: Range): number[] {
  return Array.from(linearRegions1D(network, range).outputs[0]?.breakpoints ?? []);
}

function pieceAt(joints: readonly number[], value: number): number {
  return joints.filter((joint) => joint < value).length;
}

function traceOf(
  state: CompositionState,
  vertices: readonly Point[],
  first: Network,
  second: Network,
): Trace {
  const level = state.trace === 'level' ? state.level : (evaluate(first, [state.x])[0] ?? 0);
  const { points, flat } = preimagesOf(vertices, level);
  const x = state.trace === 'level' ? nearest(points, flat, state.x) : state.x;
  return { x, y: level, yPrime: evaluate(second, [level])[0] ?? 0, preimages: points, flat };
}

/** Every x of a piecewise-linear curve that reaches a level; flat stretches apart. */
function preimagesOf(vertices: readonly Point[], level: number): { points: number[]; flat: Range[] } {
  const points: number[] = [];
  const flat: Range[] = [];
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(level));
  vertices.slice(1).forEach(([x1, y1], i) => {
    const [x0, y0] = vertices[i] ?? [x1, y1];
    if (same(y0, level) && same(y1, level)) flat.push([x0, x1]);
    else if ((level - y0) * (level - y1) <= 0 && y0 !== y1) {
      const x = x0 + ((level - y0) / (y1 - y0)) * (x1 - x0);
      if (!points.some((known) => Math.abs(known - x) < 1e-9)) points.push(x);
    }
  });
  return { points, flat };
}

function nearest(points: readonly number[], flat: readonly Range[], x: number): number {
  const candidates = [...points, ...flat.map(([a, b]) => Math.min(b, Math.max(a, x)))];
  return candidates.reduce(
    (best, value) => (Math.abs(value - x) < Math.abs(best - x) ? value : best),
    candidates[0] ?? Number.NaN,
  );
}
