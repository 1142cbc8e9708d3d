/** Measures time in stretches. */
export interface Stopwatch {
  start(): void;
  stop(): void;
  /** Since it was created, without the time that it was stopped. */
  seconds(): number;
}

/** Runs from the start. */
export function startStopwatch(): Stopwatch {
  let sinceMs: number | null = performance.now();
  let beforeMs = 0;
  const elapsedMs = (): number => beforeMs + (sinceMs === null ? 0 : performance.now() - sinceMs);
  return {
    start() {
      sinceMs ??= performance.now();
    },
    stop() {
      beforeMs = elapsedMs();
      sinceMs = null;
    },
    seconds: () => elapsedMs() / 1000,
  };
}
