/**
 * Round values inside a domain, about `count` of them: multiples of 1, 2 or 5 times a power of ten, as d3-array's
 * `ticks` gives them. Written out because d3-array's module does not come apart: 2 kB before the first picture.
 */
export function ticks(low: number, high: number, count: number): number[] {
  if (!(count > 0) || !(high > low)) return low === high ? [low] : [];
  const power = Math.floor(Math.log10((high - low) / count));
  const error = (high - low) / count / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1;
  // below one, divide by a whole number instead of multiplying by a rounded one: 3 · 0.1 is not 0.3
  const isFine = power < 0;
  const step = isFine ? 10 ** -power / factor : factor * 10 ** power;
  const at = (i: number): number => (isFine ? i / step : i * step);
  // rounded first, then checked: −0.07 · 200 is a hair beyond −14
  const nearest = (value: number): number => Math.round(isFine ? value * step : value / step);
  const first = nearest(low) + (at(nearest(low)) < low ? 1 : 0);
  const last = nearest(high) - (at(nearest(high)) > high ? 1 : 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => at(first + i));
}
