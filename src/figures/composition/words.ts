import { formatNumber } from '../../core/notation/formatNumber.ts';

/** A coordinate as a sentence says it: two decimals at most, a true minus, never "−0". */
export function decimal(value: number): string {
  return formatNumber(Math.round(value * 100) / 100);
}

const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "three", "Three" at the start of a sentence, digits beyond twelve. */
export function count(n: number, options: { readonly capital?: boolean } = {}): string {
  const word = SMALL[n] ?? String(n);
  return options.capital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
