import { useEffect, useState } from 'react';

/**
 * The value that a control shows: what the reader has just asked for, until the owner answers. Owners write at most
 * once per frame, and a held key can be faster. A wish that the owner refuses is dropped after two frames.
 */
export function usePending(value: number): readonly [number, (wish: number) => void] {
  const [pending, setPending] = useState<{ readonly wish: number; readonly instead: number } | null>(null);
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
  const shown = pending?.instead === value ? pending.wish : value;
  return [
    shown,
    (wish) => {
      setPending({ wish, instead: value });
    },
  ];
}
