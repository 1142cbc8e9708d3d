import { type RefObject, useEffect, useState } from 'react';
import type { Sight } from '../react/FigureContext.ts';

/** Whether a figure is in view, or soon will be. True where the browser cannot say. */
export function useSight(root: RefObject<HTMLElement | null>): Sight {
  const [sight] = useState<Sight>(() => ({ isAway: false }));
  useEffect(() => {
    const element = root.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        sight.isAway = entries.at(-1)?.isIntersecting === false;
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      sight.isAway = false;
    };
  });
  return sight;
}
