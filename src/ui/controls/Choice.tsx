import { type ReactNode, useId } from 'react';
import { newTransaction } from '../plot/transaction.ts';

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
  /** Why it cannot be chosen, or what it means; shown on hover and read with it. */
  readonly reason?: string;
}

export interface ChoiceProps<T extends string> {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T;
  readonly disabled?: boolean;
  onChange(value: T, transaction: string): void;
}

/** One of a few: native radio buttons in a row, one tab stop, arrows inside. */
export function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  const { label, labelHidden = false, options, value, disabled, onChange } = props;
  const name = useId();
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend className={labelHidden ? 'visually-hidden' : 'choice-legend'}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option" title={option.reason}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-describedby={option.reason === undefined ? undefined : `${name}-${option.value}`}
              onChange={() => {
                onChange(option.value, newTransaction());
              }}
            />
            <span className="choice-text">{option.label}</span>
            {option.reason === undefined ? null : (
              <span hidden id={`${name}-${option.value}`}>
                {option.reason}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
