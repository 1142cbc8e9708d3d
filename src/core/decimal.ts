/**
 * Numbers as the decimals that a reader sees.
 *
 * A double is read as its shortest decimal: 0.1 is exactly 1/10. Rationals are BigInt numerator over
 * BigInt denominator (> 0), not reduced.
 */
export interface Decimal {
  readonly mantissa: bigint;
  /** The value is mantissa · 10^exponent. */
  readonly exponent: number;
}

export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The shortest decimal of a finite double. */
export function toDecimal(value: number): Decimal {
  const [digits = '', power = '0'] = String(value).split('e');
  const point = digits.indexOf('.');
  if (point < 0) return { mantissa: BigInt(digits), exponent: Number(power) };
  return {
    mantissa: BigInt(digits.slice(0, point) + digits.slice(point + 1)),
    exponent: Number(power) - (digits.length - point - 1),
  };
}

export function toRational(value: number): Rational {
  const { mantissa, exponent } = toDecimal(value);
  return exponent >= 0
    ? { numerator: mantissa * powerOfTen(exponent), denominator: 1n }
    : { numerator: mantissa, denominator: powerOfTen(-exponent) };
}

/**
 * Whether a double needs more than 15 significant digits. Nobody types such a number: it comes out of a
 * calculation (a merged layer, a fit) and so is only known up to rounding.
 */
export function isLongDecimal(value: number): boolean {
  // The quotient of integers below 2^53 is the double nearest to that decimal, so equality proves it short.
  const scaled = Math.round(value * 1e6);
  if (Math.abs(scaled) < 1e15 && scaled / 1e6 === value) return false;
  return Number(value.toPrecision(15)) !== value;
}

const powers: bigint[] = [1n];

export function powerOfTen(exponent: number): bigint {
  for (let e = powers.length; e <= exponent; e++) powers.push((powers[e - 1] ?? 1n) * 10n);
  return powers[exponent] ?? 1n;
}

/** numerator / denominator as a double: ±Infinity beyond the range, else within 2⁻⁵² of the value. */
export function divideToNumber(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const top = Number(numerator);
  const bottom = Number(denominator);
  if (Math.abs(top) <= Number.MAX_SAFE_INTEGER && bottom <= Number.MAX_SAFE_INTEGER) return top / bottom;
  const size = bitLength(numerator < 0n ? -numerator : numerator) - bitLength(denominator);
  const shift = 64 - size; // leaves a quotient of 64 or 65 bits
  const quotient =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  // In two steps: 2^-shift alone can leave the range of doubles although the product does not.
  const half = Math.trunc(-shift / 2);
  return Number(quotient) * 2 ** half * 2 ** (-shift - half);
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}
