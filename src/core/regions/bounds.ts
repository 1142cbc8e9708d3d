import { binomialRow, sumOfBinomials } from './binomials.ts';
import { checkCount } from './checkCount.ts';

/** Inputs D_i and hidden widths D_1 … D_K of a fully connected ReLU network. */
export interface HiddenShape {
  readonly inputs: number;
  readonly widths: readonly number[];
}

/** Bounds on the most linear regions that any weights of a shape can make on all of its input space. */
export interface RegionBounds {
  /** Some weights reach at least this many. */
  readonly lower: bigint;
  /** No weights exceed this. */
  readonly upper: bigint;
  /** The exact maximum, known for one hidden layer; null for more. */
  readonly shallow: bigint | null;
}

/**
 * Bounds on the maximum number of linear regions.
 *
 * lower: Π_{k<K} (⌊D_k/D_i⌋ + 1)^{D_i} · Σ_{j≤D_i} C(D_K, j) if every width is at least 3·D_i (Serra,
 * Tjandraatmadja and Ramalingam 2018), else the same without the + 1 (Montúfar, Pascanu, Cho and
 * Bengio 2014). Where a layer is narrower than the input, the construction uses only as many
 * inputs as the narrowest layer has units.
 * upper: Serra et al. 2018, Theorem 1. shallow: Zaslavsky 1975, Σ_{j≤D_i} C(D, j).
 * @throws RangeError on what is not a shape
 */
export function boundLinearRegions({ inputs, widths }: HiddenShape): RegionBounds {
  checkCount('inputs', inputs);
  if (!Array.isArray(widths) || widths.length === 0) {
    throw new RangeError('widths must list at least one hidden layer');
  }
  widths.forEach((width, k) => {
    checkCount(`widths[${k}]`, width);
  });
  const [only] = widths;
  return {
    lower: boundBelow(inputs, widths),
    upper: boundAbove(inputs, widths),
    shallow: widths.length === 1 && only !== undefined ? sumOfBinomials(only, inputs) : null,
  };
}

function boundBelow(inputs: number, widths: readonly number[]): bigint {
  const used = Math.min(inputs, ...widths);
  const extra = widths.every((width) => width >= 3 * used) ? 1n : 0n;
  const last = widths.at(-1) ?? 0;
  return widths
    .slice(0, -1)
    .reduce(
      (product, width) => product * (BigInt(Math.floor(width / used)) + extra) ** BigInt(used),
      sumOfBinomials(last, used),
    );
}

/**
 * Σ over (j_1 … j_K) of Π C(D_k, j_k) with j_k ≤ min(D_i, D_1 − j_1, …, D_{k−1} − j_{k−1}, D_k).
 * Only the smallest of those limits matters to later layers, so one sum per limit is carried backwards.
 */
function boundAbove(inputs: number, widths: readonly number[]): bigint {
  const most = Math.min(inputs, Math.max(...widths));
  let totals: bigint[] = Array.from({ length: most + 1 }, () => 1n);
  for (const width of widths.toReversed()) {
    const row = binomialRow(width, most);
    const later = totals;
    totals = later.map((_, limit) => {
      let sum = 0n;
      for (let j = 0; j <= Math.min(limit, width); j++) {
        sum += (row[j] ?? 0n) * (later[Math.min(limit, width - j)] ?? 0n);
      }
      return sum;
    });
  }
  return totals[most] ?? 0n;
}
