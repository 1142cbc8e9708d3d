import type { Point } from '../../../plot/path.ts';
import type { CompositionDerived } from '../derive.ts';
import { facetPoints } from '../facetPoints.ts';
import type { CompositionState } from '../schema.ts';

/** The curve over y that is drawn on the strip; empty for a blank strip. */
export function inkOf(state: CompositionState, derived: CompositionDerived): readonly Point[] {
  if (state.ink === 'none') return [];
  return state.ink === 'drawn' ? pointsOf(state.drawn) : facetPoints(derived.secondFacets);
}

/** The list of the state as points; what is no function of y is left out. */
export function pointsOf(list: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < list.length; i += 2) {
    const [y, yPrime] = [list[i] ?? 0, list[i + 1] ?? 0];
    if (y > (points.at(-1)?.[0] ?? -Infinity)) points.push([y, yPrime]);
  }
  return points;
}

const MOST_JOINTS = 40;

/** Points as the state keeps them: thousandths, so that links stay short; at most as many as fit. */
export function listOf(points: readonly Point[]): number[] {
  return points.slice(0, MOST_JOINTS).flatMap(([y, yPrime]) => [thousandths(y), thousandths(yPrime)]);
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
