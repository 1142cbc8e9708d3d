import { createRandom, linearRegions2D, type Random } from '../../../../src/core/index.ts';
import { findMeshFaults } from '../twoInputs/meshFaults.ts';
import { countExactly, type IntegerNetwork } from './exactPartition.ts';
import { FAMILIES, rescaleUnits, toDoubles } from './networkFamilies.ts';

export interface Tally {
  tried: number;
  /** networks with a vertex where signs are too close to call in floating point */
  degenerate: number;
  mismatches: string[];
}

export interface SweepOptions {
  readonly families?: readonly string[];
  /** Counts networks whose weights are not decimals but nearly: there the tolerance decides. */
  readonly rescaled?: boolean;
}

/** Counts `perFamily` networks of every family with the engine and exactly. */
export function sweepFamilies(
  perFamily: number,
  seed: number,
  options: SweepOptions = {},
): Map<string, Tally> {
  const { rescaled = false } = options;
  // scales a million apart and rounding errors together leave no true answer to compare with
  const comparable = Object.keys(FAMILIES).filter(
    (family) => !rescaled || family !== 'wide and narrow scales',
  );
  const { families = comparable } = options;
  const tallies = new Map<string, Tally>();
  for (const family of families) {
    const tally: Tally = { tried: 0, degenerate: 0, mismatches: [] };
    const draw = FAMILIES[family];
    if (!draw) throw new RangeError(`no family ${family}`);
    for (let i = 0; i < perFamily; i++) {
      const exact = draw(createRandom(seed + i));
      const { fault, degenerate } = compare(exact, rescaled ? createRandom(seed + i + 0.5) : undefined);
      tally.tried++;
      if (degenerate) tally.degenerate++;
      if (fault) tally.mismatches.push(`${family}, seed ${seed + i}: ${fault}`);
    }
    tallies.set(family, tally);
  }
  return tallies;
}

/** One line of words where the engine and the exact counts differ, or where the mesh is not one. */
function compare(exact: IntegerNetwork, rescaling?: Random): { fault: string; degenerate: boolean } {
  const { network: decimal, box } = toDoubles(exact);
  const network = rescaling ? rescaleUnits(decimal, rescaling) : decimal;
  const wanted = countExactly(exact);
  const regions = linearRegions2D(network, box);
  const found = {
    cells: regions.activationRegionCount,
    cellsPerLayer: regions.cellsPerLayer,
    vertices: regions.vertices.length / 2,
    edges: regions.edgeCount,
    outputs: regions.outputs.map((output) => output.linearRegionCount),
    joint: regions.jointLinearRegionCount,
  };
  const degenerate = regions.doubtfulSigns.met > 0;
  const [want, have] = [JSON.stringify(wanted), JSON.stringify(found)];
  const faults = findMeshFaults(network, regions);
  if (want !== have) faults.unshift(`exact ${want}, engine ${have}`);
  return { fault: faults.join('; '), degenerate };
}

export function formatTallies(tallies: Map<string, Tally>): string {
  const rows = [...tallies].map(
    ([family, { tried, degenerate, mismatches }]) =>
      `${family.padEnd(34)} tried ${tried}, degenerate ${degenerate}, mismatches ${mismatches.length}`,
  );
  const all = [...tallies.values()];
  const sum = (of: (tally: Tally) => number): number => all.reduce((total, tally) => total + of(tally), 0);
  rows.push(
    `${'all'.padEnd(34)} tried ${sum((t) => t.tried)}, degenerate ${sum((t) => t.degenerate)}, mismatches ${sum((t) => t.mismatches.length)}`,
  );
  return rows.join('\n');
}
