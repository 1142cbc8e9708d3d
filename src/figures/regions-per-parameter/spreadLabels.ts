/** A line of small print, and a little air. */
const GAP_PX = 16;

/**
 * Labels moved apart where they would cover each other, each group of them as near to its places as it can be: what
 * overlaps is stacked around its mean.
 * @param labels from the top down
 */
export function spreadLabels<T extends { readonly yPx: number }>(labels: readonly T[]): T[] {
  // a stack's top, if its labels stood one gap apart with their mean where it is wished
  const stacks: { wishes: number[]; top: number }[] = [];
  for (const { yPx } of labels) {
    let stack = { wishes: [yPx], top: yPx };
    for (let above = stacks.at(-1); above && above.top + above.wishes.length * GAP_PX > stack.top;) {
      stacks.pop();
      const wishes = [...above.wishes, ...stack.wishes];
      const mean = wishes.reduce((sum, wish) => sum + wish, 0) / wishes.length;
      stack = { wishes, top: mean - ((wishes.length - 1) * GAP_PX) / 2 };
      above = stacks.at(-1);
    }
    stacks.push(stack);
  }
  const places = stacks.flatMap(({ wishes, top }) => wishes.map((_, i) => top + i * GAP_PX));
  return labels.map((label, i) => ({ ...label, yPx: places[i] ?? label.yPx }));
}
