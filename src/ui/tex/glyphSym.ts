import type { Glyph } from '../../core/notation/glyph.ts';

const SPELLED: Readonly<Record<string, string>> = {
  theta: 'θ',
  Theta: 'Θ',
  phi: 'φ',
  Phi: 'Φ',
  psi: 'ψ',
  Psi: 'Ψ',
  beta: 'β',
  omega: 'ω',
  Omega: 'Ω',
};

/** A symbol in the spelling of `Sym`: "θ'_10", "ω_{0,12}". */
export function glyphSym({ letter, isPrimed, subscripts }: Glyph): string {
  // as in the formulas: 1 12 must not read as 11 2
  const separator = subscripts.some((group) => group.some((index) => index > 9)) ? ',' : '';
  const below = subscripts.map((group) => group.join(separator)).join(',');
  return `${SPELLED[letter] ?? letter}${isPrimed ? "'" : ''}${below === '' ? '' : `_{${below}}`}`;
}
