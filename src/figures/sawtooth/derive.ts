import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import { createSawtooth } from '../../core/train/createSawtooth.ts';
import type { Point } from '../../plot/path.ts';
import { fitSawtooth } from '../../core/fitting/sawtoothFit.ts';
import { MOST_LAYERS, PARAMETERS_PER_LAYER, PARAMETERS_PER_UNIT, type SawtoothState } from './schema.ts';

/** What one budget buys in one lane. */
export interface Lane {
  /** Hidden units in all. */
  readonly units: number;
  readonly parameters: number;
  readonly unused: number;
  /** Linear regions on [0, 1]. */
  readonly pieces: number;
  readonly curve: readonly Point[];
  readonly network: Network;
}

/** A line of the table: K layers of two, and the shallow network that costs the same. */
export interface Row {
  readonly depth: number;
  readonly parameters: number;
  readonly pieces: number;
  readonly units: number;
  /** Hidden units of a shallow network that is the sawtooth exactly, and its parameters. */
  readonly unitsNeeded: number;
  readonly parametersNeeded: number;
  /** Of the best shallow network found with `units` units. */
  readonly rms: number;
  /** The least largest error that any shallow network with `units` units can have: proven. */
  readonly largestError: number;
}

export interface SawtoothDerived {
  readonly deep: Lane;
  readonly shallow: Lane;
  readonly row: Row;
  readonly rows: readonly Row[];
}

export const UNIT_INTERVAL = [0, 1] as const;

const known = new Map<string, SawtoothDerived>();

/** Remembered by depth and budget, of which there are no more than the sliders have places. */
export function deriveSawtooth({ depth, budget }: SawtoothState): SawtoothDerived {
  const key = `${depth}.${budget}`;
  let derived = known.get(key);
  if (!derived) {
    derived = deriveLanes(depth, budget);
    known.set(key, derived);
  }
  return derived;
}

function deriveLanes(depth: number, budget: number): SawtoothDerived {
  const deep = laneOf(createSawtooth(depth), 2 * depth, PARAMETERS_PER_LAYER * depth + 1, budget);
  const units = Math.floor((budget - 1) / PARAMETERS_PER_UNIT);
  const fit = fitKnown(units, depth);
  const shallow = laneOf(fit.network, units, PARAMETERS_PER_UNIT * units + 1, budget);
  const rows = allRows();
  return { deep, shallow, rows, row: { ...rowOf(depth, units), parameters: budget } };
}

function laneOf(network: Network, units: number, parameters: number, budget: number): Lane {
  const output = linearRegions1D(network, UNIT_INTERVAL).outputs[0];
  const xs = [0, ...(output?.breakpoints ?? []), 1];
  return {
    units,
    parameters,
    unused: budget - parameters,
    pieces: output?.linearRegionCount ?? 1,
    curve: xs.map((x): Point => [x, evaluate(network, [x])[0] ?? 0]),
    network,
  };
}

const fits = new Map<string, ReturnType<typeof fitSawtooth>>();

/** Fits are remembered: the search for joints takes some milliseconds. */
function fitKnown(units: number, depth: number): ReturnType<typeof fitSawtooth> {
  const key = `${units}.${depth}`;
  let fit = fits.get(key);
  if (!fit) {
    fit = fitSawtooth(units, depth);
    fits.set(key, fit);
  }
  return fit;
}

let rowsKnown: readonly Row[] | undefined;

function allRows(): readonly Row[] {
  return (rowsKnown ??= Array.from({ length: MOST_LAYERS }, (_, k) => rowOf(k + 1, 2 * (k + 1))));
}

function rowOf(depth: number, units: number): Row {
  const pieces = 2 ** depth;
  return {
    depth,
    parameters: PARAMETERS_PER_LAYER * depth + 1,
    pieces,
    units,
    unitsNeeded: pieces,
    parametersNeeded: PARAMETERS_PER_UNIT * pieces + 1,
    rms: fitKnown(units, depth).rms,
    largestError: leastLargestError(units, pieces),
  };
}

/**
 * The sawtooth is 0 and 1 in turn at 2^K + 1 points. To stay closer than ½ a function must cross ½ between any two
 * neighbours, 2^K times; one of D + 1 pieces crosses at most D + 1 times. The constant ½ is never further than ½.
 * Between D + 1 = 2^K and the 2^K units that are exact, nothing is claimed: that case does not occur here, for
 * budgets buy 2K or 2K + 1 units.
 */
export function leastLargestError(units: number, pieces: number): number {
  return units + 1 < pieces ? 0.5 : 0;
}
