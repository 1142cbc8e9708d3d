import { type ReactNode, useId } from 'react';

export interface ButtonProps {
  /** A verb and the thing: "Free the weights". */
  readonly children: ReactNode;
  /** `mark`: the one thing to do next. */
  readonly tone?: 'quiet' | 'mark';
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Why it is disabled; shown on hover and focus and read with the name. */
  readonly reason?: string;
  /** Accessible name where the text alone does not say the thing. */
  readonly label?: string;
  onClick(): void;
}

/** A quiet text button. A disabled one keeps its place in the tab order, so that the reason can be found. */
export function Button(props: ButtonProps): ReactNode {
  const { children, tone = 'quiet', pressed, disabled = false, reason, label, onClick } = props;
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="button"
        data-tone={tone}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled ? true : undefined}
        aria-describedby={reason === undefined ? undefined : id}
        title={reason}
        onClick={() => {
          if (!disabled) onClick();
        }}
      >
        {children}
      </button>
      {reason === undefined ? null : (
        <span hidden id={id}>
          {reason}
        </span>
      )}
    </>
  );
}
