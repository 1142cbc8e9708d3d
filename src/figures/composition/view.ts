/** An interval on an axis, low end first. */
export type Range = readonly [number, number];

/** Half-widths that an axis may have: it grows in round jumps, so that a small drag does not rescale the plot. */
const STEPS = [1, 1.5, 2, 3, 5, 8];

/** The smallest symmetric round range that holds all values; [−1, 1] at least. */
export function viewOf(values: readonly number[]): Range {
  const finite = values.filter(Number.isFinite).map(Math.abs);
  const largest = finite.reduce((a, b) => Math.max(a, b), 0) * (1 - 1e-9);
  for (let scale = 1; scale < 1e300; scale *= 10) {
    const half = STEPS.find((step) => step * scale >= largest);
    if (half !== undefined) return rangeTo(half * scale);
  }
  return rangeTo(1e300);
}

/** The same object for the same range: what shows it can tell that it is not another one. */
function rangeTo(half: number): Range {
  const known = RANGES.get(half) ?? [-half, half];
  RANGES.set(half, known);
  return known;
}

const RANGES = new Map<number, Range>();

export function clampTo(value: number, [low, high]: Range): number {
  return Math.min(high, Math.max(low, value));
}
