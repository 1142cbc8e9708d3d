import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parseSym, symbolWords } from '../../../src/ui/math/parseSym.ts';
import { Sym, SymSvg } from '../../../src/ui/math/Sym.tsx';

describe('parseSym', () => {
  it('reads base, primes and subscript', () => {
    expect(parseSym("θ'_10")).toEqual([{ base: 'θ', variable: true, prime: '′', subscript: '10' }]);
    expect(parseSym("h''_{k-1}")).toEqual([{ base: 'h', variable: true, prime: '″', subscript: 'k−1' }]);
    expect(parseSym('φ_2')[0]?.base).toBe('ϕ');
  });
  it('leaves words and signs plain', () => {
    expect(parseSym("y' · network 1").map(({ base, variable }) => [base, variable])).toEqual([
      ['y', true],
      [' · ', false],
      ['network', false],
      [' 1', false],
    ]);
    expect(parseSym('')).toEqual([]);
  });
});

describe('symbolWords', () => {
  it.each([
    ["θ'_10", 'theta prime 1 0'],
    ['φ_2', 'phi 2'],
    ["y'", 'y prime'],
    ['Ω_0', 'capital omega 0'],
    ['ψ_{10,2}', 'psi 10,2'],
    ['h_{k-1}', 'h k minus 1'],
  ])('says %s as %s', (text, words) => {
    expect(symbolWords(text)).toBe(words);
  });
});

describe('Sym', () => {
  it('keeps base, prime and subscript in reading order', () => {
    const text = (markup: string): string => markup.replaceAll(/<[^>]*>|\u200B/g, '');
    expect(text(renderToStaticMarkup(<Sym text="θ'_10" />))).toBe('θ′10');
    expect(text(renderToStaticMarkup(<SymSvg text="θ'_10" />))).toBe('θ′10');
  });
  it('returns to the baseline', () => {
    for (const text of ["θ'_10", "y'", 'h_1', 'x']) {
      const shifts = renderToStaticMarkup(<SymSvg text={text} />).matchAll(/dy="([^"]*)em"/g);
      expect(Array.from(shifts, ([, em]) => Number(em)).reduce((sum, em) => sum + em, 0)).toBeCloseTo(0, 9);
    }
  });
  it('can be hidden from screen readers and is never translated', () => {
    expect(renderToStaticMarkup(<Sym text="x" hidden />)).toMatch(/translate="no" aria-hidden="true"/);
  });
});
