import type { ExactLayer } from './exactNetwork.ts';
import type { ExactSigns } from './exactSigns.ts';
import type { Patterns } from './patterns.ts';

/** Slopes (x, y) of every output in a cell as integers; all cells of a network share their denominator. */
export function exactSlopes(exact: ExactSigns, patterns: Patterns, cell: number): bigint[] {
  let slopes: bigint[] = [1n, 0n, 0n, 1n];
  exact.network.layers.forEach((layer, l) => {
    exact.spendOrStop(2 * layer.inputs * layer.outputs);
    const place = patterns.layers.find((p) => p.layer === l);
    const isOn = (unit: number): boolean => {
      if (!place) return true;
      const word = patterns.bits[cell * patterns.words + place.firstWord + (unit >> 5)] ?? 0;
      return ((word >>> (unit & 31)) & 1) === 1;
    };
    slopes = slopesAfter(layer, slopes, isOn);
  });
  return slopes;
}

function slopesAfter(
  layer: ExactLayer,
  slopes: readonly bigint[],
  isOn: (unit: number) => boolean,
): bigint[] {
  const result: bigint[] = [];
  for (let i = 0; i < layer.outputs; i++) {
    let x = 0n;
    let y = 0n;
    if (isOn(i)) {
      for (let k = 0; k < layer.inputs; k++) {
        const w = layer.weights[i * layer.inputs + k] ?? 0n;
        x += w * (slopes[2 * k] ?? 0n);
        y += w * (slopes[2 * k + 1] ?? 0n);
      }
    }
    result.push(x, y);
  }
  return result;
}
