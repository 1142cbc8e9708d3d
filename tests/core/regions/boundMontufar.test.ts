import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundMontufar } from '../../../src/core/regions/boundMontufar.ts';
import { boundLinearRegions } from '../../../src/core/regions/bounds.ts';

describe('boundMontufar', () => {
  it('has the values worked by hand', () => {
    expect(boundMontufar({ inputs: 1, widths: [10] })).toBe(11n);
    expect(boundMontufar({ inputs: 1, widths: [10, 10, 10, 10, 10] })).toBe(110_000n);
    // ⌊4/2⌋² · (1 + 4 + 6)
    expect(boundMontufar({ inputs: 2, widths: [4, 4] })).toBe(44n);
  });

  it('is never above the best constructive bound, and meets it in one layer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 60 }),
        (inputs, depth, width) => {
          const shape = { inputs, widths: Array.from({ length: depth }, () => width) };
          const { lower, upper } = boundLinearRegions(shape);
          const weaker = boundMontufar(shape);
          expect(weaker <= lower && lower <= upper).toBe(true);
          expect(depth > 1 || weaker === lower).toBe(true);
        },
      ),
    );
  });

  it('refuses what is not a shape', () => {
    expect(() => boundMontufar({ inputs: 1, widths: [] })).toThrow(RangeError);
    expect(() => boundMontufar({ inputs: 0, widths: [3] })).toThrow(RangeError);
  });
});
