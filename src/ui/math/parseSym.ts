/** One variable with its scripts, or a stretch of plain text between variables. */
export interface SymRun {
  readonly base: string;
  /** A variable: set in italic (capital Greek upright, as TeX does). */
  readonly variable: boolean;
  /** "", "′" or "″". */
  readonly prime: string;
  readonly subscript: string;
}

const RUN =
  /(?<base>\p{L}+)(?<primes>['′″]*)(?:_(?:\{(?<braced>[^}]*)\}|(?<bare>[\p{L}\p{N}]+)))?|(?<plain>[^\p{L}]+)/gu;

/**
 * Reads the book's plain spelling of variables: θ'_10, h_1, y', Ω_{k-1}. A word of more than one letter and everything
 * that is not a letter is plain text, so that "y · network 1" can be written too.
 */
export function parseSym(text: string): readonly SymRun[] {
  let runs = parsed.get(text);
  if (!runs) {
    runs = read(text);
    if (parsed.size >= MOST_KNOWN) parsed.clear();
    parsed.set(text, runs);
  }
  return runs;
}

/** Figures say the same few hundred symbols again with every frame of a drag. */
const parsed = new Map<string, readonly SymRun[]>();
const MOST_KNOWN = 1000;

function read(text: string): readonly SymRun[] {
  return Array.from(text.matchAll(RUN), ({ groups = {} }) => {
    const { base = '', primes = '', braced, bare, plain } = groups;
    if (plain !== undefined) return { base: plain, variable: false, prime: '', subscript: '' };
    const primeCount = Array.from(primes, (mark) => (mark === '″' ? 2 : 1)).reduce((sum, n) => sum + n, 0);
    return {
      base: base.replaceAll('φ', 'ϕ'), // the form that \phi has in the formulas
      variable: Array.from(base).length === 1,
      prime: primeCount > 1 && primeCount % 2 === 0 ? '″'.repeat(primeCount / 2) : '′'.repeat(primeCount),
      subscript: (braced ?? bare ?? '').replaceAll('-', '−'),
    };
  });
}

/** Words and signs between variables, which keep the font of the text around them. */
export function isPlain({ variable, prime, subscript }: SymRun): boolean {
  return !variable && prime === '' && subscript === '';
}

/** Capital Greek stands upright in TeX, all other variables lean. */
export function isUpright({ base, variable }: SymRun): boolean {
  return !variable || /[Α-Ω]/u.test(base);
}

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
  φ: 'phi',
  ϕ: 'phi',
  ψ: 'psi',
  ω: 'omega',
  Ψ: 'capital psi',
  Ω: 'capital omega',
};

/** How a variable is said: "θ'_10" is "theta prime 1 0", for accessible names. */
export function symbolWords(text: string): string {
  return parseSym(text)
    .map(({ base, prime, subscript }) => [
      GREEK[base] ?? base.trim(),
      ['', 'prime', 'double prime', 'triple prime'][prime === '″' ? 2 : prime.length] ?? 'primes',
      subscriptWords(subscript),
    ])
    .flat()
    .filter((word) => word !== '')
    .join(' ');
}

/** Indices are said digit by digit: θ_10 has the indices 1 and 0. With a comma they are numbers: "10, 2". */
function subscriptWords(subscript: string): string {
  const separate = subscript.includes(',') ? subscript : Array.from(subscript).join(' ');
  return separate.replaceAll('−', 'minus');
}
