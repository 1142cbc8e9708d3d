import { formatNumber } from '../../core/notation/formatNumber.ts';
import { powerOfTen } from '../../core/notation/powerOfTen.ts';

/** Digits that are turned into a float; the rest only counts. */
const LEADING_DIGITS = 15;
/** Beyond this many digits a number is first shown as a power of ten. */
const SHORT_DIGITS = 15;

/** log10 of a positive whole number of any length, from its digits. */
export function log10OfBigint(value: bigint): number {
  const digits = String(value);
  const leading = digits.slice(0, LEADING_DIGITS);
  return Math.log10(Number(leading)) + (digits.length - leading.length);
}

export function countDigits(value: bigint): number {
  return String(value).length;
}

/** Groups of three that may part at the end of a line. */
export function breakable(digits: string): string {
  return digits.replaceAll('\u202f', '\u2009');
}

/** All digits where they can be read at a glance, else "1.796 × 10⁴¹". */
export function shortBigint(value: bigint): string {
  if (countDigits(value) <= SHORT_DIGITS) return formatNumber(value);
  const digits = String(value);
  let power = digits.length - 1;
  // the leading digits alone are rounded, never the number
  let mantissa = Math.round(Number(digits.slice(0, LEADING_DIGITS)) / 10 ** (LEADING_DIGITS - 4)) / 1000;
  if (mantissa >= 10) {
    mantissa /= 10;
    power += 1;
  }
  return `${formatNumber(mantissa)} × ${powerOfTen(power)}`;
}
