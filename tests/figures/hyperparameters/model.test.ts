import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countEqualWidths, hyperparametersModel } from '../../../src/figures/hyperparameters/model.ts';
import {
  hyperparametersChallenges,
  hyperparametersPredictions,
  hyperparametersSteps,
} from '../../../src/figures/hyperparameters/story.ts';

const { initialState, reduce, derive, describe: say } = hyperparametersModel;

describe('hyperparameters', () => {
  test('two layers of six: 12 + 42 + 7 parameters, at most 7 · 7 regions', () => {
    const { layers, parameterCount, maxRegionCount } = derive(initialState);
    expect(layers.map(({ total }) => total)).toEqual([12, 42, 7]);
    expect(parameterCount).toBe(61);
    expect(maxRegionCount).toBe(49n);
  });

  test('widths beyond the depth do not count', () => {
    const other = { ...initialState, widths: [6, 6, 1, 2, 3, 4] };
    expect(derive(other).parameterCount).toBe(61);
  });

  test('a cell of the map sets depth and all widths', () => {
    const state = reduce(initialState, { type: 'choose-shape', depth: 3, width: 10 });
    expect(derive(state).widths).toEqual([10, 10, 10]);
    expect(derive(state).parameterCount).toBe(countEqualWidths(3, 10));
  });

  test('the same seed gives the same network, another seed another', () => {
    expect(derive({ ...initialState }).curve).toEqual(derive({ ...initialState }).curve);
    expect(derive({ ...initialState, seed: 5 }).curve).not.toEqual(derive(initialState).curve);
  });

  test('no shape, seed or stray value breaks a count: 1 ≤ regions ≤ maximum, no NaN in words', () => {
    const set = (field: string, index?: number) =>
      fc
        .double()
        .map((value) => ({ type: 'set' as const, field, value, ...(index === undefined ? {} : { index }) }));
    const action = fc.oneof(
      set('depth'),
      set('seed'),
      fc.integer({ min: -1, max: 7 }).chain((index) => set('widths', index)),
      fc.record({ type: fc.constant('choose-shape' as const), depth: fc.integer(), width: fc.integer() }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 6 }), (actions) => {
        const state = actions.reduce(reduce, initialState);
        const derived = derive(state);
        expect(derived.regionCount).toBeGreaterThanOrEqual(1);
        expect(BigInt(derived.regionCount) <= derived.maxRegionCount).toBe(true);
        expect(say(state, derived)).not.toContain('NaN');
      }),
    );
  });

  test('the challenge can be met, and not by the start', () => {
    for (const { progress, solution } of hyperparametersChallenges) {
      const solved = { ...initialState, ...solution };
      expect(progress(solved, derive(solved))).toBe(1);
      expect(progress(initialState, derive(initialState))).toBeLessThan(1);
    }
  });

  test('the numbers in the sentences are those of the core', () => {
    expect(countEqualWidths(3, 6) - countEqualWidths(2, 6)).toBe(42);
    expect(hyperparametersSteps[1]?.sentence).toContain('42 parameters');
    expect(hyperparametersPredictions[0]?.question).toContain(`${countEqualWidths(2, 6)} parameters`);
    expect(countEqualWidths(2, 12)).toBe(12 + 12 + 144 + 12 + 12 + 1);
    expect(countEqualWidths(5, 3)).toBe(58);
  });
});
