import { localStore } from '../../stage/share/storage.ts';

const KEY = 'place';
/** A heading counts as reached when it is in the upper part of the window. */
const REACHED = 0.4;

/** Remembers, in a chapter, the section that is being read; offers on the contents page to go on there. */
export function startResume(): void {
  const home = document.querySelector<HTMLAnchorElement>('.site-name');
  if (!home) return;
  const folder = new URL('.', home.href);
  const line = document.querySelector<HTMLElement>('[data-resume]');
  if (line) offerPlace(line, folder);
  if (!document.querySelector('.page-chapter')) return;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepPlace(folder);
  });
  addEventListener('pagehide', () => keepPlace(folder));
}

function keepPlace(folder: URL): void {
  const headings = [...document.querySelectorAll<HTMLElement>('.prose > h2[id]')];
  const reached = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * REACHED);
  const title = document.querySelector('h1')?.textContent ?? '';
  const address = location.pathname.slice(folder.pathname.length) + (reached ? `#${reached.id}` : '');
  const section = reached?.textContent ?? '';
  localStore.set(KEY, JSON.stringify({ address, title: section === '' ? title : `${title}: ${section}` }));
}

function offerPlace(line: HTMLElement, folder: URL): void {
  const place = readPlace(localStore.get(KEY));
  if (!place) return;
  const link = document.createElement('a');
  link.href = new URL(place.address, folder).href;
  link.textContent = place.title;
  line.replaceChildren('You were at ', link);
}

/** What was kept, unless it is damaged or leads out of the book. */
function readPlace(text: string | null): { readonly address: string; readonly title: string } | null {
  try {
    const place: unknown = JSON.parse(text ?? 'null');
    if (typeof place !== 'object' || place === null || !('address' in place) || !('title' in place))
      return null;
    const { address, title } = place;
    if (typeof address !== 'string' || typeof title !== 'string') return null;
    return /^[a-z0-9-]+\/(index\.html)?(#[a-z0-9-]+)?$/.test(address) ? { address, title } : null;
  } catch {
    return null;
  }
}
