import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descend, TWO_VALLEYS, valleyBetween } from '../../../src/core/fitting/descend.ts';
import { fitLine, meanSquaredError } from '../../../src/core/fitting/lineFit.ts';
import { scaleSizes, signalSizes } from '../../../src/core/fitting/signalSize.ts';

const value = fc.double({ min: -5, max: 5, noNaN: true });

describe('the line of least squares', () => {
  test('by hand: (0, 0), (1, 1), (2, 1)', () => {
    const line = fitLine([0, 1, 2], [0, 1, 1]);
    expect(line.slope).toBeCloseTo(0.5, 12);
    expect(line.intercept).toBeCloseTo(1 / 6, 12);
    expect(meanSquaredError([0, 1, 2], [0, 1, 1], line)).toBeCloseTo(1 / 18, 12);
    expect(() => fitLine([1, 1], [0, 2])).toThrow(RangeError);
  });

  test('nothing near it is better', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 9 }), value, value, (ys, dSlope, dIntercept) => {
        const xs = ys.map((_, n) => n / 2);
        const { slope, intercept } = fitLine(xs, ys);
        const best = meanSquaredError(xs, ys, { slope, intercept });
        const other = { slope: slope + dSlope, intercept: intercept + dIntercept };
        expect(best).toBeLessThanOrEqual(meanSquaredError(xs, ys, other) + 1e-9);
      }),
    );
  });
});

describe('gradient descent', () => {
  test('the slope is that of the loss', () => {
    for (const w of [-1.7, -0.4, 0, 0.3, 1.2]) {
      const step = 1e-6;
      const difference = (TWO_VALLEYS.evaluate(w + step) - TWO_VALLEYS.evaluate(w - step)) / (2 * step);
      expect(TWO_VALLEYS.derivative(w)).toBeCloseTo(difference, 6);
    }
  });

  test('by hand: one step from 2 with rate 0.01', () => {
    const { weights } = descend(TWO_VALLEYS, { start: 2, rate: 0.01, steps: 1, limit: 9 });
    expect(weights).toEqual([2, 2 - 0.01 * (2 * 2 * 3 + 0.3)]);
  });

  test('small steps end in the nearer valley, huge ones leave the picture', () => {
    const right = descend(TWO_VALLEYS, { start: 1.6, rate: 0.05, steps: 200, limit: 9 });
    expect(right.weights.at(-1)).toBeCloseTo(valleyBetween(TWO_VALLEYS, 0.5, 2), 6);
    expect(descend(TWO_VALLEYS, { start: 1.6, rate: 1.5, steps: 40, limit: 9 }).diverged).toBe(true);
    const left = valleyBetween(TWO_VALLEYS, -2, -0.5);
    expect(TWO_VALLEYS.derivative(left)).toBeCloseTo(0, 12);
    expect(TWO_VALLEYS.evaluate(left)).toBeLessThan(TWO_VALLEYS.evaluate(valleyBetween(TWO_VALLEYS, 0.5, 2)));
  });
});

describe('the size of signals', () => {
  test('on average keeps its square with variance 2 / D', () => {
    let sum = 0;
    for (let seed = 1; seed <= 200; seed++) sum += (signalSizes({ width: 40, depth: 1, seed })[1] ?? 0) ** 2;
    expect(sum / 200).toBeGreaterThan(0.93);
    expect(sum / 200).toBeLessThan(1.07);
  });

  test('scales with the variance: half of it is a factor √½ a layer', () => {
    expect(scaleSizes([1, 1, 1], 1)).toEqual([1, Math.sqrt(0.5), 0.5]);
    const sizes = signalSizes({ width: 10, depth: 3, seed: 1 });
    expect(sizes).toHaveLength(4);
    expect(sizes[0]).toBeCloseTo(1, 12);
    expect(scaleSizes(sizes, 2)).toEqual(sizes);
  });
});
