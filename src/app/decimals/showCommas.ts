import { withComma } from './withComma.ts';

/** Code, addresses and what names something keep their points; so does what is not on show. */
const PLAIN =
  'pre, code, textarea, script, style, annotation, .figure-number, .reference-entry, [data-plain-numbers]';
/** Its HTML must be as it was rendered until it has been hydrated. */
const ASLEEP = '[data-island]:not([data-hydrated])';

interface Written {
  readonly pointed: string;
  readonly shown: string;
}

const WATCHED = { subtree: true, childList: true, characterData: true };

/**
 * Shows every decimal of the page with a comma, now and whenever its text changes, before it is painted. Only text nodes
 * are written: React, which keeps its own account of them, goes on as before, and attributes, values of fields,
 * links and exports keep the point.
 * @returns puts the points back and stops
 */
export function showCommas(): () => void {
  const written = new WeakMap<Text, Written>();
  const write = (text: Text): void => {
    if (written.get(text)?.shown === text.data || text.parentElement?.closest(`${PLAIN}, ${ASLEEP}`)) return;
    const shown = withComma(text.data);
    if (shown === text.data) return;
    written.set(text, { pointed: text.data, shown });
    text.data = shown;
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') textsOf(target).forEach(write);
      for (const node of addedNodes) textsOf(node).forEach(write);
    }
    // what was just written is no news
    observer.takeRecords();
  });
  const wake = ({ target }: Event): void => {
    if (target instanceof Node) textsOf(target).forEach(write);
    observer.takeRecords();
  };
  textsOf(document.body).forEach(write);
  observer.observe(document.body, WATCHED);
  document.addEventListener('unfold:hydrated', wake);
  return () => {
    observer.disconnect();
    document.removeEventListener('unfold:hydrated', wake);
    for (const text of textsOf(document.body)) {
      const was = written.get(text);
      if (was?.shown === text.data) text.data = was.pointed;
    }
  };
}

function textsOf(root: Node): Text[] {
  if (root instanceof Text) return [root];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
}
