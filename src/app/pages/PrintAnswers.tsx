import { answerText } from '../../stage/exercise/judge.ts';
import { Symbols } from '../../stage/exercise/Symbols.tsx';
import { loadExercise } from '../exercises.ts';
import type { PageNotes } from '../Island.tsx';

type Exercise = Awaited<ReturnType<typeof loadExercise>>;

function Answer({ exercise }: { exercise: Exercise }) {
  const { kind, explanation } = exercise;
  return (
    <li>
      {kind === 'figure' ? null : (
        <strong>
          {kind === 'symbol' ? <Symbols parts={[answerText(exercise)]} /> : answerText(exercise)}.{' '}
        </strong>
      )}
      {explanation}
    </li>
  );
}

/** The answers to the page's exercises, in their order: on paper only, where no button shows them. */
export async function printAnswers({ islands }: PageNotes) {
  const ids = islands.flatMap(({ kind, props }) => (kind === 'exercise' ? [props['id'] ?? ''] : []));
  if (ids.length === 0) return null;
  const exercises = await Promise.all(ids.map(async (id) => ({ id, exercise: await loadExercise(id) })));
  return (
    <section className="print-answers" data-print-answers="">
      <h2>Answers</h2>
      <ol>
        {exercises.map(({ id, exercise }) => (
          <Answer key={id} exercise={exercise} />
        ))}
      </ol>
    </section>
  );
}
