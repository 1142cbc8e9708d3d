import { ticks } from './ticks.ts';

/** A linear map from data to pixels and back. */
export interface Scale {
  (value: number): number;
  invert(px: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** About `count` round values inside the domain. */
  ticks(count: number): number[];
}

/**
 * @param domain data at the two ends; an empty or non-finite one is widened, so that a plot is never blank
 * @param range pixels at the two ends (y ranges run downwards: [height, 0])
 */
export function createScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const safe = widenDomain(domain);
  const [d0, d1] = safe;
  const [r0, r1] = range;
  // d3's own scale brings its colours, formats and times along: 12 kB that a first picture must not wait for
  const pxPerUnit = (r1 - r0) / (d1 - d0);
  const scale = (value: number): number => r0 + (value - d0) * pxPerUnit;
  return Object.assign(scale, {
    invert: (px: number): number => d0 + (px - r0) / pxPerUnit,
    domain: safe,
    range,
    ticks: (count: number): number[] => ticks(d0, d1, count),
  });
}

/** A domain that can be drawn: finite, with two different ends in order. */
function widenDomain([a, b]: readonly [number, number]): readonly [number, number] {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return [-1, 1];
  if (a === b) return [a - 1, a + 1];
  return a < b ? [a, b] : [b, a];
}
