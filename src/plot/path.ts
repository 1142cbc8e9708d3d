import type { Scale } from './scale.ts';

/** A point in data coordinates. */
export type Point = readonly [number, number];

/**
 * The `d` of a polyline through exact points: joints stay sharp, nothing is sampled.
 * Points that are not finite break the line.
 */
export function polylinePath(points: readonly Point[], x: Scale, y: Scale): string {
  let d = '';
  let command = 'M';
  for (const [a, b] of points) {
    if (Number.isFinite(a) && Number.isFinite(b)) {
      d += `${command}${roundPx(x(a))},${roundPx(y(b))}`;
      command = 'L';
    } else command = 'M';
  }
  return d;
}

/** Hundredths of a pixel: shorter paths that look the same. */
export function roundPx(px: number): number {
  return Math.round(px * 100) / 100;
}
