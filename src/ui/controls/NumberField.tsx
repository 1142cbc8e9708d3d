import { type ReactNode, useId, useRef } from 'react';
import { Sym } from '../math/Sym.tsx';
import { type NumberDraftOptions, useNumberDraft } from './useNumberDraft.ts';

export interface NumberFieldProps extends NumberDraftOptions {
  /** Accessible name. */
  readonly label: string;
  /** A variable printed before the field. */
  readonly symbol?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/**
 * A number that can be typed. Enter or leaving commits, Esc reverts, arrows step. What is no number, or not allowed,
 * stays as typed with the fault in words, and the owner keeps its last good value.
 */
export function NumberField(props: NumberFieldProps): ReactNode {
  const faultId = useId();
  const input = useRef<HTMLInputElement>(null);
  const field = useNumberDraft(props, input);
  return (
    <span className="number-field">
      {props.symbol === undefined ? null : <Sym text={props.symbol} hidden />}
      <input
        ref={input}
        className="number-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        translate="no"
        dir="ltr"
        size={Math.max(4, field.text.length)}
        aria-label={props.label}
        aria-invalid={field.fault === null ? undefined : true}
        aria-describedby={field.fault === null ? undefined : faultId}
        disabled={props.disabled}
        value={field.text}
        onChange={(event) => {
          field.type(event.currentTarget.value);
        }}
        onFocus={field.focus}
        onBlur={field.leave}
        onKeyDown={field.keyDown}
      />
      {field.fault === null ? null : (
        <span className="number-fault" id={faultId} role="status">
          {field.fault}
        </span>
      )}
    </span>
  );
}
