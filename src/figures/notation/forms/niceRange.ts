/** An interval of round numbers that holds zero and all values, so that a small change does not rescale a plot. */
export function niceRange(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  const span = high - low;
  if (!(span > 0) || span > 1e300) return [-1, 1];
  const step = 10 ** Math.floor(Math.log10(span)) / 2;
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}
