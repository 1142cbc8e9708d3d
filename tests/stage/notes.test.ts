import { describe, expect, test } from 'vitest';
import type { AskedPrediction } from '../../src/stage/control/figureControl.ts';
import { formatElapsed } from '../../src/stage/lecture/notes/Elapsed.tsx';
import { answerWords } from '../../src/stage/lecture/notes/NotesPrediction.tsx';
import { handsVerdict } from '../../src/stage/prediction/Hands.tsx';

const asked = {
  id: 'p',
  question: 'How many?',
  covers: [],
  explanation: '',
  prepare: () => undefined,
  verdict: () => '',
};

describe('the speaker’s notes', () => {
  test.each([
    [-5000, '0:00'],
    [5999, '0:05'],
    [760_000, '12:40'],
    [3_723_000, '1:02:03'],
  ])('%d ms are %s', (durationMs, words) => {
    expect(formatElapsed(durationMs)).toBe(words);
  });

  test.each<[AskedPrediction, string]>([
    [{ ...asked, kind: 'choice', options: ['fewer', 'more'], answer: () => 1 }, 'more.'],
    [{ ...asked, kind: 'number', answer: () => 9 }, '9.'],
    [
      {
        ...asked,
        kind: 'curve',
        on: 'plot',
        answer: () => [
          [-1, 0],
          [0.5, 1],
          [1, 0],
        ],
      },
      '2 pieces, with joints at x = 0.5.',
    ],
  ])('say the answer in words', (prediction, words) => {
    expect(answerWords(prediction)).toBe(words);
  });

  test('the hall’s hands are told beside the truth, and not told where none were counted', () => {
    expect(handsVerdict([3, 14, 0], ['fewer', 'more', 'the same'], 1)).toBe(
      '14 of 17 hands were for “more”, which it is.',
    );
    expect(handsVerdict([0, 0], ['fewer', 'more'], 1)).toBe('');
    expect(handsVerdict([], ['fewer', 'more'], 0)).toBe('');
  });
});
