/**
 * Which of `count` things are written when at most `most` places are: all, or the first ones, null for the
 * dots, and the last. At least two are always written.
 */
export function elideIndices(count: number, most: number): (number | null)[] {
  const places = Math.max(3, Math.floor(most));
  if (!(count > places)) return Array.from({ length: count }, (_, i) => i);
  return [...Array.from({ length: places - 2 }, (_, i) => i), null, count - 1];
}
