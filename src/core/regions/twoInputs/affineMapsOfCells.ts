// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { Network } from '../../network/network.ts';
import { CellMaps, type MapRow } from './cellMaps.ts';
import type { LinearRegions2D } from './types.ts';

/** y = slopeX·x + slopeY·y + offset */
export interface AffineMap2D {
  readonly slopeX: number;
  readonly slopeY: number;
  readonly offset: number;
}

/**
 * The affine map of every output in one cell.
 * @param network the network that `regions` was made from
 * @throws RangeError when there is no such cell or a map is beyond the doubles
 */
export function affineMapsOfCell(network: Network, regions: LinearRegions2D, cell: number): AffineMap2D[] {
  if (!(cell in regions.jointRegionOfCell)) throw new RangeError(`there is no cell ${cell}`);
  const row = mapsOf(network, regions).of(cell);
  checkFinite(row);
  return Array.from({ length: network.outputs }, (_, i) => ({
    slopeX: row.slopeX[i]!,
    slopeY: row.slopeY[i]!,
    offset: row.offset[i]!,
  }));
}

/**
 * The affine maps of all cells.
 * @returns cells × outputs × 3: slope in x, slope in y, offset
 * @throws RangeError when a map is beyond the doubles
 */
export function affineMapsOfCells(network: Network, regions: LinearRegions2D): Float64Array {
  const cells = regions.activationRegionCount;
  const maps = mapsOf(network, regions);
  const result = new Float64Array(cells * network.outputs * 3);
  for (let c = 0, at = 0; c < cells; c++) {
    const row = maps.of(c);
    checkFinite(row);
    for (let i = 0; i < network.outputs; i++) {
      result[at++] = row.slopeX[i]!;
      result[at++] = row.slopeY[i]!;
      result[at++] = row.offset[i]!;
    }
  }
  return result;
}

function mapsOf(network: Network, regions: LinearRegions2D): CellMaps {
  const layers = network.layers.map((layer) => ({ ...layer, words: (layer.outputs + 31) >> 5 }));
  const patterns = {
    words: regions.patternWords,
    layers: regions.patternLayers,
    bits: regions.patterns,
  };
  return new CellMaps(layers, patterns, [1, 1]);
}

function checkFinite(row: MapRow): void {
  for (let i = 0; i < row.offset.length; i++) {
    if (!Number.isFinite(row.slopeX[i]! + row.slopeY[i]! + row.offset[i]!)) {
      throw new RangeError(`the affine map of output ${i} is beyond the range of floating point`);
    }
  }
}
