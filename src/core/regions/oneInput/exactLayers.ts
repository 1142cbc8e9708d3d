import type { Network } from '../../network/network.ts';
import { type Decimal, powerOfTen, toDecimal } from '../../decimal.ts';

/** A layer in whole numbers: h̃_k = 10^E_k · h_k, with `power` = E_k, h̃_k = a[bias + weights h̃_{k-1}]. */
export interface ExactLayer {
  readonly weights: readonly bigint[];
  readonly bias: readonly bigint[];
  readonly power: number;
}

/**
 * Every layer's decimals over a common power of ten. Positive scaling commutes with the ReLU, so the
 * scaled network has the same regions and no fractions.
 */
export function toExactLayers(network: Network): ExactLayer[] {
  let power = 0;
  return network.layers.map((layer) => {
    const weights = Array.from(layer.weights, toDecimal);
    const bias = Array.from(layer.bias, toDecimal);
    let step = 0;
    for (const w of weights) step = Math.max(step, -w.exponent);
    for (const b of bias) if (b.mantissa !== 0n) step = Math.max(step, -b.exponent - power);
    power += step;
    const total = power;
    return {
      weights: weights.map((w) => shiftDecimal(w, step)),
      bias: bias.map((b) => shiftDecimal(b, total)),
      power: total,
    };
  });
}

/** The decimal times 10^power, a whole number by choice of `power`. */
function shiftDecimal({ mantissa, exponent }: Decimal, power: number): bigint {
  return mantissa === 0n ? 0n : mantissa * powerOfTen(exponent + power);
}
