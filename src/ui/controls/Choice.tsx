import { memo, type ReactNode, useId } from 'react';
import { newTransaction } from '../plot/transaction.ts';
import { useSteady } from '../plot/useSteady.ts';

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
  const choose = useSteady((index: number) => {
    const option = options[index];
    if (option) onChange(option.value, newTransaction());
  });
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend className={labelHidden ? 'visually-hidden' : 'choice-legend'}>{label}</legend>
      <ChoiceOptions options={options} value={value} onChoose={choose} />
    </fieldset>
  );
}

/** Apart, because React writes to each radio button whenever it is drawn: in a drag of something else, it is not. */
const ChoiceOptions = memo(function ChoiceOptions({
  options,
  value,
  onChoose,
}: {
  readonly options: readonly ChoiceOption<string>[];
  readonly value: string;
  onChoose(index: number): void;
}): ReactNode {
  const name = useId();
  return (
    <div className="choice-options">
      {options.map((option, index) => (
        <label key={option.value} className="choice-option" title={option.reason}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-describedby={option.reason === undefined ? undefined : `${name}-${option.value}`}
            onChange={() => {
              onChoose(index);
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
  );
});
