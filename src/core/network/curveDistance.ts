/** Vertices of a curve that is straight between them, x ascending. */
export type Polyline = readonly (readonly [x: number, y: number])[];

/**
 * Root of the mean squared difference in height of two curves over the stretch of x that both have: exact, since the
 * difference is straight between neighbouring vertices. NaN where they share no stretch.
 */
export function rootMeanSquareDistance(a: Polyline, b: Polyline): number {
  const from = Math.max(a[0]?.[0] ?? Number.NaN, b[0]?.[0] ?? Number.NaN);
  const to = Math.min(a.at(-1)?.[0] ?? Number.NaN, b.at(-1)?.[0] ?? Number.NaN);
  if (!(to > from)) return Number.NaN;
  const inside = [...a, ...b].map(([x]) => x).filter((x) => x > from && x < to);
  const places = [...new Set([from, ...inside, to])].toSorted((p, q) => p - q);
  const gaps = places.map((x) => heightOf(a, x) - heightOf(b, x));
  const square = gaps.slice(1).reduce((sum, gap, i) => {
    const before = gaps[i] ?? 0;
    // ∫ of the square of what runs straight from `before` to `gap`
    return sum + (((places[i + 1] ?? 0) - (places[i] ?? 0)) * (before ** 2 + before * gap + gap ** 2)) / 3;
  }, 0);
  return Math.sqrt(square / (to - from));
}

function heightOf(curve: Polyline, x: number): number {
  const right = curve.findIndex(([at]) => at >= x);
  const b = curve[right] ?? curve.at(-1);
  const a = curve[right - 1] ?? b;
  if (!a || !b) return Number.NaN;
  return b[0] === a[0] ? b[1] : a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
}
