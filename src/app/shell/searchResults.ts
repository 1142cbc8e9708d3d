import { findInBook, type Found, type Place } from './findInBook.ts';

let index: Promise<readonly Place[]> | null = null;

/**
 * Shows what the book has of the words in `input`, unless they have changed meanwhile.
 * @throws when the index cannot be loaded; the next call tries again
 */
export async function showFound(dialog: HTMLElement, home: string, input: HTMLInputElement): Promise<void> {
  const query = input.value;
  index ??= loadIndex(home);
  try {
    const places = await index;
    if (query === input.value) showResults(dialog, home, query, findInBook(places, query));
  } catch (cause) {
    index = null;
    throw cause;
  }
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
