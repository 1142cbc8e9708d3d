import { createStore, type StoreApi } from 'zustand/vanilla';

/** After this long without a change a gesture rests. */
const PAUSE_MS = 120;
/** After this long it is over, even where frames are slow: what comes next is the first change of another one. */
const OVER_MS = 500;
/** What redrawing may take, in script time, where it is to keep up with a gesture. */
const CHEAP_MS = 1;

/**
 * A store that follows another one without holding up its frames: for what nobody watches during a drag (sliders of
 * other weights, the state in words, figures out of view). A change after a rest is followed at once. While changes
 * stream in it is followed between two frames where that is cheap on this machine, else at the next rest.
 */
export function followCalmly<T>(source: StoreApi<T>): StoreApi<T> {
  if (typeof requestAnimationFrame === 'undefined') return source;
  const calm = createStore<T>(() => source.getState());
  let lastMs = -OVER_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let costsMs: readonly number[] = [];
  const follow = (): void => {
    calm.setState(source.getState(), true);
  };
  const followAndMeasure = (): void => {
    const startMs = performance.now();
    follow();
    // React answers a store in a microtask that was queued before this one
    queueMicrotask(() => {
      costsMs = [...costsMs.slice(-2), performance.now() - startMs];
    });
  };
  // of the last measurements the least: a busy machine makes single ones too long
  const isCheap = (): boolean => costsMs.length === 0 || Math.min(...costsMs) < CHEAP_MS;
  source.subscribe(() => {
    const sinceMs = performance.now() - lastMs;
    lastMs += sinceMs;
    clearTimeout(timer);
    // where frames are slow, a wait between two of them is no rest
    if (sinceMs > OVER_MS) follow();
    else timer = setTimeout(followAndMeasure, isCheap() ? 0 : Math.max(PAUSE_MS, 3 * sinceMs));
  });
  return calm;
}
