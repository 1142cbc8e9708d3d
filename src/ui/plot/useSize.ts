import { type RefObject, useLayoutEffect, useEffect, useState } from 'react';

/** A layout effect in a browser. The prerender has no layout to measure, and React warns about layout effects there. */
export const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * The width of an element in CSS px; `nominalPx` until it has been measured (in the prerender and while hydrating),
 * so that the first picture is the one in the page's HTML.
 */
export function useWidth(ref: RefObject<HTMLElement | null>, nominalPx: number): number {
  const [widthPx, setWidthPx] = useState(nominalPx);
  useBeforePaint(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const measured = element.clientWidth;
      if (measured > 0) setWidthPx(measured);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return widthPx;
}
