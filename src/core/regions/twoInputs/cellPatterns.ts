import type { LinearRegions2D } from './types.ts';

/** Which units of one ReLU layer are active: their pre-activation is positive inside the cell. */
export interface LayerPattern {
  readonly layer: number;
  readonly active: readonly boolean[];
}

/** Whether a unit is active in a cell. Units of identity layers always are. */
export function isUnitActive(regions: LinearRegions2D, cell: number, layer: number, unit: number): boolean {
  const place = regions.patternLayers.find((candidate) => candidate.layer === layer);
  if (!place) return true;
  const word = regions.patterns[cell * regions.patternWords + place.firstWord + (unit >> 5)] ?? 0;
  return ((word >>> (unit & 31)) & 1) === 1;
}

/** The activation pattern of a cell, ReLU layer by ReLU layer. */
export function activationPatternOfCell(regions: LinearRegions2D, cell: number): LayerPattern[] {
  return regions.patternLayers.map(({ layer, units }) => ({
    layer,
    active: Array.from({ length: units }, (_, unit) => isUnitActive(regions, cell, layer, unit)),
  }));
}
