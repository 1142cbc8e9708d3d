import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextModel } from '../../../src/figures/next/model.ts';
import { nextChallenges, nextPredictions, nextSteps } from '../../../src/figures/next/story.ts';
import { BEST_LINE, LEAST_LOSS, lossOfLine, measure, sizesOf } from '../../../src/figures/next/tastes.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce, readouts } = nextModel;

describe('the four ideas', () => {
  test('only the one on show is computed and read out', () => {
    const names = nextSteps.map(({ state }) => {
      const full = { ...initialState, ...state };
      return readouts(full, derive(full)).map(({ name }) => name);
    });
    expect(names).toEqual([
      ['loss', 'least-loss'],
      ['reached', 'taken'],
      ['size'],
      ['training-error', 'test-error'],
    ]);
  });

  test('the line of least squares is laid to two decimals', () => {
    const laid = reduce(initialState, { type: 'lay-best-line' });
    expect(laid.slope).toBeCloseTo(BEST_LINE.slope, 2);
    expect(lossOfLine(laid)).toBeLessThan(1.001 * LEAST_LOSS);
    expect(reduce(laid, { type: 'lay-best-line' })).toBe(laid);
  });

  test('a signal with variance 1/D vanishes, with 4/D explodes', () => {
    expect(sizesOf(3, 1).at(-1)).toBeLessThan(1e-3);
    expect(sizesOf(3, 4).at(-1)).toBeGreaterThan(1e3);
  });

  test('more units fit their own points better, not new ones', () => {
    const { trainingErrors, testErrors, best } = measure(1);
    expect(trainingErrors.at(-1)).toBeLessThan(trainingErrors[best - 1] ?? 0);
    expect(testErrors.at(-1)).toBeGreaterThan(testErrors[best - 1] ?? 9);
  });
});

describe('the model', () => {
  test('any sequence of actions leaves a state that can be shown and shared', () => {
    const actions = fc.constant({ type: 'lay-best-line' as const });
    expect(() => checkModel(nextModel, actions, { numRuns: 40 })).not.toThrow();
  });

  test('predictions are answered by what is computed', () => {
    const answers = nextPredictions.map((prediction) => {
      const state = { ...initialState, ...prediction.state };
      return prediction.kind === 'curve' ? null : prediction.answer(state, derive(state));
    });
    expect(answers).toEqual([1, 1]);
  });

  test.each(nextChallenges.map((challenge) => [challenge.id, challenge] as const))(
    'challenge %s is solved by its solution, not at the start',
    (_id, { start, solution, progress }) => {
      const begin = { ...initialState, ...start };
      expect(progress(begin, derive(begin))).toBeLessThan(1);
      const end = { ...begin, ...solution };
      expect(progress(end, derive(end))).toBe(1);
    },
  );
});
