import { createRoot } from 'react-dom/client';
import { handleLectureKey } from '../controller.ts';
import { Notes } from './Notes.tsx';

/**
 * Draws the notes into a window that is kept in step with this page: same state, same styles, same keys.
 * @returns what ends it
 */
export function drawNotes(target: Window, onClosed: () => void): () => void {
  const { document: page } = target;
  page.title = `Notes: ${document.title}`;
  page.documentElement.lang = document.documentElement.lang;
  const place = page.createElement('div');
  place.className = 'notes-page';
  page.body.replaceChildren(place);
  page.body.className = 'notes-body';
  const styles = followStyles(page);
  const abort = new AbortController();
  const { signal } = abort;
  target.addEventListener(
    'keydown',
    (event) => {
      handleLectureKey(event, page.activeElement?.matches(TEXT_FIELDS) === true, page);
    },
    { capture: true, signal },
  );
  // leaving the book must not leave dead buttons behind
  window.addEventListener('pagehide', () => sayGone(place), { signal });
  const closing = setInterval(() => {
    if (target.closed) onClosed();
  }, 500);
  const root = createRoot(place);
  root.render(<Notes />);
  return () => {
    abort.abort();
    clearInterval(closing);
    styles.disconnect();
    root.unmount();
  };
}

function sayGone(place: HTMLElement): void {
  const words = place.ownerDocument.createElement('p');
  words.className = 'notes-gone';
  words.textContent =
    'The lecture’s page is being left or reloaded. When the lecture goes on there, so do these notes.';
  place.replaceChildren(words);
}

/** What is typed there is not for the lecture. Elements of another window are no `HTMLElement`s of this one. */
const TEXT_FIELDS = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select';

/** The book's styles and theme, also those that come later. */
function followStyles(page: Document): MutationObserver {
  let known = -1;
  const copy = (): void => {
    const { dataset } = document.documentElement;
    for (const name of ['theme', 'text']) {
      const value = dataset[name];
      if (value === undefined) delete page.documentElement.dataset[name];
      else page.documentElement.dataset[name] = value;
    }
    const styles = [...document.querySelectorAll('link[rel="stylesheet"], style')].map(styleCopy(page));
    if (known === styles.length) return;
    known = styles.length;
    const charset = page.createElement('meta');
    charset.setAttribute('charset', 'utf-8');
    page.head.replaceChildren(charset, ...styles);
    page.title = `Notes: ${document.title}`;
  };
  copy();
  const observer = new MutationObserver(copy);
  observer.observe(document.head, { childList: true });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return observer;
}

function styleCopy(page: Document): (style: Element) => HTMLElement {
  return (style) => {
    if (style instanceof HTMLLinkElement) {
      const link = page.createElement('link');
      link.rel = 'stylesheet';
      link.href = style.href;
      return link;
    }
    const sheet = page.createElement('style');
    sheet.textContent = style.textContent;
    return sheet;
  };
}
