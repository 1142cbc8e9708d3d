import { describe, expect, test } from 'vitest';
import type { AnsweredExercise } from '../../src/stage/exercise/exercise.ts';
import { answerText, judge } from '../../src/stage/exercise/judge.ts';
import { readProgress } from '../../src/stage/exercise/progress.ts';

const common = { question: '', hints: [], explanation: '' };
const number: AnsweredExercise = {
  ...common,
  kind: 'number',
  answer: () => 22,
  feedback: { 20: 'That is the waist.' },
};
const shape: AnsweredExercise = { ...common, kind: 'shape', answer: [4, 3] };
const choice: AnsweredExercise = { ...common, kind: 'choice', options: ['no', 'yes'], answer: 1 };

describe('an answer', () => {
  test.each([
    [number, '22', 'right', undefined],
    [number, ' 22,0 ', 'right', undefined],
    [number, '20', 'wrong', 'That is the waist.'],
    [number, '−22', 'wrong', 'Not yet.'],
    [number, '', 'unread', 'No number was given.'],
    [number, 'many', 'unread', '‘many’ is not a number.'],
    [shape, '4 × 3', 'right', undefined],
    [shape, '3 × 4', 'wrong', 'The other way round: rows come first, and there is one for each output.'],
    [shape, '4 × 2', 'wrong', 'The rows are right, the columns are not.'],
    [shape, '2 × 3', 'wrong', 'The columns are right, the rows are not.'],
    [shape, '4 × ', 'unread', 'Rows and columns are whole numbers, 1 or more.'],
    [shape, '', 'unread', 'Rows and columns are whole numbers, 1 or more.'],
    [choice, '1', 'right', undefined],
    [choice, '0', 'wrong', 'Not that one.'],
    [choice, '', 'unread', 'Choose one first.'],
    [choice, '9', 'unread', 'Choose one first.'],
  ] as const)('is judged: %#', (exercise, given, kind, words) => {
    expect(judge(exercise, given)).toEqual(words === undefined ? { kind } : { kind, words });
  });

  test('within its tolerance is right', () => {
    const close: AnsweredExercise = { ...common, kind: 'number', answer: 0.333, tolerance: 0.01 };
    expect(judge(close, '0.34').kind).toBe('right');
    expect(judge(close, '0.35').kind).toBe('wrong');
  });

  test('can be shown', () => {
    expect([number, shape, choice].map(answerText)).toEqual(['22', '4 × 3', 'yes']);
  });
});

describe('kept progress', () => {
  test('is read back, and nothing else is', () => {
    const progress = { given: '4 × 3', judged: true, solved: true, hints: 1, answerShown: false };
    expect(readProgress(JSON.stringify(progress))).toEqual(progress);
    const empty = { given: '', judged: false, solved: false, hints: 0, answerShown: false };
    for (const text of [null, '', '{', 'null', '[]', '{"given":7,"hints":-3}'])
      expect(readProgress(text)).toEqual(empty);
  });
});
