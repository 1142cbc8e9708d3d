import { type RefObject, useCallback, useEffect, useState } from 'react';

export type Fill = 'none' | 'window' | 'screen';

/**
 * Lets one element fill the screen; the window, where the browser or the host forbids that. Everything else on the
 * page is out of reach meanwhile.
 */
export function useFill(element: RefObject<HTMLElement | null>): {
  readonly fill: Fill;
  toggle(): void;
} {
  const [fill, setFill] = useState<Fill>('none');
  useEffect(() => {
    const follow = (): void => {
      setFill((now) => (document.fullscreenElement ? now : now === 'screen' ? 'none' : now));
    };
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
    };
  }, []);
  useFilledPage(fill !== 'none');
  const toggle = useCallback(() => {
    if (fill !== 'none') {
      setFill('none');
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
      return;
    }
    setFill('window');
    const request = element.current?.requestFullscreen?.();
    void request?.then(
      () => {
        setFill('screen');
      },
      () => undefined,
    );
  }, [fill, element]);
  return { fill, toggle };
}

let filled = 0;

/** Marks the page while one of its figures fills it: the rest neither shows, scrolls nor takes the focus. */
function useFilledPage(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    filled += 1;
    document.documentElement.dataset['filled'] = '';
    return () => {
      filled -= 1;
      if (filled === 0) delete document.documentElement.dataset['filled'];
    };
  }, [on]);
}
