import { useEffect, useState } from 'react';

/** A value once it has not changed for a while: what nobody watches during a drag need not be drawn at every frame. */
export function useSettled<T>(value: T, quietMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (settled === value) return;
    const timer = setTimeout(() => {
      setSettled(value);
    }, quietMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value, settled, quietMs]);
  return settled;
}
