import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../src/chapters/where-next/exercises.ts';
import { descend, TWO_VALLEYS } from '../../src/core/fitting/descend.ts';
import { nextModel } from '../../src/figures/next/model.ts';
import {
  BEST_LINE,
  DEEP_VALLEY,
  measure,
  pathOf,
  SHALLOW_VALLEY,
  sizesOf,
} from '../../src/figures/next/tastes.ts';

const chapter = new URL('../../src/chapters/where-next/Chapter.mdx', import.meta.url);
const prose = readFileSync(chapter, 'utf8').replace(/\s+/g, ' ');
const { initialState } = nextModel;

describe('what "Where next" says', () => {
  test('rate 0.05, twenty steps: the valley on the right, which is not the deeper one', () => {
    expect([initialState.rate, initialState.steps]).toEqual([0.05, 20]);
    expect(prose).toContain('With a rate of 0.05, twenty steps end in the valley on the right');
    expect(Math.abs((pathOf(initialState).weights.at(-1) ?? 9) - SHALLOW_VALLEY)).toBeLessThan(0.05);
    expect(TWO_VALLEYS.evaluate(DEEP_VALLEY)).toBeLessThan(TWO_VALLEYS.evaluate(SHALLOW_VALLEY));
  });

  test('rates from 0.28 to 0.42 arrive in the deeper valley', () => {
    for (let rate = 0.28; rate < 0.425; rate += 0.01) {
      const { weights, diverged } = pathOf({ start: 1.6, rate, steps: 20 });
      expect(diverged).toBe(false);
      expect(Math.abs((weights.at(-1) ?? 9) - DEEP_VALLEY)).toBeLessThan(0.05);
    }
    for (const rate of [0.27, 0.43]) {
      const { weights } = descend(TWO_VALLEYS, { start: 1.6, rate, steps: 20, limit: 2 });
      expect(Math.abs((weights.at(-1) ?? 9) - DEEP_VALLEY)).toBeGreaterThan(0.05);
    }
  });

  test('signals: nothing left after thirty layers, held with 2 / D', () => {
    expect(sizesOf(initialState.signalSeed, 1)).toHaveLength(31);
    expect(sizesOf(initialState.signalSeed, 1).at(-1)).toBeLessThan(1e-4);
    expect(sizesOf(initialState.signalSeed, 2).at(-1)).toBeGreaterThan(0.5);
  });

  test('sixteen points, twelve widths, three units best', () => {
    const { training, trainingErrors, testErrors, best } = measure(initialState.dataSeed);
    expect([training.length, trainingErrors.length, best]).toEqual([16, 12, 3]);
    expect(trainingErrors.at(-1)).toBeLessThan(0.01);
    expect(testErrors.at(-1)).toBeGreaterThan(2 * (testErrors[2] ?? 9));
  });
});

test('answers of the exercises', () => {
  expect(exercises.squared.answer()).toBeCloseTo(14 / 3, 12);
  expect(exercises['one-step'].answer()).toBeCloseTo(0.85, 12);
  expect(BEST_LINE.slope).toBeCloseTo(0.54, 2);
  expect(BEST_LINE.intercept).toBeCloseTo(0.17, 2);
});
