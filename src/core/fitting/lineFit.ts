/** A straight line y = intercept + slope · x. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** Mean of the squared vertical distances (y − line)² over n ≥ 1 points. */
export function meanSquaredError(
  xs: readonly number[],
  ys: readonly number[],
  { intercept, slope }: Line,
): number {
  return xs.reduce((sum, x, n) => sum + ((ys[n] ?? 0) - intercept - slope * x) ** 2, 0) / xs.length;
}

/**
 * The line with the least mean squared error, in closed form (Gauss 1809): slope = cov(x, y) / var(x).
 * @throws RangeError with fewer than two different x
 */
export function fitLine(xs: readonly number[], ys: readonly number[]): Line {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [xMean, yMean] = [mean(xs), mean(ys)];
  const variance = xs.reduce((sum, x) => sum + (x - xMean) ** 2, 0);
  if (!(variance > 0)) throw new RangeError('a line needs points at two different x');
  const slope = xs.reduce((sum, x, n) => sum + (x - xMean) * ((ys[n] ?? 0) - yMean), 0) / variance;
  return { slope, intercept: yMean - slope * xMean };
}
