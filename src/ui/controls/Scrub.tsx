import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { moveIntentOf } from '../plot/arrowKeys.ts';
import { newTransaction } from '../plot/transaction.ts';
import { useDrag } from '../plot/useDrag.ts';
import { formatDecimal, spokenDecimal } from './formatDecimal.ts';
import { NumberField } from './NumberField.tsx';
import { clamp, stepValue } from './stepValue.ts';
import { usePending } from '../plot/usePending.ts';

export interface ScrubProps {
  /** Accessible name: "input x". */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly whole?: boolean | undefined;
  /** How the number is printed; with the step's decimals when absent. */
  readonly format?: ((value: number) => string) | undefined;
  readonly valueText?: string | undefined;
  /** Sideways travel that makes one step, in CSS px; Shift makes the steps ten times as large. */
  readonly pxPerStep?: number | undefined;
  readonly tone?: 'net1' | 'net2' | 'accent' | undefined;
  readonly highlighted?: boolean | undefined;
  onChange(value: number, transaction: string): void;
  /** Esc during a drag: put back what was there before `transaction`; without it the first value is sent again. */
  onCancel?(transaction: string): void;
  onReset?(): void;
  onHighlight?(on: boolean): void;
}

const PX_PER_STEP = 3;
const PAGE_STEPS = 10;

/** A number in a sentence that can be dragged sideways, moved by keys, or typed (Enter, or a plain click). */
export function Scrub(props: ScrubProps): ReactNode {
  const [mode, setMode] = useState<'number' | 'typing' | 'typed'>('number');
  const [value, setPending] = usePending(props.value);
  const send = (next: number, transaction: string): void => {
    if (next === value) return;
    setPending(next);
    props.onChange(next, transaction);
  };
  if (mode === 'typing') {
    return (
      <span className="scrub-typing">
        <NumberField
          label={props.label}
          value={value}
          min={props.min}
          max={props.max}
          step={props.step}
          whole={props.whole}
          focusAtOnce
          onChange={send}
          onDone={(how) => {
            setMode(how === 'left' ? 'number' : 'typed');
          }}
        />
      </span>
    );
  }
  return (
    <ScrubNumber
      {...props}
      value={value}
      shown={props.value}
      onChange={send}
      focusAtOnce={mode === 'typed'}
      onType={() => {
        setMode('typing');
      }}
    />
  );
}

interface ScrubNumberProps extends ScrubProps {
  /** What the owner has; `value` may be one frame ahead of it. */
  readonly shown: number;
  readonly focusAtOnce: boolean;
  onType(): void;
}

function ScrubNumber(props: ScrubNumberProps): ReactNode {
  const { shown, step, tone = 'accent', onHighlight, focusAtOnce } = props;
  const { held, onPointerDown } = useScrubDrag(props);
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (focusAtOnce) element.current?.focus();
  }, [focusAtOnce]);
  const keyTransaction = useRef('');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      props.onType();
      return;
    }
    const next = keyTarget(event, props);
    if (next === null || held) return;
    event.preventDefault();
    if (!event.repeat) keyTransaction.current = newTransaction();
    props.onChange(next, keyTransaction.current);
  };
  return (
    <span
      ref={element}
      className="scrub"
      data-tone={tone}
      data-held={held ? '' : undefined}
      data-highlighted={props.highlighted ? '' : undefined}
      role="slider"
      tabIndex={0}
      translate="no"
      dir="ltr"
      aria-label={props.label}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      aria-valuenow={Number(shown.toPrecision(12))}
      aria-valuetext={props.valueText ?? spokenDecimal(shown, step)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={props.onReset}
      onPointerEnter={() => onHighlight?.(true)}
      onPointerLeave={() => onHighlight?.(false)}
      onFocus={() => onHighlight?.(true)}
      onBlur={() => onHighlight?.(false)}
    >
      {props.format?.(shown) ?? formatDecimal(shown, step)}
    </span>
  );
}

/** Dragging sideways; a press that does not travel asks to type. */
function useScrubDrag(props: ScrubNumberProps): ReturnType<typeof useDrag> & { readonly held: boolean } {
  const [held, setHeld] = useState(false);
  const grab = useRef({ value: 0, transaction: '', moved: false });
  const drag = useDrag({
    onStart() {
      grab.current = { value: props.value, transaction: newTransaction(), moved: false };
      setHeld(true);
      return undefined;
    },
    onMove({ dxPx, shiftKey }) {
      const stepCount = Math.round(dxPx / (props.pxPerStep ?? PX_PER_STEP)) * (shiftKey ? 10 : 1);
      if (stepCount === 0 && !grab.current.moved) return;
      grab.current.moved = true;
      props.onChange(stepValue(grab.current.value, stepCount, props), grab.current.transaction);
    },
    onEnd() {
      setHeld(false);
      if (!grab.current.moved) props.onType();
    },
    onCancel() {
      setHeld(false);
      if (!grab.current.moved) return;
      if (props.onCancel) props.onCancel(grab.current.transaction);
      else props.onChange(grab.current.value, grab.current.transaction);
    },
  });
  return { ...drag, held };
}

function keyTarget(event: KeyboardEvent, props: ScrubProps): number | null {
  if (event.key === 'PageUp') return stepValue(props.value, PAGE_STEPS, props);
  if (event.key === 'PageDown') return stepValue(props.value, -PAGE_STEPS, props);
  const intent = moveIntentOf(event);
  if (!intent) return null;
  if (intent.kind === 'to-start') return clamp(props.min, props);
  if (intent.kind === 'to-end') return clamp(props.max, props);
  return stepValue(props.value, intent.x + intent.y, props);
}
