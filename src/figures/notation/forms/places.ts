import { termsIn } from '../../../ui/tex/terms.ts';

/** Middle of a term, in CSS px from the corner of the box. */
export interface Place {
  readonly id: string;
  readonly xPx: number;
  readonly yPx: number;
}

/** Symbols only: a bracket moves with what is in it. */
export function symbolsIn(root: HTMLElement): HTMLElement[] {
  return termsIn(root).filter((term) => term.querySelector('[data-term]') === null);
}

export function placesIn(root: HTMLElement): Place[] {
  const corner = root.getBoundingClientRect();
  return symbolsIn(root).map((symbol) => {
    const { left, top, width, height } = symbol.getBoundingClientRect();
    const [xPx, yPx] = [left + width / 2 - corner.left, top + height / 2 - corner.top];
    return { id: symbol.dataset['term'] ?? '', xPx, yPx };
  });
}
