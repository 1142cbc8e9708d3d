import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { moveIntentOf } from '../plot/arrowKeys.ts';
import { newTransaction } from '../plot/transaction.ts';
import { useDecimalComma } from './decimalMark.ts';
import { formatDecimal, formatExactly } from './formatDecimal.ts';
import { judgeNumber } from './judgeNumber.ts';
import { isUnfinished } from './parseDecimal.ts';
import { type Limits, stepValue } from './stepValue.ts';
import { usePending } from '../plot/usePending.ts';

/** `step` is one press of an arrow key (Shift ×10, Alt ×0.1); its decimals are those that are printed. */
export interface NumberDraftOptions extends Limits {
  readonly value: number;
  /** Takes the focus, with its text selected, when it appears. */
  readonly focusAtOnce?: boolean | undefined;
  /** Called with valid numbers only. `transaction` groups what one step of undo takes back. */
  onChange(value: number, transaction: string): void;
  /** Editing is over: committed, or given up with Esc. */
  onDone?(how: 'committed' | 'reverted' | 'left'): void;
}

interface Draft {
  readonly text: string;
  readonly fault: string | null;
  /** A draft that was left standing goes away when the value changes under it. */
  readonly at: number;
}

export interface NumberDraft {
  readonly text: string;
  readonly fault: string | null;
  type(text: string): void;
  focus(): void;
  leave(): void;
  keyDown(event: KeyboardEvent<HTMLInputElement>): void;
}

/** The text in a number field between the first key and the commit, and what is wrong with it. */
export function useNumberDraft(
  props: NumberDraftOptions,
  input: { readonly current: HTMLInputElement | null },
): NumberDraft {
  const { step, onChange, onDone } = props;
  const [value, setPending] = usePending(props.value);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [focused, setFocused] = useState(false);
  const keyTransaction = useRef('');
  const comma = useDecimalComma();
  useSelectOnFocus(input, focused, props.focusAtOnce ?? false);

  const live = draft && (focused || draft.at === value) ? draft : null;
  const send = (next: number, transaction: string): void => {
    setDraft(null);
    if (next === value) return;
    setPending(next);
    onChange(next, transaction);
  };
  const commit = (): boolean => {
    if (!live) return true;
    const judged = judgeNumber(live.text, props, value);
    if (judged.ok) send(judged.value, newTransaction());
    else setDraft({ ...live, fault: judged.fault, at: value });
    return judged.ok;
  };
  const printed = focused ? formatExactly(value, step) : formatDecimal(value, step);
  return {
    text: live?.text ?? (comma ? printed.replace('.', ',') : printed),
    fault: live?.fault ?? null,
    type(text) {
      const judged = judgeNumber(text, props, value);
      // "−" and "1e" may still become numbers, and 1 may become 10: those are judged when they are committed
      const fault = judged.ok || isUnfinished(text) ? null : judged.fault;
      setDraft({ text, fault, at: value });
    },
    focus() {
      setFocused(true);
    },
    leave() {
      setFocused(false);
      if (commit()) onDone?.('left');
    },
    keyDown(event) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') {
        if (commit()) onDone?.('committed');
        return;
      }
      if (event.key === 'Escape' && (live || onDone)) {
        event.preventDefault();
        event.stopPropagation();
        setDraft(null);
        onDone?.('reverted');
        return;
      }
      const intent = moveIntentOf(event);
      if (intent?.kind !== 'by' || intent.y === 0) return;
      event.preventDefault();
      if (!event.repeat) keyTransaction.current = newTransaction();
      send(steppedFrom(live?.text, value, intent.y, props), keyTransaction.current);
    },
  };
}

/** Stepping starts at what stands in the field, if that is a number. */
function steppedFrom(
  text: string | undefined,
  value: number,
  stepCount: number,
  limits: NumberDraftOptions,
): number {
  const typed = text === undefined ? null : judgeNumber(text, limits, value);
  const start = typed?.ok ? typed.value : value;
  return stepValue(start, stepCount, limits);
}

/** Swapping "5.33" for all its digits on focus would drop the browser's own selection. */
function useSelectOnFocus(
  input: { readonly current: HTMLInputElement | null },
  focused: boolean,
  focusAtOnce: boolean,
): void {
  useEffect(() => {
    if (focusAtOnce) input.current?.focus();
  }, [input, focusAtOnce]);
  useEffect(() => {
    if (focused) input.current?.select();
  }, [input, focused]);
}
