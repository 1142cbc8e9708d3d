import { type RefObject, useEffect, useRef } from 'react';
import { relateTerms } from '../../../core/notation/termId.ts';
import { useBeforePaint } from '../../../ui/plot/useSize.ts';
import { termsIn } from '../../../ui/tex/terms.ts';

const DURATION_MS = 400;

/** Middle of a term, in CSS px from the corner of the box. */
interface Place {
  readonly id: string;
  readonly xPx: number;
  readonly yPx: number;
}

/**
 * When the equation in `box` is written in another form, every symbol glides from where it was, or from the middle of
 * what it now stands for. Nothing moves for readers who want no motion.
 */
export function useMorph(box: RefObject<HTMLElement | null>, form: string): void {
  const before = useRef<readonly Place[]>([]);
  // the clean-up of a layout effect runs while the old form still stands
  useBeforePaint(
    () => () => {
      before.current = box.current ? placesIn(box.current) : [];
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
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) glide(root, before.current);
      before.current = [];
    });
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [box]);
}

/** Symbols only: a bracket moves with what is in it. */
function symbolsIn(root: HTMLElement): HTMLElement[] {
  return termsIn(root).filter((term) => term.querySelector('[data-term]') === null);
}

function placesIn(root: HTMLElement): Place[] {
  const corner = root.getBoundingClientRect();
  return symbolsIn(root).map((symbol) => {
    const { left, top, width, height } = symbol.getBoundingClientRect();
    const [xPx, yPx] = [left + width / 2 - corner.left, top + height / 2 - corner.top];
    return { id: symbol.dataset['term'] ?? '', xPx, yPx };
  });
}

function glide(root: HTMLElement, before: readonly Place[]): void {
  const symbols = symbolsIn(root);
  const after = placesIn(root);
  symbols.forEach((symbol, at) => {
    const to = after[at];
    const from = to ? originOf(to, before) : null;
    if (!to || !from) {
      symbol.animate({ opacity: [0, 1] }, { duration: DURATION_MS, easing: 'ease-out' });
      return;
    }
    // relative places move a symbol without moving anything around it, and work on what flows in a line
    symbol.animate(
      {
        position: ['relative', 'relative'],
        left: [`${from.xPx - to.xPx}px`, '0px'],
        top: [`${from.yPx - to.yPx}px`, '0px'],
      },
      { duration: DURATION_MS, easing: 'ease-out' },
    );
  });
}

/** Where a symbol comes from: the nearest one with its id, else the middle of its parts, else what it was part of. */
function originOf(to: Place, before: readonly Place[]): Omit<Place, 'id'> | null {
  const same = before.filter(({ id }) => relateTerms(id, to.id) === 'same');
  if (same.length > 0) {
    return same.reduce((best, place) => (distance(place, to) < distance(best, to) ? place : best));
  }
  const parts = before.filter(({ id }) => relateTerms(id, to.id) === 'part');
  if (parts.length > 0) {
    const mean = (of: (place: Place) => number): number =>
      parts.reduce((sum, place) => sum + of(place), 0) / parts.length;
    return { xPx: mean(({ xPx }) => xPx), yPx: mean(({ yPx }) => yPx) };
  }
  return before.find(({ id }) => relateTerms(id, to.id) === 'whole') ?? null;
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx);
}
