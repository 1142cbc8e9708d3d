import { useSyncExternalStore } from 'react';
import type { ColourTheme } from '../../plot/regionMap/colours.ts';

/** The theme in force, for what is painted instead of styled; null in the prerender and while hydrating. */
export function useColourTheme(): ColourTheme | null {
  return useSyncExternalStore(subscribe, themeNow, () => null);
}

/** What was read last, for as long as somebody watches for changes: reading makes the browser work out styles. */
let known: ColourTheme | null = null;
const listeners = new Set<() => void>();

function themeNow(): ColourTheme {
  if (listeners.size === 0) return readTheme();
  return (known ??= readTheme());
}

// paper comes without a notice of its own where a page is only shown as it would be printed
const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
  'print',
];

function readTheme(): ColourTheme {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const isForced = matchMedia('(forced-colors: active)').matches;
  // with forced colours the paper is the reader's own, whatever the theme says
  const isDark = isForced ? isDarkColour(style.backgroundColor) : style.colorScheme === 'dark';
  const wantsMore =
    isForced || root.dataset['contrast'] === 'more' || matchMedia('(prefers-contrast: more)').matches;
  const scheme = isDark ? 'dark' : 'light';
  return wantsMore ? `${scheme}-more` : scheme;
}

/** @param colour as computed styles give it: rgb(…) */
function isDarkColour(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}

let stopWatching = (): void => {};

function subscribe(onChange: () => void): () => void {
  if (listeners.size === 0) stopWatching = watch();
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    stopWatching();
    known = null;
  };
}

function watch(): () => void {
  const onChange = (): void => {
    known = null;
    for (const listener of listeners) listener();
  };
  const queries = QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  // the switches of the page, and paper: the page takes its light theme for as long as it prints
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-contrast'],
  });
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    observer.disconnect();
  };
}
