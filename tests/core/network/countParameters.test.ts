import { describe, expect, it } from 'vitest';
import { countParameters, countParametersByLayer } from '../../../src/core/network/countParameters.ts';

describe('countParameters', () => {
  it.each([
    [10, 1, [3], 1],
    [19, 1, [6], 1],
    [22, 1, [3, 3], 1],
    [18, 1, [4], 2],
    [43, 3, [4, 2, 3], 2],
    [81, 2, [20], 1],
    [151, 2, [10, 10], 1],
    [471, 1, [10, 10, 10, 10, 10], 1],
    [10_801, 10, [50, 50, 50, 50, 50], 1],
    [15_208, 40, [298], 10],
    [15_210, 40, [100, 100], 10],
    [15_235, 40, [75, 75, 75], 10],
    [15_319, 40, [63, 63, 63, 63], 10],
  ])('is %i for %i inputs, widths %j, %i outputs', (count, inputs, widths, outputs) => {
    expect(countParameters({ inputs, widths, outputs })).toBe(count);
  });

  it('splits by layer', () => {
    expect(countParametersByLayer({ inputs: 3, widths: [4, 2, 3], outputs: 2 })).toEqual([16, 10, 9, 8]);
  });

  it.each([
    { inputs: 0, widths: [3], outputs: 1 },
    { inputs: 1, widths: [0], outputs: 1 },
    { inputs: 1, widths: [3.5], outputs: 1 },
    { inputs: 1, widths: [3], outputs: NaN },
    { inputs: 1e9, widths: [1e9], outputs: 1 },
  ])('refuses %o', (shape) => {
    expect(() => countParameters(shape)).toThrow(RangeError);
  });
});
