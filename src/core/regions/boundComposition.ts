import { checkCount } from './checkCount.ts';

/**
 * The most linear regions on R of a composition y'(y(x)) of two shallow networks with one input and one output
 * each, of `first` and `second` hidden units: 16 for 3 and 3. Attained for every pair of widths.
 *
 * The borders of y' are joints of y (at most D) and points that y sends to a joint of network 2, at most one on
 * each piece of y. With D ≥ 3 all D + 1 pieces of y can cross all levels: D + (D + 1) D' borders. With D ≤ 2
 * no zigzag of D + 1 sloping pieces exists, since ReLUs leave the sum of some slopes zero (all units facing one
 * way make a flat end; two facing apart a flat middle), so a level is met D times at most.
 * One unit in network 2 is flat on one side of its joint, which hides the joints of y there: with D ≥ 3 the best
 * zigzag shows every other joint, giving D + 2 + ⌈D/2⌉.
 *
 * This is no hidden layer of width 1: the scalar between the two is not clipped.
 * @throws RangeError when a width is not a positive whole number
 */
export function boundComposition(first: number, second: number): bigint {
  checkCount('first', first);
  checkCount('second', second);
  const joints = BigInt(first);
  if (first >= 3 && second === 1) return joints + 2n + (joints + 1n) / 2n;
  const crossings = first >= 3 ? joints + 1n : joints;
  return joints + 1n + crossings * BigInt(second);
}
