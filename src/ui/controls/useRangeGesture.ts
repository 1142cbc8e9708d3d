import { type KeyboardEvent, useRef } from 'react';
import { moveIntentOf } from '../plot/arrowKeys.ts';
import { newTransaction } from '../plot/transaction.ts';
import { type Limits, stepValue } from './stepValue.ts';

export interface RangeGesture {
  onPointerDown(): void;
  onPointerUp(): void;
  onKeyDown(event: KeyboardEvent): void;
  onKeyUp(): void;
  onBlur(): void;
  /** The range input's own change. */
  take(next: number): void;
}

/**
 * What a native range input does not say: which changes belong together. One pointer drag is one transaction, one
 * held key is one; Esc during a drag puts back the value. Shift and Alt with an arrow are steps ×10 and ×0.1.
 */
export function useRangeGesture(options: {
  readonly value: number;
  readonly limits: Limits;
  onChange(value: number, transaction: string): void;
  onCancel?: ((transaction: string) => void) | undefined;
}): RangeGesture {
  const { value, limits, onChange, onCancel } = options;
  const gesture = useRef<{ transaction: string; start: number; by: 'pointer' | 'key' } | null>(null);
  const ignoring = useRef(false);
  const begin = (by: 'pointer' | 'key'): void => {
    gesture.current = { transaction: newTransaction(), start: value, by };
    ignoring.current = false;
  };
  const end = (): void => {
    gesture.current = null;
    ignoring.current = false;
  };
  const cancel = (): void => {
    const held = gesture.current;
    if (!held) return;
    ignoring.current = true;
    if (onCancel) onCancel(held.transaction);
    else onChange(held.start, held.transaction);
  };
  return {
    onPointerDown() {
      begin('pointer');
    },
    onPointerUp: end,
    onKeyDown(event) {
      if (event.key === 'Escape' && gesture.current?.by === 'pointer') {
        event.preventDefault();
        event.stopPropagation();
        cancel();
        return;
      }
      if (gesture.current?.by === 'pointer') return;
      if (!event.repeat) begin('key');
      const intent = moveIntentOf(event);
      if (intent?.kind !== 'by' || !(event.shiftKey || event.altKey)) return;
      event.preventDefault();
      const next = stepValue(value, intent.x + intent.y, limits);
      if (next !== value) onChange(next, gesture.current?.transaction ?? newTransaction());
    },
    onKeyUp() {
      if (gesture.current?.by === 'key') end();
    },
    onBlur: end,
    take(next) {
      if (ignoring.current || !Number.isFinite(next)) return;
      onChange(next, gesture.current?.transaction ?? newTransaction());
    },
  };
}
