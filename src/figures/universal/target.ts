import { drawnTarget, type TargetFunction, targetFunction } from '../../core/data/targetFunctions.ts';
import { MOST_CORNERS, type UniversalState } from './schema.ts';

/** A corner of the drawn curve. */
export type Corner = readonly [number, number];

const FLAT: readonly Corner[] = [[0, 0]];

/** The drawn curve's corners from left to right; a level line when nothing is drawn. */
export function cornersOf(drawn: readonly number[]): readonly Corner[] {
  const corners: Corner[] = [];
  for (let i = 0; i + 1 < drawn.length; i += 2) {
    corners.push([Math.min(1, Math.max(0, drawn[i] ?? 0)), drawn[i + 1] ?? 0]);
  }
  return corners.length === 0 ? FLAT : corners.toSorted((a, b) => a[0] - b[0]);
}

/** A drawn curve as the state keeps it: thousandths, so that its link stays short. Null when it has too many corners. */
export function listOf(corners: readonly Corner[]): readonly number[] | null {
  if (corners.length > MOST_CORNERS) return null;
  return corners.flat().map((value) => Math.round(Math.min(1, Math.max(-1, value)) * 1000) / 1000 + 0);
}

/** What the network is fitted to, on [0, 1]. */
export function targetOf({ target, drawn }: Pick<UniversalState, 'target' | 'drawn'>): TargetFunction {
  return target === 'drawn' ? drawnTarget(cornersOf(drawn)) : targetFunction(target);
}
