import { sumOfBinomials } from './binomials.ts';
import { type HiddenShape } from './bounds.ts';
import { checkCount } from './checkCount.ts';

/**
 * The constructive lower bound of Montúfar, Pascanu, Cho and Bengio 2014, Theorem 5:
 * Π_{k<K} ⌊D_k/D_i⌋^{D_i} · Σ_{j≤D_i} C(D_K, j). `boundLinearRegions` gives the better one of Serra et al. 2018
 * where its condition holds. Where a layer is narrower than the input, as many inputs as it has units are used.
 * @throws RangeError on what is not a shape
 */
export function boundMontufar({ inputs, widths }: HiddenShape): bigint {
  checkCount('inputs', inputs);
  if (widths.length === 0) throw new RangeError('widths must list at least one hidden layer');
  widths.forEach((width, k) => {
    checkCount(`widths[${k}]`, width);
  });
  const used = Math.min(inputs, ...widths);
  return widths
    .slice(0, -1)
    .reduce(
      (product, width) => product * BigInt(Math.floor(width / used)) ** BigInt(used),
      sumOfBinomials(widths.at(-1) ?? 0, used),
    );
}
