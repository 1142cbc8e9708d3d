import { toDecimal } from '../../core/decimal.ts';

/** The rank of a 3×3 matrix (row by row), exact for the decimals that the reader sees. */
export function rankOf(matrix: readonly number[]): number {
  const m = integersOf(matrix);
  if (m.every((value) => value === 0n)) return 0;
  const at = (i: number, j: number): bigint => m[3 * i + j] ?? 0n;
  const minor = (i: number, j: number, k: number, l: number): bigint =>
    at(i, k) * at(j, l) - at(i, l) * at(j, k);
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const;
  const isOne = pairs.every(([i, j]) => pairs.every(([k, l]) => minor(i, j, k, l) === 0n));
  if (isOne) return 1;
  const determinant =
    at(0, 0) * minor(1, 2, 1, 2) - at(0, 1) * minor(1, 2, 0, 2) + at(0, 2) * minor(1, 2, 0, 1);
  return determinant === 0n ? 2 : 3;
}

/** The decimals, all times one power of ten. */
function integersOf(values: readonly number[]): bigint[] {
  const decimals = values.map(toDecimal);
  const lowest = decimals.reduce((least, { exponent }) => Math.min(least, exponent), 0);
  return decimals.map(({ mantissa, exponent }) => mantissa * 10n ** BigInt(exponent - lowest));
}
