import { type Facet, foldInterval } from '../../core/fold/facets.ts';
import { preimagesOf } from '../../core/fold/preimages.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { boundComposition } from '../../core/regions/boundComposition.ts';
import { intervalsOf, type LinearRegions1D, linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import type { Point } from '../../plot/path.ts';
import { bordersOf, type Border } from './borders.ts';
import { type JointHandle, jointHandles } from './joints.ts';
import { memoLast } from './memoLast.ts';
import { bothNetworks, firstWeights, secondWeights, shallowNetwork, shownWeights } from './networks.ts';
import type { CompositionState } from './schema.ts';
import { type Range, viewOf } from './view.ts';

/** One region of y'(x). */
export interface Piece {
  readonly from: Point;
  readonly to: Point;
  /** Which piece of network 2 is at work, from 0 at the lowest y on the rail. */
  readonly pieceOfSecond: number;
  /** Which piece of network 1, from 0 at the left. */
  readonly pieceOfFirst: number;
}

export interface Trace {
  /** NaN when no input reaches the level. */
  readonly x: number;
  readonly y: number;
  readonly yPrime: number;
  /** Every input that reaches y, the traced one included; `flat` are whole stretches. */
  readonly preimages: readonly number[];
  readonly flat: readonly Range[];
}

export interface CompositionDerived {
  readonly xView: Range;
  readonly yView: Range;
  readonly yPrimeView: Range;
  /** Pieces of y(x) over xView. */
  readonly facets: readonly Facet[];
  /** Pieces of y'(y) over yView, lowest y first. */
  readonly secondFacets: readonly Facet[];
  readonly pieces: readonly Piece[];
  readonly borders: readonly Border[];
  readonly regionCount: number;
  readonly maxRegionCount: number;
  readonly parameterCount: number;
  readonly firstHandles: readonly JointHandle[];
  readonly secondHandles: readonly JointHandle[];
  readonly trace: Trace;
}

const SHALLOW_SHAPE = { inputs: 1, widths: [3], outputs: 1 };
export const INTERVAL: Range = [-1, 1];
/** On R the view goes on beyond the last border, so that the outer regions are seen. */
const BORDER_ROOM = 1.25;

/**
 * Everything that the figures of this group show, exactly; each part is computed when it is first read, so that the
 * plot in a reader's hand does not wait for what only its neighbours show.
 */
export function deriveComposition(state: CompositionState): CompositionDerived {
  const first = once(() => shallowNetwork(firstWeights(state)));
  const second = once(() => shallowNetwork(secondWeights(state)));
  const both = once(() => bothNetworks(state));
  const isR = state.domain === 'R';
  const counted = once(() => linearRegions1D(both(), isR ? 'R' : INTERVAL));
  const output = (): LinearRegions1D['outputs'][number] | undefined => counted().outputs[0];
  const views = once(() => viewsOf(state, () => output()?.breakpoints));
  const secondFacets = once(() => secondFacetsOf(state.theta0p, state.theta1p, state.phip, views().yView[1]));
  // on the interval what is counted is what is shown
  const vertices = once(() =>
    verticesOf(both(), views().xView, isR ? linearRegions1D(both(), views().xView) : counted()),
  );
  const yPrimeView = once(() =>
    viewOf([...vertices().map(([, y]) => y), ...secondFacets().flatMap(({ yFrom, yTo }) => [yFrom, yTo])]),
  );
  const pieces = once(() => piecesOf(vertices(), views().facets, secondFacets(), first()));
  const borders = once(() => {
    const known = output();
    return known ? bordersOf(known, first(), second()) : [];
  });
  const trace = once(() => traceOf(state, views().facets, first(), second()));
  return {
    get xView() {
      return views().xView;
    },
    get yView() {
      return views().yView;
    },
    get yPrimeView() {
      return yPrimeView();
    },
    get facets() {
      return views().facets;
    },
    get secondFacets() {
      return secondFacets();
    },
    get pieces() {
      return pieces();
    },
    get borders() {
      return borders();
    },
    get regionCount() {
      return output()?.linearRegionCount ?? 1;
    },
    maxRegionCount: MOST_REGIONS,
    parameterCount: PARAMETERS,
    get firstHandles() {
      return firstHandlesOf(state.theta0, state.theta1, state.phi, views().xView[1]);
    },
    get secondHandles() {
      return secondHandlesOf(state.theta0p, state.theta1p, state.phip, views().yView[1]);
    },
    get trace() {
      return trace();
    },
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

const MOST_REGIONS = Number(boundComposition(3, 3));
const PARAMETERS = 2 * countParameters(SHALLOW_SHAPE);

/*
 * Dragging a joint changes one of the two networks: what is known of the other is kept. Views are symmetric, so their
 * upper end says all.
 */
type Weights = readonly number[];
const facetsOfView = (theta0: Weights, theta1: Weights, phi: Weights, end: number): Facet[] =>
  foldInterval(shallowNetwork(shownWeights({ theta0, theta1, phi })), [-end, end]);
const handlesOfView = (theta0: Weights, theta1: Weights, phi: Weights, end: number): JointHandle[] =>
  jointHandles(shownWeights({ theta0, theta1, phi }), [-end, end]);
const firstFacetsOf = memoLast(facetsOfView);
const secondFacetsOf = memoLast(facetsOfView);
const firstHandlesOf = memoLast(handlesOfView);
const secondHandlesOf = memoLast(handlesOfView);

/**
 * What the axes show: on R as far as the borders go, and as high as y does.
 * @param known the borders of the state on R, where they may have been found already
 */
export function viewsOf(
  state: CompositionState,
  known = (): Float64Array | undefined => linearRegions1D(bothNetworks(state), 'R').outputs[0]?.breakpoints,
): { xView: Range; yView: Range; facets: readonly Facet[] } {
  const borders = state.domain === 'R' ? known() : undefined;
  const xView = viewOf(Array.from(borders ?? [], (x) => x * BORDER_ROOM));
  const facets = firstFacetsOf(state.theta0, state.theta1, state.phi, xView[1]);
  return { xView, yView: viewOf(facets.flatMap(({ yFrom, yTo }) => [yFrom, yTo])), facets };
}

function piecesOf(
  vertices: readonly Point[],
  facets: readonly Facet[],
  secondFacets: readonly Facet[],
  first: Network,
): Piece[] {
  return vertices.slice(1).map((to, i): Piece => {
    const from = vertices[i] ?? to;
    const middle = (from[0] + to[0]) / 2;
    return {
      from,
      to,
      pieceOfFirst: facetAt(facets, middle),
      pieceOfSecond: facetAt(secondFacets, valueAt(first, middle)),
    };
  });
}

/** Exact vertices of a one-input network's first output over a range. */
function verticesOf(network: Network, range: Range, regions: LinearRegions1D): Point[] {
  const intervals = intervalsOf(regions, 0);
  return [...intervals.map(({ from }) => from), range[1]].map((x) => [x, valueAt(network, x)]);
}

function valueAt(network: Network, x: number): number {
  return evaluate(network, [x])[0] ?? 0;
}

/** The facet that holds a value of its input; the outer ones hold what lies beyond. */
function facetAt(facets: readonly Facet[], value: number): number {
  return facets.slice(1).filter(({ from }) => from < value).length;
}

function traceOf(state: CompositionState, facets: readonly Facet[], first: Network, second: Network): Trace {
  const level = state.trace === 'level' ? state.level : valueAt(first, state.x);
  const { points, flats } = preimagesOf(facets, level);
  const preimages = points.map(({ x }) => x);
  const flat = flats.map(({ from, to }): Range => [from, to]);
  const x = state.trace === 'level' ? nearest(preimages, flat, state.x) : state.x;
  return { x, y: level, yPrime: valueAt(second, level), preimages, flat };
}

function nearest(points: readonly number[], flat: readonly Range[], x: number): number {
  const candidates = [...points, ...flat.map(([a, b]) => Math.min(b, Math.max(a, x)))];
  return candidates.reduce(
    (best, value) => (Math.abs(value - x) < Math.abs(best - x) ? value : best),
    candidates[0] ?? Number.NaN,
  );
}
