import { useSyncExternalStore } from 'react';
import type { ColourTheme } from '../../plot/regionMap/colours.ts';

/** The theme in force, for what is painted instead of styled; null in the prerender and while hydrating. */
export function useColourTheme(): ColourTheme | null {
  return useSyncExternalStore(subscribe, themeNow, () => null);
}

function themeNow(): ColourTheme {
  return getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'dark' : 'light';
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    query.removeEventListener('change', onChange);
    observer.disconnect();
  };
}
