/** C(n, 0) … C(n, most), exact; zero beyond n. */
export function binomialRow(n: number, most: number): bigint[] {
  const row = [1n];
  for (let j = 1; j <= most; j++) {
    row.push(((row[j - 1] ?? 0n) * BigInt(Math.max(0, n - j + 1))) / BigInt(j));
  }
  return row;
}

/** Σ_{j ≤ most} C(n, j): the regions of n hyperplanes in general position in `most` dimensions (Zaslavsky 1975). */
export function sumOfBinomials(n: number, most: number): bigint {
  return binomialRow(n, Math.min(n, most)).reduce((sum, term) => sum + term, 0n);
}
