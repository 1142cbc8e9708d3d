import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Network } from '../../core/network/network.ts';
import { type AffineMap2D, affineMapsOfCell } from '../../core/regions/twoInputs/affineMapsOfCells.ts';
import { activationPatternOfCell, type LayerPattern } from '../../core/regions/twoInputs/cellPatterns.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import { symbolWords } from '../math/Sym.tsx';

/** What things are called, as `Sym` writes them. */
export interface RegionMapNames {
  readonly inputs: readonly [string, string];
  readonly output: string;
  /** A hidden unit, both counted from 0; absent where units have no names. */
  readonly unit?: (layer: number, unit: number) => string;
}

export const DEFAULT_NAMES: RegionMapNames = { inputs: ['x_1', 'x_2'], output: 'y' };

export interface CellWords {
  /** "Region 3 of 13" */
  readonly place: string;
  /** "y' = 0.5 − 0.96 x_1" */
  readonly map: string;
  /** "Active: h_1, h_3." */
  readonly pattern: string;
}

/** One cell in words, in the spelling of `Sym`. */
export function cellWords(
  network: Network,
  regions: LinearRegions2D,
  cell: number,
  output: number,
  names: RegionMapNames,
): CellWords {
  const { regionOfCell, linearRegionCount } = regions.outputs[output] ?? {
    regionOfCell: regions.jointRegionOfCell,
    linearRegionCount: regions.jointLinearRegionCount,
  };
  return {
    place: `Region ${(regionOfCell[cell] ?? 0) + 1} of ${linearRegionCount}`,
    map: `${names.output} = ${mapWords(network, regions, cell, output, names)}`,
    pattern: patternWords(activationPatternOfCell(regions, cell), names),
  };
}

/** As it is read aloud. */
export function spokenCell({ place, map, pattern }: CellWords): string {
  return `${place}. ${symbolWords(map)}. ${symbolWords(pattern)}`.replaceAll('−', 'minus ');
}

function mapWords(
  network: Network,
  regions: LinearRegions2D,
  cell: number,
  output: number,
  { inputs }: RegionMapNames,
): string {
  let map: AffineMap2D | undefined;
  try {
    map = affineMapsOfCell(network, regions, cell)[output];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (!map) return 'beyond the range of numbers here';
  return affineWords([map.offset, map.slopeX, map.slopeY], ['', ...inputs]);
}

/** "0.5 − 0.96 x_1 + x_2"; terms that are shown as 0 are left out. */
export function affineWords(factors: readonly number[], symbols: readonly string[]): string {
  let text = '';
  for (const [i, factor] of factors.entries()) {
    const shown = formatNumber(Math.abs(factor), { significant: 3, decimals: 3 });
    if (shown === '0') continue;
    const symbol = symbols[i] ?? '';
    const size = symbol === '' ? shown : shown === '1' ? symbol : `${shown} ${symbol}`;
    if (text === '') text = factor < 0 ? `−${size}` : size;
    else text += factor < 0 ? ` − ${size}` : ` + ${size}`;
  }
  return text === '' ? '0' : text;
}

const MOST_NAMED = 12;

function patternWords(layers: readonly LayerPattern[], names: RegionMapNames): string {
  const total = layers.reduce((sum, { active }) => sum + active.length, 0);
  const { unit } = names;
  if (!unit || total > MOST_NAMED) {
    const parts = layers.map(
      ({ active }, i) => `${active.filter(Boolean).length} of ${active.length} in layer ${i + 1}`,
    );
    return `Active: ${parts.join(', ')}.`;
  }
  const on = layers.flatMap(({ layer, active }) =>
    active.flatMap((isActive, u) => (isActive ? [unit(layer, u)] : [])),
  );
  return on.length === 0 ? 'No unit is active.' : `Active: ${on.join(', ')}.`;
}
