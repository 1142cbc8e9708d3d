import { type ReactNode, useId } from 'react';
import type { Figure } from '../figure.ts';
import { AnswerInput } from './AnswerInput.tsx';
import type { AnsweredExercise, Exercise, FigureExercise } from './exercise.ts';
import { answerText, judge } from './judge.ts';
import { useProgress } from './progress.ts';
import { Symbols } from './Symbols.tsx';

export interface ExerciseViewProps {
  readonly id: string;
  readonly exercise: Exercise;
  /** The figure that a figure exercise is about. */
  readonly figure?: Figure;
}

/** A question of the prose: answered on the page, judged at once, hints and answer when they are asked for. */
export function ExerciseView({ id, exercise, figure }: ExerciseViewProps): ReactNode {
  const questionId = useId();
  return (
    <section className="exercise" data-exercise={id} aria-labelledby={questionId}>
      <div className="exercise-question" id={questionId}>
        <strong className="exercise-mark">Try it. </strong>
        {exercise.question}
      </div>
      {exercise.kind === 'figure' ? (
        <FigureGoal id={id} exercise={exercise} figure={figure} />
      ) : (
        <Answered id={id} exercise={exercise} />
      )}
    </section>
  );
}

function Answered({ id, exercise }: { readonly id: string; readonly exercise: AnsweredExercise }): ReactNode {
  const [progress, change] = useProgress(id);
  const verdict = progress.judged ? judge(exercise, progress.given) : null;
  return (
    <>
      <form
        className="exercise-answer"
        onSubmit={(event) => {
          event.preventDefault();
          const solved = progress.solved || judge(exercise, progress.given).kind === 'right';
          change({ judged: true, solved });
        }}
      >
        <AnswerInput
          exercise={exercise}
          given={progress.given}
          invalid={verdict?.kind === 'unread'}
          onGive={(given) => {
            change({ given, judged: false });
          }}
        />
        <button type="submit" className="button" data-tone="mark">
          Check
        </button>
      </form>
      <p className="exercise-verdict" role="status" data-verdict={verdict?.kind}>
        {verdict === null ? '' : verdict.kind === 'right' ? 'Right.' : verdict.words}
      </p>
      {verdict?.kind === 'right' && !progress.answerShown ? (
        <div className="exercise-explanation">{exercise.explanation}</div>
      ) : null}
      <Help
        id={id}
        exercise={exercise}
        answer={<AnswerText exercise={exercise} />}
        askable={verdict?.kind !== 'right'}
      />
    </>
  );
}

function AnswerText({ exercise }: { readonly exercise: AnsweredExercise }): ReactNode {
  const text = answerText(exercise);
  return exercise.kind === 'symbol' ? <Symbols parts={[text]} /> : text;
}

function FigureGoal({
  id,
  exercise,
  figure,
}: {
  readonly id: string;
  readonly exercise: FigureExercise;
  readonly figure: Figure | undefined;
}): ReactNode {
  if (!figure)
    throw new Error(`the exercise "${id}" is about the figure "${exercise.figure}", which was not given`);
  const {
    progress: share,
    status,
    start,
    solve,
  } = figure.useChallenge(exercise.challenge, exercise.instance);
  const [progress, change] = useProgress(id);
  const done = share >= 1;
  return (
    <>
      <p className="exercise-answer">
        <button type="button" className="button" onClick={start}>
          Start afresh
        </button>
        <button
          type="button"
          className="button"
          data-tone="mark"
          onClick={() => {
            change({ judged: true, solved: progress.solved || done });
          }}
        >
          Check the figure
        </button>
      </p>
      <p
        className="exercise-verdict"
        role="status"
        data-verdict={progress.judged ? (done ? 'right' : 'wrong') : undefined}
      >
        {progress.judged ? `${done ? 'Right' : 'Not yet'}: ${status}.` : ''}
      </p>
      {progress.judged && done ? <div className="exercise-explanation">{exercise.explanation}</div> : null}
      <Help
        id={id}
        exercise={exercise}
        answer="the figure shows it now."
        askable={!(progress.judged && done)}
        onShow={solve}
      />
    </>
  );
}

function Help({
  id,
  exercise,
  answer,
  askable,
  onShow,
}: {
  readonly id: string;
  readonly exercise: Exercise;
  readonly answer: ReactNode;
  readonly askable: boolean;
  onShow?(): void;
}): ReactNode {
  const [{ hints, answerShown }, change] = useProgress(id);
  const left = exercise.hints.length - hints;
  return (
    <>
      {hints === 0 ? null : (
        <ol className="exercise-hints">
          {exercise.hints.slice(0, hints).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      {answerShown ? (
        <div className="exercise-explanation">
          <p>
            <strong>Answer:</strong> {answer}
          </p>
          {exercise.explanation}
        </div>
      ) : null}
      {!askable || answerShown ? null : (
        <p className="exercise-help">
          {left > 0 ? (
            <button type="button" className="button" onClick={() => change({ hints: hints + 1 })}>
              {hints === 0 ? 'Hint' : 'Another hint'}
            </button>
          ) : null}
          <button
            type="button"
            className="button"
            onClick={() => {
              change({ answerShown: true });
              onShow?.();
            }}
          >
            Show the answer
          </button>
        </p>
      )}
    </>
  );
}
