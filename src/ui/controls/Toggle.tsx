import { type ReactNode, useId } from 'react';
import { newTransaction } from '../plot/transaction.ts';

export interface ToggleProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly reason?: string;
  onChange(checked: boolean, transaction: string): void;
}

/** On or off. */
export function Toggle({ label, checked, disabled, reason, onChange }: ToggleProps): ReactNode {
  const id = useId();
  return (
    <div className="toggle-row">
      <label className="toggle">
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          disabled={disabled}
          aria-describedby={reason === undefined ? undefined : id}
          onChange={(event) => {
            onChange(event.currentTarget.checked, newTransaction());
          }}
        />
        <span className="toggle-track" aria-hidden="true" />
        <span className="toggle-text">{label}</span>
      </label>
      {reason === undefined ? null : (
        <span className="control-reason" id={id}>
          {reason}
        </span>
      )}
    </div>
  );
}
