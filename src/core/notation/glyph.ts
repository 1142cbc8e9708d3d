/** The letters of the lecture, as LaTeX and as spoken. */
const LETTERS = {
  x: { latex: 'x', spoken: 'x' },
  h: { latex: 'h', spoken: 'h' },
  y: { latex: 'y', spoken: 'y' },
  theta: { latex: '\\theta', spoken: 'theta' },
  Theta: { latex: '\\Theta', spoken: 'capital theta' },
  phi: { latex: '\\phi', spoken: 'phi' },
  Phi: { latex: '\\Phi', spoken: 'capital phi' },
  psi: { latex: '\\psi', spoken: 'psi' },
  Psi: { latex: '\\Psi', spoken: 'capital psi' },
  beta: { latex: '\\beta', spoken: 'beta' },
  omega: { latex: '\\omega', spoken: 'omega' },
  Omega: { latex: '\\Omega', spoken: 'capital omega' },
} as const;

export type Letter = keyof typeof LETTERS;

/** Which network of the lecture a symbol belongs to: the first, the second, or both (ψ). */
export type NetworkTag = 'first' | 'second' | 'merged';

/** A symbol: letter, prime, subscripts. `subscripts` are groups: [[0], [1, 2]] is the 0,12 of ω_{0,12}. */
export interface Glyph {
  readonly letter: Letter;
  readonly isPrimed: boolean;
  readonly isBold: boolean;
  readonly subscripts: readonly (readonly number[])[];
  readonly network: NetworkTag | null;
}

/** The glyph as LaTeX, without ids. */
export function glyphLatex({ letter, isPrimed, isBold, subscripts }: Glyph): string {
  const base = LETTERS[letter].latex;
  const bold = base.startsWith('\\') ? `\\boldsymbol{${base}}` : `\\mathbf{${base}}`;
  // 1 12 must not read as 11 2: commas as soon as one index has two digits.
  const separator = subscripts.some((group) => group.some((index) => index > 9)) ? ',' : '';
  const below = subscripts.map((group) => group.join(separator)).join(',');
  return `${isBold ? bold : base}${isPrimed ? "'" : ''}${below === '' ? '' : `_{${below}}`}`;
}

/** The glyph in words: "psi one two", "h prime one". */
export function glyphSpoken({ letter, isPrimed, subscripts }: Glyph): string {
  const indices = subscripts.flat().map(numberWord);
  return [LETTERS[letter].spoken, ...(isPrimed ? ['prime'] : []), ...indices].join(' ');
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** 2 as "two"; digits from thirteen on. */
export function numberWord(n: number): string {
  return WORDS[n] ?? String(n);
}
