import { type RefObject, useEffect } from 'react';

/** In a frame of another page (`?embed`), tells that page how high the figure is: `{ type: 'unfold:height', id, height }`. */
export function useEmbedHeight(id: string, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    const isEmbedded = document.documentElement.dataset['embed'] !== undefined && window.parent !== window;
    if (!element || !isEmbedded || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      // the height of a public figure is no secret: any page may frame it
      window.parent.postMessage({ type: 'unfold:height', id, height }, '*');
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [id, root]);
}
