import { findInBook, type Found, type Place } from './findInBook.ts';

/** Full-text search: the header's button or "/" opens it; the index comes with the first use and needs no server. */
export function startSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const button = document.querySelector<HTMLButtonElement>('[data-search-button]');
  const home = document.querySelector<HTMLAnchorElement>('.site-name');
  const input = dialog?.querySelector('input');
  if (!dialog || !button || !input || !home) return;
  let index: Promise<readonly Place[]> | null = null;
  const show = async (): Promise<void> => {
    try {
      index ??= loadIndex(home.href);
      const query = input.value;
      const places = await index;
      if (query === input.value) showResults(dialog, home.href, query, findInBook(places, query));
    } catch {
      index = null;
      say(dialog, 'The index could not be loaded. Try again, or go by the contents.');
    }
  };
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.select();
    void show();
  };
  button.addEventListener('click', open);
  button.hidden = false;
  input.addEventListener('input', () => void show());
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=range]), textarea, select, [contenteditable]') !== null
  );
}

/** A script instead of a fetch: it loads from a copy on a stick as well. */
function loadIndex(home: string): Promise<readonly Place[]> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('search.js', home).href;
    script.addEventListener('load', () => {
      const places: unknown = Reflect.get(globalThis, 'unfoldSearch');
      if (Array.isArray(places)) resolve(places.filter(isPlace));
      else reject(new Error('no index'));
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error('no index'));
    });
    document.head.append(script);
  });
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' && value !== null && 'address' in value && 'text' in value && 'title' in value
  );
}

function say(dialog: HTMLElement, words: string): void {
  const count = dialog.querySelector('[data-search-count]');
  if (count) count.textContent = words;
}

function showResults(dialog: HTMLElement, home: string, query: string, found: readonly Found[]): void {
  const list = dialog.querySelector('[data-search-results]');
  if (!list) return;
  list.replaceChildren(...found.map((result) => resultItem(home, result)));
  if (query.trim() === '') say(dialog, '');
  else if (found.length > 0) say(dialog, found.length === 1 ? 'One place' : `${found.length} places`);
  else
    say(dialog, `Nothing has “${query.trim()}”. Try fewer or shorter words; the glossary lists every term.`);
}

function resultItem(home: string, { place, before, hit, after }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(place.address, home).href;
  link.textContent = place.title === place.page ? place.page : `${place.page}: ${place.title}`;
  const words = document.createElement('p');
  const mark = document.createElement('mark');
  mark.textContent = hit;
  words.append(before, mark, after);
  item.append(link, words);
  return item;
}
