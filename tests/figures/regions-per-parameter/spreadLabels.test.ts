import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../src/figures/regions-per-parameter/spreadLabels.ts';

const placesOf = (wishes: readonly number[]): number[] =>
  spreadLabels(wishes.map((yPx) => ({ yPx }))).map(({ yPx }) => yPx);

describe('spreadLabels', () => {
  it('leaves labels that are far apart, and stacks two that meet around their middle', () => {
    expect(placesOf([10, 40, 90])).toEqual([10, 40, 90]);
    expect(placesOf([50, 54])).toEqual([44, 60]);
    // the second pair reaches the first label, so all three stand around 50
    expect(placesOf([40, 54, 56])).toEqual([34, 50, 66]);
  });

  it('never lets two come nearer than a line, and keeps their order and their mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (ys) => {
          const wishes = ys.toSorted((a, b) => a - b);
          const places = placesOf(wishes);
          for (const [i, y] of places.slice(1).entries())
            expect(y - (places[i] ?? y)).toBeGreaterThan(16 - 1e-6);
          const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
          expect(sum(places)).toBeCloseTo(sum(wishes), 6);
        },
      ),
    );
  });
});
