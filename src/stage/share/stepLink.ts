import { parseHash } from './hash.ts';

/** The step that `#step=<figure key>.<step id>` names, where it is one of this figure; else null. */
export function parseStepLink(value: string, figureKey: string): string | null {
  const at = value.lastIndexOf('.');
  return at > 0 && value.slice(0, at) === figureKey ? value.slice(at + 1) : null;
}

/**
 * Calls back with an entry of the address's hash, now if there is one and whenever the reader follows a link that
 * has one; and says which groups' states the same hash holds.
 */
export function onHashEntry(
  key: string,
  follow: (value: string, hash: { hasState(group: string): boolean; readonly isNew: boolean }) => void,
): () => void {
  const read = (isNew: boolean): void => {
    const entries = parseHash(location.hash);
    const value = entries.get(key);
    if (value !== undefined) follow(value, { hasState: (group) => entries.has(group), isNew });
  };
  const onChange = (): void => {
    read(true);
  };
  read(false);
  window.addEventListener('hashchange', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
  };
}
