/** Below this share of the largest diagonal entry, a pivot counts as zero. */
const SINGULAR = 1e-11;

/**
 * The solution of a symmetric positive semidefinite tridiagonal system.
 * Where the system says nothing (a singular one), neighbours are drawn to each other by a very weak spring, so that the answer is
 * still a solution, and a smooth one.
 * @param beside entry k stands between unknowns k and k + 1
 */
export function solveTridiagonal(
  diagonal: Float64Array,
  beside: Float64Array,
  right: Float64Array,
): Float64Array {
  const scale = diagonal.reduce((most, value) => Math.max(most, value), 0);
  return (
    eliminate(diagonal, beside, right, SINGULAR * scale) ??
    eliminateWithSprings(diagonal, beside, right, scale) ??
    new Float64Array(right.length)
  );
}

function eliminate(
  diagonal: Float64Array,
  beside: Float64Array,
  right: Float64Array,
  least: number,
): Float64Array | undefined {
  const pivots = diagonal.slice();
  const x = right.slice();
  for (let k = 0; k < x.length; k++) {
    if (k > 0) {
      const factor = (beside[k - 1] ?? 0) / (pivots[k - 1] ?? 1);
      pivots[k] = (pivots[k] ?? 0) - factor * (beside[k - 1] ?? 0);
      x[k] = (x[k] ?? 0) - factor * (x[k - 1] ?? 0);
    }
    if (!((pivots[k] ?? 0) > least)) return undefined;
  }
  for (let k = x.length - 1; k >= 0; k--) {
    const later = k + 1 < x.length ? (beside[k] ?? 0) * (x[k + 1] ?? 0) : 0;
    x[k] = ((x[k] ?? 0) - later) / (pivots[k] ?? 1);
  }
  return x;
}

function eliminateWithSprings(
  diagonal: Float64Array,
  beside: Float64Array,
  right: Float64Array,
  scale: number,
): Float64Array | undefined {
  const spring = 1e-9 * scale;
  const last = diagonal.length - 1;
  const neighbours = (k: number): number => (k > 0 ? 1 : 0) + (k < last ? 1 : 0);
  return eliminate(
    diagonal.map((value, k) => value + spring * neighbours(k)),
    beside.map((value, k) => (k < last ? value - spring : value)),
    right,
    0,
  );
}
