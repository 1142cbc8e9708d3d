import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { powerOfTen } from '../../../src/core/notation/powerOfTen.ts';
import {
  countDigits,
  log10OfBigint,
  shortBigint,
} from '../../../src/figures/regions-per-parameter/bigNumbers.ts';
import { equalShallow, pickWidths } from '../../../src/figures/regions-per-parameter/derive.ts';
import { conditionWords } from '../../../src/figures/regions-per-parameter/describe.ts';
import { regionsModel, type SelectAction } from '../../../src/figures/regions-per-parameter/model.ts';
import {
  regionsChallenges,
  regionsPredictions,
} from '../../../src/figures/regions-per-parameter/predictions.ts';
import { factsOf, parametersOf, widestWithin } from '../../../src/figures/regions-per-parameter/shapes.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce } = regionsModel;
const ten = { ...initialState, inputs: 10, width: 50 };

describe('the marked networks', () => {
  test('5 layers of 10, one input: 471 parameters, 161,051 regions, bounds that meet', () => {
    const { selected, marks } = derive(initialState);
    expect(selected.parameters).toBe(471);
    expect(selected.lower).toBe(161_051n);
    expect(selected.upper).toBe(11n ** 5n);
    expect(selected.montufar).toBe(110_000n);
    expect(marks).toEqual([selected]);
  });

  test('5 layers of 50, ten inputs: 10,801 parameters, every digit of the constructive bound', () => {
    const { selected, marks } = derive(ten);
    expect(selected.parameters).toBe(10_801);
    expect(selected.lower).toBe(179_562_019_186_562_049_740_867_382_427_559_978_336_256n);
    expect(selected.montufar < selected.lower && selected.lower < selected.upper).toBe(true);
    expect(marks).toEqual([selected]);
  });

  test('the same parameters in one layer: 156 units, 157 regions, two parameters unspent', () => {
    const { shallow } = derive(initialState);
    expect([shallow.width, shallow.upper, shallow.unused]).toEqual([156, 157n, 2]);
  });
});

describe('the condition of the construction', () => {
  test('holds from three units an input on, and is said in words', () => {
    expect(factsOf({ inputs: 4, depth: 4, width: 12 }).conditionHolds).toBe(true);
    const narrow = factsOf({ inputs: 4, depth: 4, width: 11 });
    expect(narrow.conditionHolds).toBe(false);
    expect(narrow.lower).toBe(narrow.montufar);
    expect(conditionWords(narrow)).toContain('fails');
    expect(conditionWords(factsOf({ inputs: 4, depth: 1, width: 2 }))).toContain('Zaslavsky');
  });
});

describe('points of the plot', () => {
  test('the widest network within a budget fits, and the next does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 400_000 }),
        (inputs, depth, budget) => {
          const width = widestWithin(inputs, depth, budget);
          const cost = width === 0 ? 0 : parametersOf({ inputs, depth, width });
          expect(cost).toBeLessThanOrEqual(budget);
          expect(parametersOf({ inputs, depth, width: width + 1 })).toBeGreaterThan(budget);
        },
      ),
    );
  });

  test('curves hold the selected network, rising widths and nothing beyond the axis', () => {
    for (const state of [initialState, ten, { ...initialState, depth: 8, width: 200 }]) {
      const { curves, selected, reach, height } = derive(state);
      expect(curves[state.depth - 1]?.points).toContain(selected);
      for (const { points } of curves) {
        points.forEach(({ width, parameters, lower }, i) => {
          expect(width).toBeGreaterThan(points[i - 1]?.width ?? 0);
          expect(parameters).toBeLessThanOrEqual(reach);
          expect(log10OfBigint(lower)).toBeLessThanOrEqual(height);
        });
      }
    }
  });

  test('a thinned curve keeps its ends', () => {
    expect(pickWidths(5, 3)).toEqual([1, 2, 3, 4, 5]);
    const many = pickWidths(1000, 77);
    expect([many[0], many.at(-1), many.includes(77)]).toEqual([1, 1000, true]);
    expect(many.length).toBeLessThan(60);
  });

  test('a shallow rival is there even for the smallest network', () => {
    expect(equalShallow(factsOf({ inputs: 1, depth: 1, width: 1 })).width).toBe(1);
  });
});

describe('large numbers', () => {
  test('log10 from the digits, for numbers that no float holds', () => {
    expect(log10OfBigint(1n)).toBe(0);
    expect(log10OfBigint(1000n)).toBeCloseTo(3, 12);
    expect(log10OfBigint(10n ** 400n)).toBeCloseTo(400, 10);
    expect(log10OfBigint(2n ** 2000n)).toBeCloseTo(2000 * Math.log10(2), 9);
  });

  test('short forms carry when they round up', () => {
    expect(shortBigint(161_051n)).toBe('161\u202f051');
    expect(shortBigint(10n ** 20n - 1n)).toBe('1 × 10²⁰');
    expect(shortBigint(derive(ten).selected.lower)).toBe('1.796 × 10⁴¹');
    expect(powerOfTen(-3)).toBe('10⁻³');
    expect(countDigits(derive(ten).selected.lower)).toBe(42);
  });
});

describe('the model', () => {
  test('walks from the newest state and stops at the limits', () => {
    let state = reduce(initialState, { type: 'walk', depthBy: 1, widthBy: 0 });
    state = reduce(state, { type: 'walk', depthBy: 0, widthBy: -3 });
    expect([state.depth, state.width]).toEqual([6, 7]);
    expect(reduce(state, { type: 'walk', depthBy: 9, widthBy: -Infinity })).toMatchObject({
      depth: 8,
      width: 1,
    });
    expect(reduce(state, { type: 'select', depth: 6, width: 7 })).toBe(state);
  });

  test('any sequence of actions leaves a state that can be shown and shared', () => {
    const number = fc.oneof(fc.integer({ min: -20, max: 300 }), fc.double());
    const actions: fc.Arbitrary<SelectAction> = fc.oneof(
      fc.record({ type: fc.constant('select' as const), depth: number, width: number }),
      fc.record({ type: fc.constant('walk' as const), depthBy: number, widthBy: number }),
    );
    expect(() => checkModel(regionsModel, actions, { numRuns: 25, maxLength: 6 })).not.toThrow();
  });
});

describe('predictions and challenges', () => {
  test('the shallow network has more random pieces', () => {
    const prediction = regionsPredictions.find(({ id }) => id === 'random');
    expect(prediction?.kind).toBe('choice');
    if (prediction?.kind !== 'choice') return;
    const answer = prediction.answer(initialState, derive(initialState));
    expect(prediction.options[answer]).toBe('The shallow one');
  });

  test('three layers of nine make 1000', () => {
    const prediction = regionsPredictions.find(({ id }) => id === 'double-depth');
    const state = { ...initialState, ...prediction?.state };
    const answer = prediction?.kind === 'number' ? prediction.answer(state, derive(state)) : null;
    expect(answer).toBe(1000);
    expect(factsOf({ inputs: 1, depth: 2, width: 9 }).upper).toBe(100n);
  });

  test('every challenge is unsolved at its start and solved by its solution', () => {
    for (const { start, solution, progress } of regionsChallenges) {
      const begin = { ...initialState, ...start };
      const end = { ...initialState, ...solution };
      expect(progress(begin, derive(begin))).toBeLessThan(1);
      expect(progress(end, derive(end))).toBe(1);
    }
  });
});

test('another width leaves the curves of other depths as they are', () => {
  const before = derive(initialState).curves;
  const after = derive({ ...initialState, width: 7 }).curves;
  const kept = after.map((curve, k) => curve === before[k]);
  expect(kept).toEqual(before.map(({ depth }) => depth !== initialState.depth));
  // another number of inputs is another curve, whatever was remembered
  const two = derive({ ...initialState, inputs: 2 }).curves;
  expect(two.every(({ points }) => points.every(({ inputs }) => inputs === 2))).toBe(true);
});
