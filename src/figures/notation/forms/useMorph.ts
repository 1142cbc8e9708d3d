import { type RefObject, useEffect, useRef } from 'react';
import { useBeforePaint } from '../../../ui/plot/useSize.ts';
import { type Place, placesIn } from './places.ts';

type Glide = (root: HTMLElement, before: readonly Place[]) => void;

/** Comes with the first change of form, while KaTeX does; until then forms change without moving. */
let glide: Glide | null = null;

/**
 * When the equation in `box` is written in another form, every symbol glides from where it was, or from the middle of
 * what it now stands for. Nothing moves for readers who want no motion.
 */
export function useMorph(box: RefObject<HTMLElement | null>, form: string): void {
  const before = useRef<readonly Place[]>([]);
  // the clean-up of a layout effect runs while the old form still stands
  useBeforePaint(
    () => () => {
      if (!box.current) return;
      before.current = placesIn(box.current);
      void loadGlide();
    },
    [box, form],
  );
  useEffect(() => {
    const root = box.current;
    if (!root || typeof MutationObserver === 'undefined') return;
    const observer = new MutationObserver((changes) => {
      const isNewForm = changes.some(
        ({ target }) => target instanceof HTMLElement && target.classList.contains('equation-box'),
      );
      if (!isNewForm || before.current.length === 0) return;
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) glide?.(root, before.current);
      before.current = [];
    });
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [box]);
}

async function loadGlide(): Promise<void> {
  try {
    glide ??= (await import('./glide.ts')).glide;
  } catch {
    // without it nothing moves, and nothing is lost
  }
}
