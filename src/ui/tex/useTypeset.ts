import { type RefObject, useState } from 'react';
import { useBeforePaint } from '../plot/useSize.ts';
import { knownHtml, rememberHtml, typesetSoon } from './typeset.ts';
import { wakeTerms } from './terms.ts';

export interface Typeset {
  /** The structure that is on show; null before there is any. */
  readonly placed: string | null;
  readonly failed: boolean;
}

/** What `useTypeset` shows: a line as equationWriter.ts writes it. */
export interface TypesetLine {
  readonly structure: string;
  readonly latex: string;
}

/**
 * Keeps the HTML in `box` at the line. What the page's HTML brought stays as it is; KaTeX is loaded the first time
 * that something else has to be shown. Until then the line before stays, and so it does while there is no line.
 */
export function useTypeset(box: RefObject<HTMLElement | null>, line: TypesetLine | null): Typeset {
  const [placed, setPlaced] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const structure = line?.structure ?? null;
  useBeforePaint(() => {
    const element = box.current;
    if (!element) return;
    const done = (now: string): void => {
      wakeTerms(element);
      setPlaced(now);
      setFailed(false);
    };
    const brought = placed === null ? prerendered(element) : null;
    if (brought !== null) {
      rememberHtml(brought, element.innerHTML);
      return done(brought);
    }
    if (line === null) return;
    if (placed === line.structure) {
      setFailed(false);
      return;
    }
    const html = knownHtml(line.structure);
    if (html !== null) {
      element.innerHTML = html;
      return done(line.structure);
    }
    let wanted = true;
    typesetSoon(line.structure, line.latex).then(
      (typeset) => {
        if (!wanted) return;
        element.innerHTML = typeset;
        done(line.structure);
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
    // numbers in the line change all the time; the structure says whether that matters
    // oxlint-disable-next-line react/exhaustive-deps
  }, [box, structure, placed]);
  return { placed, failed };
}

/** The structure of what the page's HTML brought; null in a box that was made in the browser. */
function prerendered(element: HTMLElement): string | null {
  return element.firstElementChild === null ? null : (element.dataset['structure'] ?? null);
}
