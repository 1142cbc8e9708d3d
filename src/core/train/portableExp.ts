const LOG2_E = 1.4426950408889634;
// ln 2 in two parts: k · LN2_HIGH is exact for |k| < 2^20
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const SMALLEST_POWER = -1022;
const LARGEST_POWER = 1023;
const POWERS_OF_TWO = powersOfTwo();

/**
 * e^x from additions, products and quotients alone, so that every engine rounds it alike (Math.exp may differ).
 * Relative error below 1e-15; 0 below −708, Infinity above 709.
 */
export function portableExp(x: number): number {
  if (x > 709) return Infinity;
  if (x < -708) return 0;
  const k = Math.floor(x * LOG2_E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  // Taylor to r^13 on |r| ≤ ln 2 / 2
  let sum = 1 / 6227020800;
  sum = sum * r + 1 / 479001600;
  sum = sum * r + 1 / 39916800;
  sum = sum * r + 1 / 3628800;
  sum = sum * r + 1 / 362880;
  sum = sum * r + 1 / 40320;
  sum = sum * r + 1 / 5040;
  sum = sum * r + 1 / 720;
  sum = sum * r + 1 / 120;
  sum = sum * r + 1 / 24;
  sum = sum * r + 1 / 6;
  sum = sum * r + 0.5;
  sum = sum * r + 1;
  sum = sum * r + 1;
  return sum * (POWERS_OF_TWO[k - SMALLEST_POWER] ?? Number.NaN);
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(LARGEST_POWER - SMALLEST_POWER + 1);
  let up = 1;
  let down = 1;
  for (let k = 0; k <= LARGEST_POWER; k++, up *= 2) powers[k - SMALLEST_POWER] = up;
  for (let k = 0; k >= SMALLEST_POWER; k--, down /= 2) powers[k - SMALLEST_POWER] = down;
  return powers;
}
