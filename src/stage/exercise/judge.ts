import { formatNumber } from '../../core/notation/formatNumber.ts';
import { parseDecimal } from '../../ui/controls/parseDecimal.ts';
import type { AnsweredExercise } from './exercise.ts';

export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly words: string }
  /** Nothing that could be judged was given. */
  | { readonly kind: 'unread'; readonly words: string };

/** Judges what was given, as text: a number, "4 × 3", or an option's place. Never throws. */
export function judge(exercise: AnsweredExercise, given: string): Verdict {
  switch (exercise.kind) {
    case 'number': {
      const parsed = parseDecimal(given);
      if (!parsed.ok) return { kind: 'unread', words: `${parsed.problem}.` };
      const answer = answerNumber(exercise.answer);
      if (Math.abs(parsed.value - answer) <= (exercise.tolerance ?? 0)) return { kind: 'right' };
      return { kind: 'wrong', words: exercise.feedback?.[parsed.value] ?? 'Not yet.' };
    }
    case 'shape':
      return judgeShape(exercise.answer, given);
    case 'choice':
    case 'symbol': {
      const place = Number(given);
      if (given === '' || exercise.options[place] === undefined)
        return { kind: 'unread', words: 'Choose one first.' };
      if (place === exercise.answer) return { kind: 'right' };
      const feedback = exercise.kind === 'choice' ? exercise.feedback?.[place] : undefined;
      return { kind: 'wrong', words: feedback ?? 'Not that one.' };
    }
  }
}

function judgeShape([rows, columns]: readonly [number, number], given: string): Verdict {
  const [rowText = '', columnText = ''] = given.split('×').map((part) => part.trim());
  const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text);
  if (!isWhole(rowText) || !isWhole(columnText)) {
    return { kind: 'unread', words: 'Rows and columns are whole numbers, 1 or more.' };
  }
  const [givenRows, givenColumns] = [Number(rowText), Number(columnText)];
  if (givenRows === rows && givenColumns === columns) return { kind: 'right' };
  if (givenRows === columns && givenColumns === rows) {
    return {
      kind: 'wrong',
      words: 'The other way round: rows come first, and there is one for each output.',
    };
  }
  if (givenRows === rows) return { kind: 'wrong', words: 'The rows are right, the columns are not.' };
  if (givenColumns === columns) return { kind: 'wrong', words: 'The columns are right, the rows are not.' };
  return { kind: 'wrong', words: 'Neither is right yet.' };
}

function answerNumber(answer: number | (() => number)): number {
  return typeof answer === 'number' ? answer : answer();
}

/** The right answer as text, in the form in which it is given. */
export function answerText(exercise: AnsweredExercise): string {
  switch (exercise.kind) {
    case 'number':
      return formatNumber(answerNumber(exercise.answer));
    case 'shape':
      return exercise.answer.join(' × ');
    case 'choice':
    case 'symbol':
      return exercise.options[exercise.answer] ?? '';
  }
}
