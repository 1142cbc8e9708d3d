/** Storage that may be missing, blocked or full: then it forgets on reload, and says so through `isKept`. */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  readonly isKept: boolean;
}

const PREFIX = 'unfold:';

function open(kind: 'sessionStorage' | 'localStorage'): KeyValueStore {
  const memory = new Map<string, string>();
  const real = probe(kind);
  return {
    isKept: real !== null,
    get(key) {
      try {
        return memory.get(key) ?? real?.getItem(PREFIX + key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key, value) {
      memory.set(key, value);
      try {
        real?.setItem(PREFIX + key, value);
        // what is kept may be changed by another tab
        if (real) memory.delete(key);
      } catch {
        // full: memory still has it for this visit
      }
    },
    remove(key) {
      memory.delete(key);
      try {
        real?.removeItem(PREFIX + key);
      } catch {
        // blocked since: nothing is there to remove
      }
    },
  };
}

function probe(kind: 'sessionStorage' | 'localStorage'): Storage | null {
  try {
    const storage = globalThis[kind];
    storage.setItem(`${PREFIX}probe`, '1');
    storage.removeItem(`${PREFIX}probe`);
    return storage;
  } catch {
    return null;
  }
}

/** This visit, this tab: what a reload must not lose. */
export const sessionStore = open('sessionStorage');
/** Kept between visits: progress, guesses, choices. */
export const localStore = open('localStorage');
