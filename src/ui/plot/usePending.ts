import { useEffect, useState } from 'react';

/**
 * The value that a control works from: what the reader has just asked for, until the owner has had time to answer.
 * Owners write at most once per frame, and keys can be faster. Two frames after the last wish the owner's word holds.
 */
export function usePending<T>(value: T): readonly [T, (wish: T) => void] {
  const [pending, setPending] = useState<{ readonly wish: T } | null>(null);
  useEffect(() => {
    if (!pending) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setPending(null);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [pending]);
  return [
    pending ? pending.wish : value,
    (wish) => {
      setPending({ wish });
    },
  ];
}
