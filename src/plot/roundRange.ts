/** Ends that an axis may have: it grows in round jumps, so that a small drag does not rescale the plot. */
const STEPS = [1, 1.5, 2, 3, 5, 8];

/** The smallest round range that holds all values, and zero to `least` at the least. */
export function roundRange(
  values: readonly number[],
  least: readonly [number, number] = [-1, 1],
): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), least[0]);
  const high = finite.reduce((a, b) => Math.max(a, b), least[1]);
  return [-roundUp(-low, -least[0]), roundUp(high, least[1])];
}

function roundUp(size: number, least: number): number {
  const wanted = size * (1 - 1e-9);
  if (wanted <= least) return least;
  for (let scale = 1e-3; scale < 1e300; scale *= 10) {
    const step = STEPS.find((candidate) => candidate * scale >= wanted);
    if (step !== undefined) return step * scale;
  }
  return 1e300;
}
