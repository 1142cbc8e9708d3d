/** ⌊log₂|x|⌋ within one, −Infinity for zero. */
export function binaryExponent(x: number): number {
  return x === 0 ? -Infinity : Math.floor(Math.log2(Math.abs(x)));
}

/** x·2^n without the overflow of 2^n itself; zero stays zero. */
export function timesPowerOfTwo(x: number, n: number): number {
  let value = x;
  let left = n;
  while (left > 1000 && value !== 0 && Number.isFinite(value)) {
    value *= 2 ** 1000;
    left -= 1000;
  }
  while (left < -1000 && value !== 0) {
    value *= 2 ** -1000;
    left += 1000;
  }
  return value === 0 || !Number.isFinite(value) ? value : value * 2 ** left;
}
