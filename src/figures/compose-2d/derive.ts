import { jointOf } from '../../core/network/joints.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { boundLinearRegions } from '../../core/regions/bounds.ts';
import { linearRegions2D } from '../../core/regions/linearRegions2D.ts';
import type { Box2D, LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import { networkVertices } from '../../plot/networkVertices.ts';
import type { Polylines } from '../../core/regions/twoInputs/polylines.ts';
import type { Point } from '../../plot/path.ts';
import { contourLines } from '../../plot/regionMap/linePaths.ts';
import { valueRange } from '../../plot/regionMap/valueRange.ts';
import { roundRange } from '../../plot/roundRange.ts';
import { bothNetworks, firstNetwork, secondNetwork, secondWeights } from './networks.ts';
import { type RegionPieces, regionPieces } from './pieces.ts';
import type { Compose2dState } from './schema.ts';

export type Range = readonly [number, number];

/** Where regions are counted. */
export const SQUARE: Box2D = { x: [-1, 1], y: [-1, 1] };

/** The most regions that one layer of three units makes of a plane, and that two units make of a line: exact. */
export const MOST_FIRST = boundLinearRegions({ inputs: 2, widths: [3] }).shallow ?? 0n;
export const MOST_SECOND = boundLinearRegions({ inputs: 1, widths: [2] }).shallow ?? 0n;
/** Every region of y cut by both joints: simple, and out of reach. */
export const SIMPLE_BOUND = MOST_FIRST * MOST_SECOND;
/**
 * The most that there can be: no level of y passes through all seven regions, so each joint cuts six at most. Either
 * one is flat, or all units are active in the triangle; then one unit is left beyond each of its corners, y goes one
 * way there, and a level that all three of those regions reach has the whole triangle on one side. (Six regions cut
 * by both joints would be 18.)
 */
export const MOST_BOTH = MOST_FIRST + (MOST_FIRST - 1n) * (MOST_SECOND - 1n);
/** With the weights between the networks set free: two hidden layers of 3 and 2. */
export const FREED = boundLinearRegions({ inputs: 2, widths: [3, 2] });

export interface Compose2dDerived {
  readonly first: Network;
  readonly both: Network;
  readonly firstRegions: LinearRegions2D;
  readonly bothRegions: LinearRegions2D;
  readonly firstCount: number;
  readonly regionCount: number;
  /** What y takes on the square, exactly. */
  readonly yRange: Range;
  /** Axes, with round ends. */
  readonly yView: Range;
  readonly yPrimeView: Range;
  /** The values that have the strongest colours. */
  readonly yLimit: number;
  readonly yPrimeLimit: number;
  /** Exact vertices of y'(y) over yView. */
  readonly curve: readonly Point[];
  /** Joints of network 2 that y passes, lowest first. */
  readonly levels: readonly number[];
  /** Where y has those values. */
  readonly levelLines: readonly Polylines[];
  /** Where y has the traced value: every input that shares it. */
  readonly tracedLines: Polylines;
  readonly pieces: RegionPieces;
  readonly y: number;
  readonly yPrime: number;
}

/** Everything that the figure shows, exactly. */
export function deriveCompose2d(state: Compose2dState): Compose2dDerived {
  const { theta, theta0, phi, theta0p, theta1p, phip } = state;
  const { first, firstRegions, yRange, yView } = firstPart(theta, theta0, phi);
  const second = secondPart(theta0p, theta1p, phip);
  const { both, bothRegions, yPrimeRange, pieces } = bothPart(first, second, firstRegions);
  const curve = networkVertices(second, yView)[0] ?? [];
  const y = evaluate(first, state.x)[0] ?? 0;
  const levels = levelsOf(state, yRange);
  return {
    first,
    both,
    firstRegions,
    bothRegions,
    firstCount: firstRegions.outputs[0]?.linearRegionCount ?? 1,
    regionCount: bothRegions.outputs[0]?.linearRegionCount ?? 1,
    yRange,
    yView,
    yLimit: strongest(yRange),
    yPrimeLimit: strongest(yPrimeRange),
    yPrimeView: roundRange(curve.map(([, value]) => value)),
    curve,
    levels,
    levelLines: levelLines(firstRegions, ...levels),
    tracedLines: tracedLines(firstRegions, y),
    pieces,
    y,
    yPrime: evaluate(second, [y])[0] ?? 0,
  };
}

/** The axes alone. */
export function viewsOf({ theta, theta0, phi }: Compose2dState): { readonly yView: Range } {
  return firstPart(theta, theta0, phi);
}

// Moving the tracer or the maps leaves the weights the same arrays: their regions are kept then, as the same objects.
const firstPart = keepLast((...[theta, theta0, phi]: [Numbers, Numbers, Numbers]) => {
  const first = firstNetwork({ theta, theta0, phi });
  const firstRegions = linearRegions2D(first, SQUARE);
  const yRange = valueRange(firstRegions, 0);
  return { first, firstRegions, yRange, yView: roundRange(yRange.map((y) => y * ROOM)) };
});

const secondPart = keepLast((...[theta0, theta1, phi]: [Numbers, Numbers, Numbers]) =>
  secondNetwork({ theta0, theta1, phi }),
);

const bothPart = keepLast((...[first, second, firstRegions]: [Network, Network, LinearRegions2D]) => {
  const both = bothNetworks(first, second);
  const bothRegions = linearRegions2D(both, SQUARE);
  const pieces = regionPieces(first, firstRegions, bothRegions);
  return { both, bothRegions, yPrimeRange: valueRange(bothRegions, 0), pieces };
});

const levelLines = keepLast((...[regions, ...levels]: [LinearRegions2D, ...Numbers]) =>
  levels.map((level) => contourLines(regions, 0, level)),
);

const tracedLines = keepLast((...[regions, y]: [LinearRegions2D, number]) => contourLines(regions, 0, y));

/** The axis of y goes on beyond what y reaches, so that a joint can be moved out of its way. */
const ROOM = 1.15;

type Numbers = readonly number[];

/** A pure function that remembers its last arguments, by identity. */
function keepLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    if (last?.args.length !== args.length || args.some((value, i) => value !== last?.args[i])) {
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}

/** A map that is nearly level is not to look steep. */
const LEAST_LIMIT = 0.25;

function strongest([low, high]: Range): number {
  return Math.max(LEAST_LIMIT, -low, high);
}

function levelsOf(state: Compose2dState, [low, high]: Range): number[] {
  const weights = secondWeights(state);
  const joints = weights.theta0.flatMap((_, unit) => {
    const joint = (weights.phi[unit + 1] ?? 0) === 0 ? null : jointOf(weights, unit);
    return joint !== null && joint > low && joint < high ? [joint] : [];
  });
  return [...new Set(joints)].toSorted((a, b) => a - b);
}
