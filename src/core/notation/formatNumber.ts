/** U+2212, as wide as a plus. */
const MINUS = '\u2212';
/** U+202F, which does not break: groups of three digits. */
const THIN_SPACE = '\u202f';
/** Sums of weights of ordinary size that should be zero come out smaller than this. */
const ROUNDING = 1e-13;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export interface NumberFormat {
  /** Significant digits kept of a number with decimals. Default 4. */
  readonly significant?: number;
  /** Decimals kept at most. Default 4. */
  readonly decimals?: number;
}

/**
 * A number as the reader sees it, everywhere in the book: rounded to what can be read, with a true minus,
 * never "−0", integers from 10 000 on in groups of three. Whole numbers are never rounded below 10^15, and
 * a bigint never. A small number turns to powers of ten instead of zero; only what is nearer to zero than
 * 10^-13 is shown as 0, because there it is the rounding of a sum such as 0.1 + 0.2 − 0.3.
 */
export function formatNumber(value: number | bigint, format: NumberFormat = {}): string {
  if (typeof value === 'bigint')
    return withSign(value < 0n, groupDigits(String(value < 0n ? -value : value)));
  if (Number.isNaN(value)) return 'not a number';
  return withSign(isShownNegative(value), formatMagnitude(value, format));
}

/** Whether a number has a minus when shown: one that is shown as 0 has none. */
export function isShownNegative(value: number): boolean {
  return value <= -ROUNDING;
}

/** The same without its sign: what stands behind a plus or minus. */
export function formatMagnitude(value: number, { significant = 4, decimals = 4 }: NumberFormat = {}): string {
  const size = Math.abs(value);
  if (Number.isNaN(size)) return 'not a number';
  if (size < ROUNDING) return '0';
  if (size === Number.POSITIVE_INFINITY) return '∞';
  if (Number.isInteger(size) && size < 1e15) return groupDigits(String(size));
  const smallest = 10 ** -decimals;
  if (size < smallest || size >= 1e9) return scientific(size, significant);
  const integerDigits = Math.floor(Math.log10(size)) + 1;
  const kept = Math.max(0, Math.min(decimals, significant - integerDigits));
  const [whole = '0', fraction] = size.toFixed(kept).split('.');
  const trimmed = fraction?.replace(/0+$/, '') ?? '';
  return trimmed === '' ? groupDigits(whole) : `${groupDigits(whole)}.${trimmed}`;
}

/** A number in words a screen reader says right: "minus 4.75", digits not grouped. */
export function speakNumber(value: number | bigint, format: NumberFormat = {}): string {
  return formatNumber(value, format)
    .replaceAll(THIN_SPACE, '')
    .replaceAll(MINUS, 'minus ')
    .replace('∞', 'infinity')
    .replace(/ × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, sign: string, digits: string) => {
      const power = Array.from(digits, (digit) => SUPERSCRIPTS.indexOf(digit)).join('');
      return ` times ten to the ${sign === '' ? '' : 'minus '}${power}`;
    });
}

function withSign(negative: boolean, magnitude: string): string {
  return negative ? `${MINUS}${magnitude}` : magnitude;
}

function groupDigits(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, THIN_SPACE);
}

function scientific(size: number, significant: number): string {
  const [mantissa = '', exponent = '0'] = size.toExponential(significant - 1).split('e');
  const power = Number(exponent);
  const raised = Array.from(String(Math.abs(power)), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${short} × 10${power < 0 ? '⁻' : ''}${raised}`;
}
