import type { Network } from '../../core/network/network.ts';
import { affineMapsOfCells } from '../../core/regions/twoInputs/affineMapsOfCells.ts';
import { centreOfCell, measureCellAreas } from '../../core/regions/twoInputs/cellGeometry.ts';
import { createCellLocator } from '../../core/regions/twoInputs/locateCell.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import type { Point } from '../../plot/path.ts';

/** One region of y, and what network 2 makes of it. */
export interface RegionOfFirst {
  /** Regions of y' that lie in it, parts of larger ones included. */
  readonly pieces: number;
  readonly isFlat: boolean;
  /** Inside its largest cell: a place for a label. */
  readonly centre: Point;
  /** Area of that cell. */
  readonly area: number;
}

export interface RegionPieces {
  readonly regions: readonly RegionOfFirst[];
  /** The sum over the regions of y: more than there are regions of y' where some of these reach over borders of y. */
  readonly total: number;
}

/** Slopes below this share of the largest one are zero but for rounding. */
const FLAT = 1e-12;

/** How network 2 cuts each region of y. */
export function regionPieces(
  first: Network,
  firstRegions: LinearRegions2D,
  bothRegions: LinearRegions2D,
): RegionPieces {
  const firstOf = firstRegions.outputs[0]?.regionOfCell ?? firstRegions.jointRegionOfCell;
  const bothOf = bothRegions.outputs[0]?.regionOfCell ?? bothRegions.jointRegionOfCell;
  const locate = createCellLocator(firstRegions);
  const inside = new Map<number, Set<number>>();
  for (let cell = 0; cell < bothRegions.activationRegionCount; cell++) {
    const region = firstOf[locate(...centreOfCell(bothRegions, cell))] ?? 0;
    const found = inside.get(region) ?? new Set<number>();
    inside.set(region, found.add(bothOf[cell] ?? 0));
  }
  const flat = flatCells(first, firstRegions);
  const regions = largestCells(firstRegions, firstOf).map(({ cell, area }, region) => ({
    pieces: inside.get(region)?.size ?? 1,
    isFlat: flat[cell] ?? false,
    centre: centreOfCell(firstRegions, cell),
    area,
  }));
  return { regions, total: regions.reduce((sum, { pieces }) => sum + pieces, 0) };
}

/** For each region its largest cell. */
function largestCells(regions: LinearRegions2D, regionOfCell: Int32Array): { cell: number; area: number }[] {
  const areas = measureCellAreas(regions);
  const largest: { cell: number; area: number }[] = [];
  for (const [cell, region] of regionOfCell.entries()) {
    const area = areas[cell] ?? 0;
    if (area > (largest[region]?.area ?? -1)) largest[region] = { cell, area };
  }
  return largest;
}

function flatCells(network: Network, regions: LinearRegions2D): boolean[] {
  const maps = affineMapsOfCells(network, regions);
  const steepness = Array.from({ length: regions.activationRegionCount }, (_, cell) =>
    Math.hypot(maps[3 * cell] ?? 0, maps[3 * cell + 1] ?? 0),
  );
  const steepest = Math.max(...steepness);
  return steepness.map((slope) => slope <= FLAT * steepest);
}
