import type { Point } from '../../plot/path.ts';

/** The range of a curve's heights with a little room; [−1, 1] around a flat one. */
export function viewDomain(points: readonly Point[]): readonly [number, number] {
  const heights = points.map(([, y]) => y).filter(Number.isFinite);
  const low = Math.min(...heights);
  const high = Math.max(...heights);
  const room = 0.06 * (high - low);
  if (!(room > 0)) return [Number.isFinite(low) ? low - 1 : -1, Number.isFinite(low) ? low + 1 : 1];
  return [low - room, high + room];
}
