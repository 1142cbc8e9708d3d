import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { DrawnCurve } from '../figure.ts';

export interface CurveComparison {
  readonly drawnPieces: number;
  readonly truePieces: number;
  /** x of each joint of the truth that has no drawn joint near it. */
  readonly missed: readonly number[];
  /** Largest difference in height over the drawn stretch, in data units. */
  readonly largestGap: number;
}

/** How a drawn curve differs from the true one; a joint counts as found within `near` (default 8 % of the width). */
export function compareCurves(guess: DrawnCurve, truth: DrawnCurve, near?: number): CurveComparison {
  const width = (truth.at(-1)?.[0] ?? 1) - (truth[0]?.[0] ?? 0);
  const reach = near ?? 0.08 * width;
  const drawn = guess.slice(1, -1);
  const missed = truth
    .slice(1, -1)
    .filter(([x]) => !drawn.some(([other]) => Math.abs(other - x) <= reach))
    .map(([x]) => x);
  const [from, to] = [guess[0]?.[0] ?? 0, guess.at(-1)?.[0] ?? 0];
  const gapAt = (x: number): number =>
    x < from || x > to ? 0 : Math.abs(heightAt(guess, x) - heightAt(truth, x));
  return {
    drawnPieces: Math.max(0, guess.length - 1),
    truePieces: Math.max(0, truth.length - 1),
    missed,
    largestGap: Math.max(0, ...[...guess, ...truth].map(([x]) => gapAt(x))),
  };
}

/** "You drew 4 pieces; there are 9. Joints that you left out: x = −0.6, 0.3." */
export function curveVerdict(guess: DrawnCurve, truth: DrawnCurve): string {
  const { drawnPieces, truePieces, missed, largestGap } = compareCurves(guess, truth);
  const drew = `You drew ${drawnPieces} ${drawnPieces === 1 ? 'piece' : 'pieces'}`;
  const counts =
    drawnPieces === truePieces ? `${drew}, as many as there are.` : `${drew}; there are ${truePieces}.`;
  if (missed.length > 0) {
    const shown = missed.slice(0, 6).map((x) => formatNumber(x));
    const more = missed.length > shown.length ? ` and ${missed.length - shown.length} more` : '';
    return `${counts} Joints without one of yours near: x = ${shown.join(', ')}${more}.`;
  }
  return `${counts} The largest difference in height is ${formatNumber(largestGap, { significant: 2 })}.`;
}

/** Height of a piecewise-linear curve at x; its end heights beyond its ends. */
export function heightAt(curve: DrawnCurve, x: number): number {
  for (let i = 1; i < curve.length; i++) {
    const [a, b] = [curve[i - 1], curve[i]];
    if (!a || !b || x > b[0]) continue;
    if (x <= a[0] || b[0] === a[0]) return a[1];
    return a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
  }
  return curve.at(-1)?.[1] ?? Number.NaN;
}
