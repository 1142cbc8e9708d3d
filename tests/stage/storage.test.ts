import { afterEach, describe, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function storeWith(storage: unknown) {
  vi.stubGlobal('localStorage', storage);
  vi.resetModules();
  return (await import('../../src/stage/share/storage.ts')).localStore;
}

describe('storage', () => {
  test('that is missing forgets on reload, and works for this visit', async () => {
    const store = await storeWith(undefined);
    store.set('a', '1');
    expect(store.isKept).toBe(false);
    expect(store.get('a')).toBe('1');
    store.remove('a');
    expect(store.get('a')).toBeNull();
  });

  test('that throws on every call is like one that is missing', async () => {
    const thrower = () => {
      throw new Error('denied');
    };
    const store = await storeWith({ getItem: thrower, setItem: thrower, removeItem: thrower });
    store.set('a', '1');
    expect(store.get('a')).toBe('1');
    expect(store.isKept).toBe(false);
  });

  test('that is full keeps the newest value for this visit', async () => {
    const kept = new Map<string, string>();
    const store = await storeWith({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem(key: string, value: string) {
        if (value.length > 3) throw new Error('QuotaExceededError');
        kept.set(key, value);
      },
      removeItem: (key: string) => kept.delete(key),
    });
    expect(store.isKept).toBe(true);
    store.set('a', 'old');
    store.set('a', 'longer than there is room');
    expect(store.get('a')).toBe('longer than there is room');
    store.remove('a');
    expect(store.get('a')).toBeNull();
  });
});
