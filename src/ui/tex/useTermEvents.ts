import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import type { TermId } from '../../core/notation/termId.ts';
import { moveTabStop, nextTerm, termAt, termIdOf } from './terms.ts';

interface TermListeners {
  onHighlight?(id: TermId | null): void;
  onActivate?(id: TermId): void;
}

interface TermEvents {
  onPointerOver(event: PointerEvent): void;
  onPointerLeave(event: PointerEvent): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  onClick(event: MouseEvent): void;
}

/** Hover, focus, taps and keys for all terms of a line at once. */
export function useTermEvents(
  box: RefObject<HTMLElement | null>,
  { onHighlight, onActivate }: TermListeners,
): TermEvents {
  const activate = (target: EventTarget): boolean => {
    const id = termIdOf(termAt(target));
    if (id === null || !onActivate) return false;
    onActivate(id);
    return true;
  };
  return {
    onPointerOver(event) {
      onHighlight?.(termIdOf(termAt(event.target)));
    },
    onPointerLeave(event) {
      // a finger that lifts leaves too, but what it tapped stays lit
      if (event.pointerType === 'mouse') onHighlight?.(null);
    },
    onFocus(event) {
      const term = termAt(event.target);
      if (!term || !box.current) return;
      moveTabStop(box.current, term);
      onHighlight?.(termIdOf(term));
    },
    onBlur() {
      onHighlight?.(null);
    },
    onKeyDown(event) {
      const term = termAt(event.target);
      if (!term || !box.current || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        if (activate(event.target)) event.preventDefault();
        return;
      }
      const next = nextTerm(box.current, term, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
    onClick(event) {
      activate(event.target);
    },
  };
}
