import { type RefObject, useState } from 'react';
import { useBeforePaint } from '../plot/useSize.ts';
import { knownHtml, rememberHtml, typesetSoon } from './typeset.ts';
import { wakeTerms } from './terms.ts';

export interface Typeset {
  /** The structure that is on show; null before there is any. */
  readonly placed: string | null;
  readonly failed: boolean;
}

/**
 * Keeps the HTML in `box` at `structure`. What the page's HTML brought stays as it is; KaTeX is loaded the first time
 * that something else has to be shown. Until then the line before stays.
 */
export function useTypeset(box: RefObject<HTMLElement | null>, structure: string, latex: string): Typeset {
  const [placed, setPlaced] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useBeforePaint(() => {
    const element = box.current;
    if (!element) return;
    if (placed === structure) {
      setFailed(false);
      return;
    }
    const done = (): void => {
      wakeTerms(element);
      setPlaced(structure);
      setFailed(false);
    };
    if (placed === null && isPrerendered(element, structure)) {
      rememberHtml(structure, element.innerHTML);
      return done();
    }
    const html = knownHtml(structure);
    if (html !== null) {
      element.innerHTML = html;
      return done();
    }
    let wanted = true;
    typesetSoon(structure, latex).then(
      (typeset) => {
        if (!wanted) return;
        element.innerHTML = typeset;
        done();
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
    // numbers in `latex` change all the time; the structure says whether that matters
    // oxlint-disable-next-line react/exhaustive-deps
  }, [box, structure, placed]);
  return { placed, failed };
}

/** The attribute is the server's until React changes it, which it does not do while it hydrates. */
function isPrerendered(element: HTMLElement, structure: string): boolean {
  return element.firstElementChild !== null && element.dataset['structure'] === structure;
}
