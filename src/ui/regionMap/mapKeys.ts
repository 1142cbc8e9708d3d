/** What a key asks of a map that has the focus. Up is the positive second coordinate. */
export type MapKey =
  | { readonly kind: 'walk' | 'pan'; readonly direction: readonly [number, number] }
  | { readonly kind: 'jump'; readonly by: 'first' | 'last' | 'next' | 'previous' }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'whole' | 'pin' | 'leave' };

interface KeyLike {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const OTHERS: Readonly<Record<string, MapKey>> = {
  '+': { kind: 'zoom', factor: 1.5 },
  '=': { kind: 'zoom', factor: 1.5 },
  '-': { kind: 'zoom', factor: 1 / 1.5 },
  '0': { kind: 'whole' },
  Enter: { kind: 'pin' },
  Escape: { kind: 'leave' },
  Home: { kind: 'jump', by: 'first' },
  End: { kind: 'jump', by: 'last' },
  PageDown: { kind: 'jump', by: 'next' },
  PageUp: { kind: 'jump', by: 'previous' },
};

/** Arrows walk over cells, with Shift they pan; null for keys that belong to others. */
export function mapKeyOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyLike): MapKey | null {
  if (altKey || ctrlKey || metaKey) return null;
  const direction = Object.hasOwn(ARROWS, key) ? ARROWS[key] : undefined;
  if (direction) return { kind: shiftKey ? 'pan' : 'walk', direction };
  return (Object.hasOwn(OTHERS, key) ? OTHERS[key] : undefined) ?? null;
}
