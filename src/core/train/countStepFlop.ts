import type { NetworkShape } from '../network/countParameters.ts';

/**
 * Floating-point operations of one training step on `examples`: forward, weight gradient and data gradient are
 * 2 D_in D_out each per layer and example; the first layer has no data gradient. Biases, ReLUs, loss and update
 * are left out, as is usual.
 */
export function countStepFlop({ inputs, widths, outputs }: NetworkShape, examples: number): number {
  const sizes = [inputs, ...widths, outputs];
  const products = sizes.slice(1).map((size, k) => size * (sizes[k] ?? 0));
  const all = products.reduce((sum, product) => sum + product, 0);
  return 2 * examples * (3 * all - (products[0] ?? 0));
}
