import { relateTerms, type TermId } from '../../core/notation/termId.ts';

const TERM = '[data-term]';

/** The terms of a typeset line, in reading order: a product before what it is made of. */
export function termsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(TERM)];
}

export function termAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(TERM) : null;
}

export function termIdOf(term: HTMLElement | null): TermId | null {
  return term?.dataset['term'] ?? null;
}

/**
 * Makes the terms of freshly typeset HTML things that can be reached: one tab stop, a role, a name. KaTeX hides its
 * HTML from screen readers, which must end before anything in it takes focus.
 */
export function wakeTerms(root: HTMLElement): void {
  for (const hidden of root.querySelectorAll('[aria-hidden]')) hidden.removeAttribute('aria-hidden');
  termsIn(root).forEach((term, at) => {
    term.tabIndex = at === 0 ? 0 : -1;
    // a term that holds others is a group of them: an image would hide what can be focused inside it
    term.setAttribute('role', term.querySelector(TERM) ? 'group' : 'img');
  });
}

/** Names every term in words, such as "psi one two, minus 4.75". */
export function nameTerms(root: HTMLElement, labels: ReadonlyMap<TermId, string>): void {
  for (const term of termsIn(root)) {
    const label = labels.get(term.dataset['term'] ?? '') ?? '';
    if (term.getAttribute('aria-label') !== label) term.setAttribute('aria-label', label);
  }
}

/** The same for HTML that is not in a page yet. */
export function namedHtml(html: string, labels: ReadonlyMap<TermId, string>): string {
  return html.replaceAll(/ data-term="([^"]*)"/g, (attribute, id: string) => {
    const label = labels.get(id);
    return label === undefined
      ? attribute
      : `${attribute} aria-label="${label.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

/** Marks what is the same as the thing pointed at, a part of it, or the whole that it is in. */
export function lightTerms(root: HTMLElement, pointedAt: TermId | null): void {
  for (const term of termsIn(root)) {
    const relation = pointedAt === null ? null : relateTerms(term.dataset['term'] ?? '', pointedAt);
    if (relation === null) delete term.dataset['lit'];
    else term.dataset['lit'] = relation;
  }
}

/** Tab comes back to the term that had focus last. */
export function moveTabStop(root: HTMLElement, to: HTMLElement): void {
  for (const term of termsIn(root)) term.tabIndex = term === to ? 0 : -1;
}

/** Where an arrow key leads: sideways in reading order, up and down to the nearest term of another line. */
export function nextTerm(root: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const terms = termsIn(root);
  const at = terms.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return terms[at + 1] ?? null;
    case 'ArrowLeft':
      return terms[at - 1] ?? null;
    case 'Home':
      return terms[0] ?? null;
    case 'End':
      return terms.at(-1) ?? null;
    case 'ArrowDown':
      return nearestVertically(terms, from, 1);
    case 'ArrowUp':
      return nearestVertically(terms, from, -1);
    default:
      return null;
  }
}

/** Lines are further apart than that, the two ends of a bracket are not. */
const OTHER_LINE_PX = 12;

function nearestVertically(
  terms: readonly HTMLElement[],
  from: HTMLElement,
  way: 1 | -1,
): HTMLElement | null {
  const here = centreOf(from);
  let best: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    if (term.querySelector(TERM)) continue;
    const { xPx, yPx } = centreOf(term);
    const down = (yPx - here.yPx) * way;
    // a line away counts for more than any way along it
    const cost = down * 1000 + Math.abs(xPx - here.xPx);
    if (down < OTHER_LINE_PX || cost >= least) continue;
    least = cost;
    best = term;
  }
  return best;
}

function centreOf(element: HTMLElement): { readonly xPx: number; readonly yPx: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { xPx: (left + right) / 2, yPx: Math.round((top + bottom) / 2) };
}
