import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { parseDecimal } from '../../ui/controls/parseDecimal.ts';
import type { AskedChoice, AskedPrediction, FigureControl } from '../control/figureControl.ts';
import type { Guess } from '../control/session.ts';
import { useLecture } from '../lecture/lectureStore.ts';
import { closePrediction, giveGuess, isGiven, reveal, startPrediction } from './answers.ts';
import { HandsField, handsVerdict, useHands } from './Hands.tsx';

interface SheetProps {
  readonly control: FigureControl;
  readonly prediction: AskedPrediction;
}

/** The question of a prediction, the reader's answer, and after the reveal how the two compare. */
export function PredictionSheet({ control, prediction }: SheetProps): ReactNode {
  const phase = useStore(control.session, (session) => session.prediction?.phase ?? 'asked');
  const guess = useStore(control.session, (session) => session.guesses[prediction.id]);
  const questionId = useId();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // what was asked for is now here: the keyboard goes there too
    box.current
      ?.querySelector<HTMLElement>('input:checked, input, [data-first]')
      ?.focus({ preventScroll: true });
  }, [prediction.id]);
  return (
    <form
      ref={box}
      className="sheet prediction"
      data-prediction={prediction.id}
      data-phase={phase}
      aria-labelledby={questionId}
      onSubmit={(event) => {
        event.preventDefault();
        if (phase === 'asked' && isGiven(guess)) reveal(control);
      }}
    >
      <p className="prediction-question" id={questionId}>
        {prediction.question}
      </p>
      {phase === 'asked' ? (
        <Asking control={control} prediction={prediction} guess={guess} />
      ) : (
        <Revealed control={control} prediction={prediction} guess={guess} />
      )}
    </form>
  );
}

function Asking({
  control,
  prediction,
  guess,
}: SheetProps & { readonly guess: Guess | undefined }): ReactNode {
  const reasonId = useId();
  const given = isGiven(guess);
  const missing = {
    choice: 'Choose an answer first.',
    number: 'Type a number first.',
    curve: 'Draw at least two joints first.',
  }[prediction.kind];
  return (
    <>
      <Answer control={control} prediction={prediction} guess={guess} />
      <p className="sheet-buttons">
        <button
          type="submit"
          className="button"
          data-tone="mark"
          aria-disabled={given ? undefined : true}
          aria-describedby={given ? undefined : reasonId}
        >
          Reveal
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            closePrediction(control);
          }}
        >
          Skip
        </button>
        {given ? null : (
          <span className="sheet-note" id={reasonId}>
            {missing}
          </span>
        )}
      </p>
    </>
  );
}

function Answer({
  control,
  prediction,
  guess,
}: SheetProps & { readonly guess: Guess | undefined }): ReactNode {
  switch (prediction.kind) {
    case 'choice':
      return <ChoiceAnswer control={control} prediction={prediction} guess={guess} />;
    case 'number':
      return <NumberAnswer key={prediction.id} control={control} prediction={prediction} guess={guess} />;
    case 'curve':
      return (
        <p className="sheet-note">
          Draw on the covered plot, or focus it and use the arrow keys: <kbd>Enter</kbd> places a joint,{' '}
          <kbd>Backspace</kbd> removes one.{' '}
          <button type="button" className="button" onClick={() => giveGuess(control, prediction.id, null)}>
            Clear the drawing
          </button>
        </p>
      );
  }
}

function ChoiceAnswer({
  control,
  prediction,
  guess,
}: {
  readonly control: FigureControl;
  readonly prediction: AskedChoice;
  readonly guess: Guess | undefined;
}): ReactNode {
  const name = useId();
  const inLecture = useLecture(control.key) !== null;
  return (
    <div className="prediction-options" role="radiogroup" aria-label="Your answer">
      {prediction.options.map((option, index) => (
        <span key={option}>
          <label className="prediction-option">
            <input
              type="radio"
              name={name}
              checked={guess === index}
              onChange={() => {
                giveGuess(control, prediction.id, index);
              }}
            />
            <kbd>{index + 1}</kbd> {option}
          </label>
          {inLecture ? <HandsField control={control} prediction={prediction} index={index} /> : null}
        </span>
      ))}
    </div>
  );
}

function NumberAnswer({
  control,
  prediction,
  guess,
}: SheetProps & { readonly guess: Guess | undefined }): ReactNode {
  const [text, setText] = useState(typeof guess === 'number' ? String(guess) : '');
  const parsed = parseDecimal(text);
  const faultId = useId();
  const fault = text.trim() === '' || parsed.ok ? null : parsed.problem;
  return (
    <label className="prediction-number">
      Your answer{' '}
      <input
        className="number-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        size={8}
        value={text}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={fault === null ? undefined : faultId}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const read = parseDecimal(next);
          giveGuess(control, prediction.id, read.ok ? read.value : null);
        }}
      />
      {fault === null ? null : (
        <span className="sheet-fault" id={faultId}>
          {fault}.
        </span>
      )}
    </label>
  );
}

function Revealed({
  control,
  prediction,
  guess,
}: SheetProps & { readonly guess: Guess | undefined }): ReactNode {
  const guesses = useStore(control.session, (session) => session.guesses);
  const others = control.predictions.filter(({ id }) => !(id in guesses)).length;
  // the truth is that of the state in which it was revealed; later moves do not change what was said
  const hands = useHands(control, prediction.id);
  const [verdict] = useState(() => verdictOn(prediction, guess, hands));
  return (
    <>
      <p className="prediction-verdict" role="status">
        {verdict}
      </p>
      <details className="prediction-why">
        <summary>Why?</summary>
        <p>{prediction.explanation}</p>
      </details>
      <p className="sheet-buttons">
        <button
          type="button"
          className="button"
          data-tone="mark"
          data-first=""
          onClick={() => {
            closePrediction(control);
          }}
        >
          Done
        </button>
        {others === 0 ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              startPrediction(control);
            }}
          >
            Next question
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            giveGuess(control, prediction.id, null);
            control.session.setState({ prediction: { id: prediction.id, phase: 'asked' } });
          }}
        >
          Try again
        </button>
      </p>
    </>
  );
}

/** How the reader's guess, and the hands of a hall, compare with the truth. */
function verdictOn(prediction: AskedPrediction, guess: Guess | undefined, hands: readonly number[]): string {
  const own = isGiven(guess) ? prediction.verdict(guess) : '';
  const hall =
    prediction.kind === 'choice' ? handsVerdict(hands, prediction.options, prediction.answer()) : '';
  return `${own} ${hall}`.trim();
}
