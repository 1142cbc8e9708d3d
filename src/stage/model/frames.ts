/** Runs `work` once in the next frame, however often it is asked; at once where nothing is painted. */
export function onNextFrame(work: () => void): () => void {
  let pending = false;
  const run = (): void => {
    pending = false;
    work();
  };
  return () => {
    if (pending) return;
    pending = true;
    // a hidden tab paints no frames, but its state must go on
    if (typeof requestAnimationFrame === 'undefined' || document.hidden) queueMicrotask(run);
    else requestAnimationFrame(run);
  };
}

/** True when the reader asked for less motion, or where nothing is painted. */
export function prefersReducedMotion(): boolean {
  return typeof matchMedia === 'undefined' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
