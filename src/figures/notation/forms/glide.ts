import { relateTerms } from '../../../core/notation/termId.ts';
import { type Place, placesIn, symbolsIn } from './places.ts';

const DURATION_MS = 400;

/** Lets every symbol of a freshly written line come from where it was before. */
export function glide(root: HTMLElement, before: readonly Place[]): void {
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
