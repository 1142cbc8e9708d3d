import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { equationsOf } from '../../../src/core/notation/equationsOf.ts';
import { formatNumber, speakNumber } from '../../../src/core/notation/formatNumber.ts';
import { speakEquation, speakRows, termLabels } from '../../../src/core/notation/speak.ts';
import {
  diagramTermId,
  formatTermId,
  layerOutputId,
  parseTermId,
  partId,
  relateTerms,
  weightId,
} from '../../../src/core/notation/termId.ts';
import { FIRST, networkOfShape, SECOND } from './networks.ts';

const twoLayer = composeNetworks(FIRST, SECOND);

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-1e-17, '0'],
    [0.1 + 0.2 - 0.3, '0'],
    [-0.5, '−0.5'],
    [0.175, '0.175'],
    [0.825, '0.825'],
    [-4.75, '−4.75'],
    [1.23456, '1.235'],
    [0.123456, '0.1235'],
    [12.3456, '12.35'],
    [9.9999, '10'],
    [99999.6, '100 000'],
    [1024, '1024'],
    [161051, '161 051'],
    [-10801, '−10 801'],
    [0.00002, '2 × 10⁻⁵'],
    [-1.5e12 - 0.5, '−1.5 × 10¹²'],
    [1.25e30, '1.25 × 10³⁰'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NaN, 'not a number'],
    [-(10n ** 18n), '−1 000 000 000 000 000 000'],
    [0n, '0'],
  ])('%s is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text.replaceAll(/(?<=\d) (?=\d)/g, '\u202f'));
  });

  it('never shows −0 nor a wrong sign, and stays within half a percent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const text = formatNumber(value);
        expect(text).not.toMatch(/^−0(\.0*)?$/);
        expect(text.length).toBeLessThanOrEqual(24);
        const plain = text
          .replaceAll('\u202f', '')
          .replace('−', '-')
          .replace(
            / × 10(.*)/,
            (_, power: string) =>
              `e${Array.from(power, (c) => (c === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))).join('')}`,
          );
        expect(Math.abs(Number(plain) - value)).toBeLessThanOrEqual(
          Math.max(1e-13, Math.abs(value) * (Math.abs(value) < 0.01 ? 0.5 : 0.006)),
        );
      }),
    );
  });

  it('is spoken without signs that are not read', () => {
    expect(speakNumber(-10801)).toBe('minus 10801');
    expect(speakNumber(0.00002)).toBe('2 times ten to the minus 5');
  });
});

describe('speech', () => {
  it('says a row as a sentence, in every form that has rows', () => {
    const sentence =
      'h prime one equals a of, open bracket, psi one zero plus psi one one times h one plus psi one two times h two plus psi one three times h three, close bracket';
    expect(speakEquation(equationsOf(twoLayer, 'scalars')[3] ?? never())).toBe(sentence);
    for (const form of ['columns', 'matrices', 'bold'] as const) {
      expect(speakRows(equationsOf(twoLayer, form)[1] ?? never())[0]).toBe(sentence);
    }
  });

  it('says bold symbols by what they are', () => {
    expect(speakEquation(equationsOf(twoLayer, 'beta-omega')[1] ?? never())).toBe(
      'vector h two equals a of, open bracket, vector beta one plus matrix capital omega one times vector h one, close bracket',
    );
  });

  it('says numbers with their signs', () => {
    expect(speakEquation(equationsOf(twoLayer, 'scalars')[6] ?? never(), { show: 'numbers' })).toBe(
      'y prime equals 1.3 minus 1.75 times h prime one plus 3.95 times h prime two minus 2.9 times h prime three',
    );
  });

  it('names terms, with the number when numbers are shown', () => {
    const equations = equationsOf(twoLayer, 'scalars');
    expect(termLabels(equations).get('p:1.0.1')).toBe('psi one two times h two');
    expect(termLabels(equations, { show: 'numbers' }).get('w:1.0.1')).toBe('psi one two, minus 6');
  });

  it('stays short for the deepest network', () => {
    const deep = networkOfShape([8, 12, 12, 12, 12, 12, 12, 12, 12, 8], () => 1);
    for (const form of ['matrices', 'beta-omega', 'nested-beta-omega'] as const) {
      for (const equation of equationsOf(deep, form)) {
        expect(speakRows(equation).join(' ').length).toBeLessThan(20_000);
      }
    }
  });
});

describe('term ids', () => {
  it('round-trip, scope and all', () => {
    for (const id of ['x', 'x:0', 'w:1', 'w:1.2', 'w:1.2.3', 'w:1.*.3', 'merged/w:1.0.2', 'au:0.1', 'ly:0']) {
      expect(formatTermId(parseTermId(id) ?? never())).toBe(id);
    }
    const wrong = ['', 'w:', 'q:1', 'w:1.', 'w:-1', 'w:1.2 ', 'lw:1', 'Merged/w:1'];
    expect(wrong.filter((id) => parseTermId(id) !== null)).toEqual([]);
  });

  it('stand for edges and nodes of the diagram', () => {
    expect(diagramTermId('p:1.0.2')).toBe('w:1.0.2');
    expect(diagramTermId(partId('a', layerOutputId(3, 1, 2)))).toBe('u:1.2');
    expect(diagramTermId(partId('l', layerOutputId(3, 2, 0)))).toBe('y:0');
  });

  it('know part and whole', () => {
    expect(relateTerms('w:1.0.2', 'p:1.0.2')).toBe('same');
    expect(relateTerms('w:1.0.2', 'w:1')).toBe('part');
    expect(relateTerms('w:1.0.2', weightId(1, '*', 2))).toBe('part');
    expect(relateTerms('w:1.0.1', weightId(1, '*', 2))).toBeNull();
    expect(relateTerms('w:1', 'w:1.0.2')).toBe('whole');
    expect(relateTerms('merged/w:1.0.2', 'w:1.0.2')).toBeNull();
    expect(relateTerms('w:1.1', 'w:1.11')).toBeNull();
  });
});

function never(): never {
  throw new Error('the equation is missing');
}
