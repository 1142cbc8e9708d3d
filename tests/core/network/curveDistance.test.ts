import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Polyline, rootMeanSquareDistance } from '../../../src/core/network/curveDistance.ts';

describe('rootMeanSquareDistance', () => {
  test('by hand: x against 0 on [0, 1] is √(1/3), a constant gap is itself', () => {
    const zero: Polyline = [
      [0, 0],
      [1, 0],
    ];
    expect(
      rootMeanSquareDistance(
        [
          [0, 0],
          [1, 1],
        ],
        zero,
      ),
    ).toBeCloseTo(Math.sqrt(1 / 3), 14);
    expect(
      rootMeanSquareDistance(
        [
          [0, 2],
          [0.3, 2],
          [1, 2],
        ],
        zero,
      ),
    ).toBeCloseTo(2, 14);
  });

  test('curves that cross within a piece: 2x − 1 against 0 is √(1/3)', () => {
    expect(
      rootMeanSquareDistance(
        [
          [0, -1],
          [1, 1],
        ],
        [
          [0, 0],
          [1, 0],
        ],
      ),
    ).toBeCloseTo(Math.sqrt(1 / 3), 14);
  });

  test('only the shared stretch counts; without one there is no answer', () => {
    expect(
      rootMeanSquareDistance(
        [
          [0, 0],
          [2, 2],
        ],
        [
          [1, 1],
          [3, 3],
        ],
      ),
    ).toBe(0);
    expect(
      rootMeanSquareDistance(
        [
          [0, 0],
          [1, 1],
        ],
        [
          [2, 0],
          [3, 0],
        ],
      ),
    ).toBeNaN();
    expect(
      rootMeanSquareDistance(
        [],
        [
          [2, 0],
          [3, 0],
        ],
      ),
    ).toBeNaN();
  });

  test('property: agrees with sampling, is symmetric, zero only for the same curve', () => {
    const heights = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 6 });
    const curveOf = (ys: readonly number[]): Polyline => ys.map((y, i) => [i / (ys.length - 1), y] as const);
    const at = (ys: readonly number[], x: number): number => {
      const place = Math.min(ys.length - 2, Math.floor(x * (ys.length - 1)));
      const share = x * (ys.length - 1) - place;
      return (ys[place] ?? 0) * (1 - share) + (ys[place + 1] ?? 0) * share;
    };
    fc.assert(
      fc.property(heights, heights, (a, b) => {
        const exact = rootMeanSquareDistance(curveOf(a), curveOf(b));
        expect(rootMeanSquareDistance(curveOf(b), curveOf(a))).toBeCloseTo(exact, 10);
        let square = 0;
        const samples = 2000;
        for (let i = 0; i < samples; i++)
          square += (at(a, (i + 0.5) / samples) - at(b, (i + 0.5) / samples)) ** 2;
        expect(exact).toBeCloseTo(Math.sqrt(square / samples), 2);
      }),
      { numRuns: 100 },
    );
  });
});
