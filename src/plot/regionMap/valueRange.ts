import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import { ticks } from 'd3';
import { roundRange } from '../roundRange.ts';

/** The lowest and the highest value of an output over the box: they are at vertices. Infinite ones are left out. */
export function valueRange(regions: LinearRegions2D, output: number): readonly [number, number] {
  const { vertexValues, outputs } = regions;
  let low = Infinity;
  let high = -Infinity;
  for (let i = output; i < vertexValues.length; i += outputs.length) {
    const value = vertexValues[i] ?? NaN;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [0, 0];
}

/** The end of a colour scale that holds a range: round, and the same on both sides of zero. */
export function colourLimit([low, high]: readonly [number, number], least = 1): number {
  return roundRange([-Math.max(-low, high), Math.max(-low, high)], [-least, least])[1];
}

/** About `count` round levels strictly inside a range: at its ends there is no line. */
export function contourLevels([low, high]: readonly [number, number], count: number): number[] {
  if (!(low < high)) return [];
  return ticks(low, high, count)
    .map((level) => (level === 0 ? 0 : level))
    .filter((level) => level > low && level < high);
}
