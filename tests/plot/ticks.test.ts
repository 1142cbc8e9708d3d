import { ticks as d3Ticks } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ticks } from '../../src/plot/ticks.ts';

describe('ticks', () => {
  test('are round, by hand', () => {
    expect(ticks(-1, 1, 4)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(ticks(0, 1, 10)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(ticks(0, 100, 3)).toEqual([0, 50, 100]);
  });

  test("are d3's on every domain", () => {
    const end = fc.integer({ min: -100000, max: 100000 }).map((n) => n / 100);
    fc.assert(
      fc.property(end, end, fc.integer({ min: 1, max: 12 }), (a, b, count) => {
        fc.pre(a < b);
        // d3 steps finer where a count of at most two finds no tick inside
        fc.pre(count > 2);
        expect(ticks(a, b, count).map((v) => v + 0)).toEqual(d3Ticks(a, b, count).map((v) => v + 0));
      }),
      { numRuns: 3000 },
    );
  });

  test('an empty domain has one, an inverted one none', () => {
    expect(ticks(2, 2, 5)).toEqual([2]);
    expect(ticks(3, 2, 5)).toEqual([]);
  });
});
