import { useCallback, useRef } from 'react';
import { useBeforePaint } from './useSize.ts';

/** One function for good that does what the newest one does: a part that takes it need not be drawn for it again. */
export function useSteady<Args extends readonly unknown[], Result>(
  newest: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(newest);
  useBeforePaint(() => {
    latest.current = newest;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
