import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScale } from '../../../src/plot/scale.ts';
import { createTrainer } from '../../../src/core/train/createTrainer.ts';
import { contestKey, examplesOf, jobOf, SIDES } from '../../../src/figures/why-deep/contest.ts';
import { widthForBudget } from '../../../src/figures/why-deep/derive.ts';
import { markerPaths } from '../../../src/figures/why-deep/markers.ts';
import { whyDeepModel } from '../../../src/figures/why-deep/model.ts';
import { whyDeepChallenges, whyDeepPredictions, whyDeepSteps } from '../../../src/figures/why-deep/story.ts';
import { countTally, tallyWords } from '../../../src/figures/why-deep/tally.ts';
import { wrongOnes } from '../../../src/figures/why-deep/useNetworks.ts';
import { checkModel, checkState } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce } = whyDeepModel;

describe('the contestants', () => {
  test('81 against 151 parameters; 38 units come nearest to the deep one’s', () => {
    const { shallow, deep, equalWidth } = derive(initialState);
    expect([shallow.parameters, deep.parameters, equalWidth]).toEqual([81, 151, 38]);
    expect([shallow.units, deep.units]).toEqual([20, 20]);
    const fair = reduce(initialState, { type: 'equal-parameters' });
    expect(derive(fair).shallow.parameters).toBe(153);
    expect(reduce(fair, { type: 'equal-units' }).shallow).toBe(20);
  });

  test('no width is nearer to a budget than the one that is found', () => {
    for (let budget = 5; budget <= 401; budget++) {
      const width = widthForBudget(budget);
      const gap = (units: number): number => Math.abs(4 * units + 1 - budget);
      expect(gap(width)).toBeLessThanOrEqual(gap(width + 1));
      expect(gap(width)).toBeLessThanOrEqual(gap(Math.max(1, width - 1)));
    }
  });

  test('the first networks are those that training starts from', async () => {
    const derived = derive(initialState);
    for (const side of SIDES) {
      const trainer = await createTrainer(jobOf(initialState, side, initialState.seed).trainer);
      const { errors } = trainer.step(0);
      const wrong = wrongOnes(derived[side].first, derived.examples);
      expect(wrong.filter(Boolean)).toHaveLength(errors);
      trainer.dispose();
    }
  });

  test('marks agree with the trainer', async () => {
    for (const side of SIDES) {
      const trainer = await createTrainer(jobOf(initialState, side, 1).trainer);
      const end = trainer.step(300);
      expect(wrongOnes(trainer.network(), examplesOf(initialState)).filter(Boolean)).toHaveLength(end.errors);
      trainer.dispose();
    }
  });

  test('a rate that is too high ends in words, not in NaN', async () => {
    const trainer = await createTrainer(jobOf({ ...initialState, rate: 1000 }, 'deep', 1).trainer);
    const end = trainer.step(500);
    expect(Number.isFinite(end.loss)).toBe(true);
    expect(trainer.parameters().every(Number.isFinite)).toBe(true);
    trainer.dispose();
  });

  test('one point is one class, and the trainer says so', async () => {
    const trainer = await createTrainer(jobOf({ ...initialState, points: 1 }, 'shallow', 1).trainer);
    expect(trainer.remarks.join(' ')).toContain('one example');
    trainer.dispose();
  });
});

describe('the marks', () => {
  test('circles and squares, split by right and wrong, one path each', () => {
    const scale = createScale([-1, 1], [0, 200]);
    const examples = {
      inputs: Float32Array.of(0, 0, 0.5, 0.5, -0.5, -0.5),
      targets: Uint8Array.of(0, 1, 1),
      inputSize: 2,
    };
    const paths = markerPaths(examples, [false, true, false], { x: scale, y: scale }, 3);
    expect(paths.map(({ label, isWrong }) => [label, isWrong])).toEqual([
      [0, false],
      [1, true],
      [1, false],
    ]);
    expect(paths[0]?.d).toBe('M97 100a3 3 0 1 0 6 0a3 3 0 1 0 -6 0');
  });
});

describe('the tally', () => {
  test('counts who left fewer, ties, and runs that came to nothing', () => {
    const count = countTally([
      { seed: 1, shallow: 5, deep: 0 },
      { seed: 2, shallow: 0, deep: 0 },
      { seed: 3, shallow: 1, deep: 4 },
      { seed: 4, shallow: 1, deep: null },
      { seed: 5, shallow: 7 },
    ]);
    expect(count).toMatchObject({ deep: 1, ties: 1, shallow: 1, broken: 1, total: 4, meanShallow: 2 });
    expect(tallyWords(count)).toBe(
      'Of 4 seeds: deep leaves fewer errors with 1, both as many with 1, shallow fewer with 1, 1 came to no result.',
    );
    expect(tallyWords(countTally([]))).toBe('No seed is done yet.');
  });
});

describe('the model', () => {
  test('any sequence of actions leaves a state that can be shown and shared', () => {
    const coordinate = fc.double({ min: -2, max: 2 });
    const actions = fc.oneof(
      fc.constantFrom({ type: 'equal-parameters' } as const, { type: 'equal-units' } as const),
      fc.record({
        type: fc.constant('draw' as const),
        corners: fc.array(fc.tuple(coordinate, coordinate), { maxLength: 30 }),
      }),
    );
    expect(() => {
      checkModel(whyDeepModel, actions, { numRuns: 25 });
    }).not.toThrow();
  });

  test('looking elsewhere keeps the contest; another width is another one', () => {
    const moved = { ...initialState, lens: [0.1, 0.2], filled: 'deep', pace: 'fast' } as const;
    expect(contestKey(moved)).toBe(contestKey(initialState));
    expect(derive(moved).examples).toBe(derive(initialState).examples);
    expect(contestKey({ ...initialState, deep: [10, 9] })).not.toBe(contestKey(initialState));
  });

  test('steps, predictions and the challenge say what is so', () => {
    for (const { state } of whyDeepSteps) checkState(whyDeepModel, { ...initialState, ...state });
    const parameters = whyDeepPredictions.find(({ id }) => id === 'parameters');
    if (parameters?.kind !== 'number') throw new Error('a number is asked for');
    expect(parameters.answer(initialState, derive(initialState))).toBe(151);
    const [equal] = whyDeepChallenges;
    const progressOf = (change: Partial<typeof initialState>): number => {
      const state = { ...initialState, ...change };
      return equal?.progress(state, derive(state)) ?? -1;
    };
    expect(progressOf(equal?.start ?? {})).toBeLessThan(1);
    expect(progressOf(equal?.solution ?? {})).toBe(1);
    expect(progressOf({ shallow: 22, deep: [8, 5] })).toBeLessThan(1);
    expect(derive({ ...initialState, shallow: 36, deep: [8, 12] }).deep.parameters).toBe(145);
  });
});
