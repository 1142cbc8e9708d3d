import { type RefObject, useEffect, useRef } from 'react';

export interface Pinch {
  /** How many times farther apart the fingers are than when the second came. */
  readonly factor: number;
  /** Between the fingers, now and when the second came; as a touch has it. */
  readonly at: { readonly clientX: number; readonly clientY: number };
  readonly from: { readonly clientX: number; readonly clientY: number };
}

/** Two fingers on an element. One finger still scrolls the page; with two, the page stays where it is. */
export function usePinch(
  surface: RefObject<HTMLElement | null>,
  handlers: { onStart(): void; onPinch(pinch: Pinch): void },
): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    let start: { readonly apart: number; readonly middle: Pinch['at'] } | null = null;
    const onTouch = (event: TouchEvent): void => {
      const [a, b, c] = event.targetTouches;
      if (!a || !b || c) {
        start = null;
        return;
      }
      event.preventDefault();
      const apart = Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
      const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
      if (start) latest.current.onPinch({ factor: apart / start.apart, at: middle, from: start.middle });
      else {
        start = { apart, middle };
        latest.current.onStart();
      }
    };
    const names = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;
    // React's own touch listeners are passive and cannot keep the browser from scrolling
    for (const name of names) element.addEventListener(name, onTouch, { passive: false });
    return () => {
      for (const name of names) element.removeEventListener(name, onTouch);
    };
  }, [surface]);
}
