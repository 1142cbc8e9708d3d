import { type RefObject, useLayoutEffect, useState } from 'react';

/** On a projector of 1024 × 768; the smallest type of the lecture's style sheet, 17.5 px, is 28 px there. */
const SCALE = 1.6;
/** A figure that fits only when it is narrower than this share of the room is shown wide, and scrolls. */
const NARROWEST = 0.4;
/** How often a slide is measured anew while it settles. */
const MEASURES = 8;

/** How much a lecture enlarges a figure, given the window in CSS px. */
export function lectureScale(widthPx: number, heightPx: number): number {
  return Math.max(1, SCALE * Math.min(widthPx / 1024, heightPx / 768));
}

/**
 * The enlargement, and the width at which the figure's plots fit into the height that is left: everything is on the
 * screen, nothing scrolls if that can be helped. Measured again when the window or the slide changes.
 */
export function useLectureFit(
  root: RefObject<HTMLElement | null>,
  /** Measured anew when this changes. */
  shown: string,
): { readonly scale: number; readonly fit: Fit | null } {
  const [scale, setScale] = useState(() => lectureScale(window.innerWidth, window.innerHeight));
  const [fit, setFit] = useState<Fit | null>(null);
  useLayoutEffect(() => {
    const measure = (): void => {
      setScale(lectureScale(window.innerWidth, window.innerHeight));
      setFit(fittingWidth(root.current));
    };
    measure();
    // again when plots have drawn themselves at the new width; not for ever, should two widths call for each other
    let left = MEASURES;
    const again = (): void => {
      if (left-- > 0) measure();
    };
    const observer = new ResizeObserver(again);
    for (const part of root.current?.querySelectorAll('.lecture-space, .lecture-view, .lecture-view > *') ??
      [])
      observer.observe(part);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [root, shown, scale]);
  return { scale, fit };
}

interface Fit {
  readonly widthPx: number;
  readonly scrolls: boolean;
}

function fittingWidth(root: HTMLElement | null): Fit | null {
  const space = root?.querySelector<HTMLElement>('.lecture-space');
  const view = root?.querySelector<HTMLElement>('.lecture-view');
  if (!space || !view) return null;
  const before = view.style.width;
  const fits = (widthPx: number): boolean => {
    view.style.width = `${widthPx}px`;
    return view.scrollHeight <= space.clientHeight + 1;
  };
  let [low, high] = [space.clientWidth * NARROWEST, space.clientWidth];
  if (fits(high)) low = high;
  const scrolls = !fits(low);
  for (let i = 0; i < 8 && high - low > 1; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  view.style.width = before;
  return { widthPx: Math.floor(scrolls ? space.clientWidth : low), scrolls };
}
