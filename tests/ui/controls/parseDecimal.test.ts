import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnfinished, parseDecimal } from '../../../src/ui/controls/parseDecimal.ts';

describe('parseDecimal', () => {
  it.each([
    ['1.7', 1.7],
    ['1,7', 1.7],
    ['\u22120.43', -0.43],
    ['-0.43', -0.43],
    ['− 2', -2],
    ['+3', 3],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['1e\u22123', 0.001],
    ['  12 ', 12],
    ['12\u00A0345,5', 12345.5],
    ['1 234', 1234],
    ['1,234', 1.234],
  ])('reads %j', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value });
  });

  it('never gives minus zero', () => {
    expect(parseDecimal('−0')).toEqual({ ok: true, value: 0 });
  });

  it.each(['abc', 'NaN', 'Infinity', '1 2', '1.2.3e', '--1', '0x10', '1e', '−', '.', '1/2', '2px'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toMatchObject({
        ok: false,
        problem: expect.stringContaining('not a number'),
      });
    },
  );

  it('says that nothing was given, and that a number is too large', () => {
    expect(parseDecimal('  ')).toEqual({ ok: false, problem: 'No number was given' });
    expect(parseDecimal('1e999')).toEqual({ ok: false, problem: '‘1e999’ is too large a number' });
  });

  it.each([
    ['1.234,5', '1234.5 or 1.2345'],
    ['1,234.5', '1234.5 or 1.2345'],
    ['−1.234,5', '−1234.5 or −1.2345'],
    ['1,234,567', '1234.567 or 1.234567'],
  ])('asks how %j is meant', (text, readings) => {
    expect(parseDecimal(text)).toEqual({
      ok: false,
      problem: `‘${text}’ can be read in two ways: is it ${readings}?`,
    });
  });

  it('asks about a comma before three digits only where the language writes a point', () => {
    expect(parseDecimal('1,234', { locale: 'en' }).ok).toBe(false);
    expect(parseDecimal('1,234', { locale: 'de' })).toEqual({ ok: true, value: 1.234 });
    expect(parseDecimal('1,2', { locale: 'en' })).toEqual({ ok: true, value: 1.2 });
  });

  it('reads back every number, with point or comma and either minus', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), (value, comma) => {
        const text = String(value).replaceAll('-', '−');
        const typed = comma ? text.replace('.', ',') : text;
        expect(parseDecimal(typed)).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });

  it('knows the beginnings of numbers', () => {
    for (const text of ['', '−', '1.', '2e', '2e−', '.']) expect(isUnfinished(text)).toBe(true);
    for (const text of ['a', '1.2.', '--', '1x']) expect(isUnfinished(text)).toBe(false);
  });
});
