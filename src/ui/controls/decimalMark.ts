import { useSyncExternalStore } from 'react';

/** Sent to `window` when the reader's decimal mark has changed; the mark is `data-decimal` of the root element. */
const CHANGED = 'unfold:decimal';

function watch(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
  };
}

/** Whether the reader writes a comma in decimals. Never while a page is rendered or hydrated: its HTML has the point. */
export function useDecimalComma(): boolean {
  return useSyncExternalStore(
    watch,
    () => document.documentElement.dataset['decimal'] === 'comma',
    () => false,
  );
}
