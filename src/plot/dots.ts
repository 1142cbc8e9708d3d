import { roundPx } from './path.ts';

/** Part of a path: a line without length, which round caps make a disc as wide as the stroke. */
export function dotPath(xPx: number, yPx: number): string {
  return `M${roundPx(xPx)} ${roundPx(yPx)}h0`;
}

/** Part of a path: a circle. */
export function ringPath(xPx: number, yPx: number, radiusPx: number): string {
  const [left, width] = [roundPx(xPx - radiusPx), 2 * radiusPx];
  return `M${left} ${roundPx(yPx)}a${radiusPx} ${radiusPx} 0 1 0 ${width} 0a${radiusPx} ${radiusPx} 0 1 0 ${-width} 0`;
}
