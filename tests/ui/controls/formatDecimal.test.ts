import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  formatDecimal,
  formatExactly,
  spokenDecimal,
} from '../../../src/ui/controls/formatDecimal.ts';
import { judgeNumber } from '../../../src/ui/controls/judgeNumber.ts';
import { parseDecimal } from '../../../src/ui/controls/parseDecimal.ts';
import { stepValue } from '../../../src/ui/controls/stepValue.ts';

describe('formatDecimal', () => {
  it.each([
    [2, 0.01, '2.00'],
    [-1, 0.01, '−1.00'],
    [16 / 3, 0.01, '5.33'],
    [0.4375, 0.01, '0.4375'],
    [-0.001, 0.01, '−0.001'],
    [-0.000049, 0.01, '0.00'],
    [-0, 1, '0'],
    [7, 1, '7'],
    [0.1 + 0.2, 0.1, '0.3'],
    [-1.5e-9, 0.01, '−1.5e−9'],
    [2.5e12, 0.01, '2.5e12'],
    [Number.NaN, 0.01, '–'],
  ])('prints %d at step %d as %s', (value, step, text) => {
    expect(formatDecimal(value, step)).toBe(text);
  });

  it('counts the decimals of a step', () => {
    expect([1, 0.1, 0.05, 0.25, 1e-3, 10, 0].map(decimalsOf)).toEqual([0, 1, 2, 2, 3, 0, 2]);
  });

  it('shows all digits while a number is edited', () => {
    expect(formatExactly(16 / 3, 0.01)).toBe('5.33333333333');
    expect(formatExactly(2, 0.01)).toBe('2.00');
  });

  it('says the minus', () => {
    expect(spokenDecimal(-0.43, 0.01)).toBe('minus 0.43');
  });

  it('prints what can be typed again, and prints that the same', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const text = formatDecimal(value, 0.01);
        const parsed = parseDecimal(text);
        expect(parsed.ok && formatDecimal(parsed.value, 0.01)).toBe(text);
        expect(text).not.toMatch(/^−0\.?0*$/);
      }),
    );
  });
});

describe('stepValue', () => {
  const limits = { min: -1, max: 1, step: 0.1 };
  it('adds without the noise of binary sums and stays within the limits', () => {
    expect(stepValue(0.1, 2, limits)).toBe(0.3);
    expect(stepValue(0.95, 1, limits)).toBe(1);
    expect(stepValue(0.1, -1, limits)).toBe(0);
    expect(Object.is(stepValue(-0.1, 1, limits), 0)).toBe(true);
  });
  it('moves whole numbers by whole numbers', () => {
    expect(stepValue(5, 0.1, { min: 1, max: 9, step: 1, whole: true })).toBe(6);
    expect(stepValue(5, -10, { min: 1, max: 9, step: 1, whole: true })).toBe(1);
  });
});

describe('judgeNumber', () => {
  const limits = { min: -10, max: 10, step: 0.01 };
  it('says what was given, what is allowed and what is shown instead', () => {
    expect(judgeNumber('abc', limits, 0.43)).toEqual({
      ok: false,
      fault: '‘abc’ is not a number; allowed: −10 to 10; the figure keeps 0.43.',
    });
    expect(judgeNumber('12', limits, 0.43)).toEqual({
      ok: false,
      fault: '12 is too large; allowed: −10 to 10; the figure keeps 0.43.',
    });
    expect(judgeNumber('1.5', { ...limits, min: 1, step: 1, whole: true }, 3)).toEqual({
      ok: false,
      fault: '1.5 is not a whole number; allowed: whole numbers 1 to 10; the figure keeps 3.',
    });
  });
  it('takes the ends', () => {
    expect(judgeNumber('−10', limits, 0)).toEqual({ ok: true, value: -10 });
    expect(judgeNumber('10', limits, 0)).toEqual({ ok: true, value: 10 });
  });
});
