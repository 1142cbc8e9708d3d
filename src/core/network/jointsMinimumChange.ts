/** A linear condition row · change = rise. */
export interface Condition {
  readonly row: readonly number[];
  readonly rise: number;
}

const DEPENDENT = 1e-9;

/**
 * The smallest change (Euclidean) that meets every condition, or null where they contradict each other.
 * Gram–Schmidt on the rows, each taken twice for accuracy: in the orthonormal basis found, the shortest
 * solution is read off.
 */
export function minimumChange(conditions: readonly Condition[], length: number): number[] | null {
  const basis: { readonly row: number[]; readonly rise: number }[] = [];
  const scale = conditions.reduce((most, { rise }) => Math.max(most, Math.abs(rise)), 0);
  for (const condition of conditions) {
    let row = [...condition.row];
    let rise = condition.rise;
    const size = norm(row);
    for (let pass = 0; pass < 2; pass++) {
      for (const known of basis) {
        const along = dot(row, known.row);
        row = row.map((value, i) => value - along * (known.row[i] ?? 0));
        rise -= along * known.rise;
      }
    }
    const left = norm(row);
    if (left > DEPENDENT * size) basis.push({ row: row.map((value) => value / left), rise: rise / left });
    else if (Math.abs(rise) > DEPENDENT * scale) return null;
  }
  const change = Array.from({ length }, (_, i) =>
    basis.reduce((sum, b) => sum + b.rise * (b.row[i] ?? 0), 0),
  );
  return change.every(Number.isFinite) ? change : null;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function norm(a: readonly number[]): number {
  return Math.sqrt(dot(a, a));
}
