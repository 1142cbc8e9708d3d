/** What a key asks of something that can be moved: a displacement in steps, or an end. */
export type MoveIntent =
  | { readonly kind: 'by'; readonly x: number; readonly y: number }
  | { readonly kind: 'to-start' }
  | { readonly kind: 'to-end' };

interface KeyLike {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Arrows move one step, with Shift ten, with Alt a tenth; Home and End go to the ends; anything else is null. */
export function moveIntentOf(event: KeyLike): MoveIntent | null {
  if (event.ctrlKey || event.metaKey) return null;
  const size = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return { kind: 'by', x: -size, y: 0 };
    case 'ArrowRight':
      return { kind: 'by', x: size, y: 0 };
    case 'ArrowUp':
      return { kind: 'by', x: 0, y: size };
    case 'ArrowDown':
      return { kind: 'by', x: 0, y: -size };
    case 'Home':
      return { kind: 'to-start' };
    case 'End':
      return { kind: 'to-end' };
    default:
      return null;
  }
}
