import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { AskedChoice, FigureControl } from '../control/figureControl.ts';

const NONE: readonly number[] = [];
/** No lecture hall holds more. */
const MOST = 9999;

interface HandsProps {
  readonly control: FigureControl;
  readonly prediction: AskedChoice;
}

/** How many hands were shown for each option; none where nobody counted. */
export function useHands(control: FigureControl, prediction: string): readonly number[] {
  return useStore(control.session, ({ hands }) => hands[prediction] ?? NONE);
}

/** One field per option for the hands that were shown for it. */
export function HandsInputs({ control, prediction }: HandsProps): ReactNode {
  return (
    <ul className="hands" aria-label="Hands shown">
      {prediction.options.map((option, index) => (
        <li key={option}>
          <HandsField control={control} prediction={prediction} index={index} />
          {option}
        </li>
      ))}
    </ul>
  );
}

/** A field for the hands shown for one option. */
export function HandsField({
  control,
  prediction,
  index,
}: HandsProps & { readonly index: number }): ReactNode {
  const count = useHands(control, prediction.id)[index] ?? 0;
  return (
    <input
      className="hands-field number-input"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      size={3}
      maxLength={4}
      placeholder="–"
      aria-label={`Hands for “${prediction.options[index] ?? ''}”`}
      value={count === 0 ? '' : count}
      onChange={(event) => {
        setHands(control, prediction, index, event.currentTarget.value);
      }}
    />
  );
}

/** Only digits count: what else is typed is left out. */
function setHands(control: FigureControl, prediction: AskedChoice, index: number, text: string): void {
  const count = Math.min(MOST, Number(text.replaceAll(/\D/g, '')));
  control.session.setState(({ hands }) => {
    const before = hands[prediction.id] ?? NONE;
    const after = prediction.options.map((_, i) => (i === index ? count : (before[i] ?? 0)));
    return { hands: { ...hands, [prediction.id]: after } };
  });
}

/** "17 of 42 hands were for “the same”, the right answer."; empty where no hands were counted. */
export function handsVerdict(hands: readonly number[], options: readonly string[], answer: number): string {
  const total = hands.reduce((sum, count) => sum + count, 0);
  if (total === 0) return '';
  const right = hands[answer] ?? 0;
  return `${right} of ${total} hands ${right === 1 ? 'was' : 'were'} for “${options[answer] ?? ''}”, which it is.`;
}
