/** Takes what is on show further. */
export type ChangeView<View> = (update: (before: View) => View) => void;

/**
 * Changes that stream in from several workers, taken together: the first at once, those that follow within `everyMs`
 * when it is over, in their order. `flush` takes what waits now.
 */
export function inBatches<View>(
  take: ChangeView<View>,
  everyMs: number,
): { readonly change: ChangeView<View>; flush(): void } {
  let waiting: ((before: View) => View)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = -Infinity;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const updates = waiting;
    waiting = [];
    if (updates.length === 0) return;
    lastMs = performance.now();
    take((before) => updates.reduce((view, update) => update(view), before));
  };
  return {
    change(update) {
      waiting.push(update);
      const leftMs = lastMs + everyMs - performance.now();
      if (leftMs <= 0) flush();
      else timer ??= setTimeout(flush, leftMs);
    },
    flush,
  };
}
