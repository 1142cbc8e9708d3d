import { type ReactNode, useId } from 'react';
import type { AnsweredExercise } from './exercise.ts';
import { Symbols } from './Symbols.tsx';

interface InputProps {
  readonly exercise: AnsweredExercise;
  /** As text: a number, "4 × 3", or an option's place. */
  readonly given: string;
  readonly invalid: boolean;
  onGive(given: string): void;
}

/** Where an exercise's answer goes. */
export function AnswerInput(props: InputProps): ReactNode {
  const { exercise, given, invalid, onGive } = props;
  switch (exercise.kind) {
    case 'number':
      return <TextInput label="Your answer" value={given} invalid={invalid} onChange={onGive} />;
    case 'shape': {
      const [rows = '', columns = ''] = given.split('×').map((part) => part.trim());
      return (
        <span className="exercise-shape">
          <TextInput
            label="Rows"
            value={rows}
            invalid={invalid}
            onChange={(next) => onGive(`${next} × ${columns}`)}
          />
          <span aria-hidden="true">×</span>
          <TextInput
            label="Columns"
            value={columns}
            invalid={invalid}
            onChange={(next) => onGive(`${rows} × ${next}`)}
          />
        </span>
      );
    }
    case 'choice':
      return <Options options={exercise.options} given={given} onGive={onGive} render={(option) => option} />;
    case 'symbol':
      return (
        <div className="exercise-blank">
          <p className="exercise-formula">
            <Symbols parts={exercise.before} />
            <span className="exercise-gap">
              {given === '' ? (
                <span className="visually-hidden">blank</span>
              ) : (
                <Symbols parts={[exercise.options[Number(given)] ?? '']} />
              )}
            </span>
            <Symbols parts={exercise.after} />
          </p>
          <Options
            options={exercise.options}
            given={given}
            onGive={onGive}
            render={(option) => <Symbols parts={[option]} />}
          />
        </div>
      );
  }
}

function TextInput({
  label,
  value,
  invalid,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly invalid: boolean;
  onChange(value: string): void;
}): ReactNode {
  return (
    <label className="exercise-text">
      {label}{' '}
      <input
        className="number-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        size={7}
        maxLength={40}
        dir="ltr"
        value={value}
        aria-invalid={invalid ? true : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </label>
  );
}

function Options({
  options,
  given,
  onGive,
  render,
}: {
  readonly options: readonly string[];
  readonly given: string;
  onGive(given: string): void;
  readonly render: (option: string) => ReactNode;
}): ReactNode {
  const name = useId();
  return (
    <div className="exercise-options" role="radiogroup" aria-label="Your answer">
      {options.map((option, place) => (
        <label key={option} className="exercise-option">
          <input
            type="radio"
            name={name}
            checked={given === String(place)}
            onChange={() => {
              onGive(String(place));
            }}
          />
          {render(option)}
        </label>
      ))}
    </div>
  );
}
