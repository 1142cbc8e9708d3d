import { timesPowerOfTwo } from './powersOfTwo.ts';

/** mantissa × 10^exponent, exactly. */
export interface Decimal {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Longest number that is taken to be what a person or a slider wrote, in significant digits. */
const WRITTEN_DIGITS = 12;

/**
 * The decimal that a reader sees in place of a double: its shortest form, or the short decimal within a few
 * roundings of it (0.1 + 0.2 is read as 0.3). Null for numbers with more digits: they come out of
 * arithmetic and carry its rounding errors, so that no exact reading of them is meant.
 */
export function readDecimal(x: number): Decimal | null {
  const written = parseDecimal(String(x));
  if (countDigits(written.mantissa) <= WRITTEN_DIGITS) return written;
  const rounded = parseDecimal(x.toPrecision(15));
  return countDigits(rounded.mantissa) <= WRITTEN_DIGITS ? rounded : null;
}

/** "-12.5e-7" and the like, with trailing zeros removed from the mantissa. */
export function parseDecimal(text: string): Decimal {
  const [digits = '0', power = '0'] = text.split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const trimmed = `${whole}${fraction}`.replace(/0+$/, '');
  if (trimmed === '' || trimmed === '-') return { mantissa: 0n, exponent: 0 };
  const dropped = whole.length + fraction.length - trimmed.length;
  return { mantissa: BigInt(trimmed), exponent: Number(power) - fraction.length + dropped };
}

/** All of them as integers over one power of ten; null when one of them has no exact reading. */
export function readDecimals(values: Float64Array): { integers: bigint[]; decimals: number } | null {
  const read: Decimal[] = [];
  let decimals = 0;
  for (const value of values) {
    const decimal = readDecimal(value);
    if (!decimal) return null;
    read.push(decimal);
    decimals = Math.max(decimals, -decimal.exponent);
  }
  return { integers: read.map((d) => d.mantissa * 10n ** BigInt(d.exponent + decimals)), decimals };
}

function countDigits(mantissa: bigint): number {
  return (mantissa < 0n ? -mantissa : mantissa).toString().length;
}

/** The double nearest to numerator ÷ denominator × 2^shift, within a rounding or two; denominator > 0. */
export function ratioToNumber(numerator: bigint, denominator: bigint, shift: number): number {
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  const excess = bitLength(size) - bitLength(denominator) - 64;
  const quotient =
    excess >= 0 ? size / (denominator << BigInt(excess)) : (size << BigInt(-excess)) / denominator;
  const value = timesPowerOfTwo(Number(quotient), excess + shift);
  return numerator < 0n ? -value : value;
}

function bitLength(n: bigint): number {
  const hex = n.toString(16);
  return 4 * hex.length;
}
