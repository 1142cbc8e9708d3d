interface KeyLike {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly target: EventTarget | null;
}

export type FigureKey =
  | { readonly kind: 'undo' | 'redo' | 'reset' | 'pin' | 'lecture' | 'fill' | 'leave' }
  | { readonly kind: 'option'; readonly index: number };

const BARE: Readonly<Record<string, 'reset' | 'pin' | 'lecture' | 'fill'>> = {
  r: 'reset',
  t: 'pin',
  p: 'lecture',
  f: 'fill',
};

/** What a key asks of the figure that has the focus; null for what belongs to a text field or to nobody. */
export function figureKeyOf(event: KeyLike): FigureKey | null {
  if (event.isComposing) return null;
  if (event.key === 'Escape') return { kind: 'leave' };
  if (isTyping(event.target)) return null;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if (key === 'z') return { kind: event.shiftKey ? 'redo' : 'undo' };
    return key === 'y' && !event.shiftKey ? { kind: 'redo' } : null;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const kind = Object.hasOwn(BARE, event.key) ? BARE[event.key] : undefined;
  if (kind) return { kind };
  return /^[1-9]$/.test(event.key) ? { kind: 'option', index: Number(event.key) - 1 } : null;
}

/** In a text field, letters and Ctrl+Z belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  if (typeof HTMLElement === 'undefined' || !(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type))
  );
}
