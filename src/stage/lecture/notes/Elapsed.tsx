import { type ReactNode, useEffect, useState } from 'react';

/** How long the lecture has been going on, and the time of day. */
export function Elapsed({ startedAtMs }: { readonly startedAtMs: number }): ReactNode {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <p className="notes-time" role="timer">
      {formatElapsed(nowMs - startedAtMs)}
    </p>
  );
}

/** "0:05", "12:40", "1:02:03"; a clock that was set back shows 0:00. */
export function formatElapsed(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
