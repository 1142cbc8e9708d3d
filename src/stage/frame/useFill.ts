import { type RefObject, useCallback, useEffect, useState } from 'react';

export type Fill = 'none' | 'window' | 'screen';

/**
 * Lets one element fill the screen; the window, where the browser or the host forbids that. Everything else on the
 * page is out of reach meanwhile.
 */
export function useFill(element: RefObject<HTMLElement | null>): {
  readonly fill: Fill;
  toggle(): void;
  leave(): void;
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
  const leave = useCallback(() => {
    setFill('none');
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  }, []);
  const toggle = useCallback(() => {
    if (fill !== 'none') {
      leave();
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
  }, [fill, leave, element]);
  return { fill, toggle, leave };
}

let filled = 0;

/** Marks the page while one of its figures fills it: the rest neither shows, scrolls nor takes the focus. */
export function useFilledPage(on: boolean): void {
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
