/** Part of a path: a line without length, which round caps make a disc as wide as the stroke. */
export function dotPath(xPx: number, yPx: number): string {
  return `M${hundredths(xPx)} ${hundredths(yPx)}h0`;
}

/** Part of a path: a circle. */
export function ringPath(xPx: number, yPx: number, radiusPx: number): string {
  const [left, width] = [hundredths(xPx - radiusPx), 2 * radiusPx];
  return `M${left} ${hundredths(yPx)}a${radiusPx} ${radiusPx} 0 1 0 ${width} 0a${radiusPx} ${radiusPx} 0 1 0 ${-width} 0`;
}

function hundredths(px: number): number {
  return Math.round(px * 100) / 100;
}
