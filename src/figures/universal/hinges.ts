import type { Hinge } from './derive.ts';

/** Name of a hinge, shared by its line and its joint. @param index from 0 */
export function hingeId(index: number): string {
  return `u:1.${index + 1}`;
}

/** Which hinge a name is of; −1 for other names. */
export function hingeIndex(id: string | null): number {
  const number = /^u:1\.(\d+)$/.exec(id ?? '')?.[1];
  return number === undefined ? -1 : Number(number) - 1;
}

/** The hinge whose rising (or falling) part passes nearest to a place, in units of `reach`; −1 when none is so near. */
export function nearestHinge(
  hinges: readonly Hinge[],
  [x, y]: readonly [number, number],
  reach: number,
): number {
  let nearest = -1;
  let least = reach;
  hinges.forEach(({ joint, weight }, d) => {
    const distance = Math.abs(weight * (x - joint) - y);
    if (x <= joint || distance > least) return;
    least = distance;
    nearest = d;
  });
  return nearest;
}
