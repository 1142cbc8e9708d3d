import { line } from 'd3';
import type { Scale } from './scale.ts';

/** A point in data coordinates. */
export type Point = readonly [number, number];

/**
 * The `d` of a polyline through exact points: joints stay sharp, nothing is sampled.
 * Points that are not finite break the line.
 */
export function polylinePath(points: readonly Point[], x: Scale, y: Scale): string {
  return (
    line<Point>()
      .defined(([a, b]) => Number.isFinite(a) && Number.isFinite(b))
      .x(([a]) => round(x(a)))
      .y(([, b]) => round(y(b)))(points) ?? ''
  );
}

/** Hundredths of a pixel: shorter paths that look the same. */
function round(px: number): number {
  return Math.round(px * 100) / 100;
}
