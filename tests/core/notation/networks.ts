import fc from 'fast-check';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import type { Activation, LayerSpec, Network } from '../../../src/core/network/network.ts';

/** One hidden layer of three units on one input (LECTURE.md, "Composing two networks"). */
export function shallow(theta0: number[], phi: number[]): Network {
  const [phi0 = 0, ...slopes] = phi;
  return createNetwork({
    layers: [
      { weights: theta0.map(() => [1]), bias: theta0, activation: 'relu' },
      { weights: [slopes], bias: [phi0], activation: 'identity' },
    ],
  });
}

export const FIRST = shallow([1, 0, -0.5], [-1, 2, -6, 8]);
export const SECOND = shallow([1.4, 0.2, -0.3], [1.3, -1.75, 3.95, -2.9]);

/** A network of a shape whose weight (layer, row, column) is chosen by `weight`; column −1 is the bias. */
export function networkOfShape(
  sizes: readonly number[],
  weight: (k: number, i: number, j: number) => number,
  activations?: readonly Activation[],
): Network {
  const layers = sizes.slice(1).map((outputs, k): LayerSpec => ({
    weights: Array.from({ length: outputs }, (_, i) =>
      Array.from({ length: sizes[k] ?? 0 }, (__, j) => weight(k, i, j)),
    ),
    bias: Array.from({ length: outputs }, (_, i) => weight(k, i, -1)),
    activation: activations?.[k] ?? (k < sizes.length - 2 ? 'relu' : 'identity'),
  }));
  return createNetwork({ layers });
}

/** Networks up to `depth` hidden layers with an input each; some layers may be unclipped, some weights zero. */
export function networksWithInputs(
  depth: number,
  width: number,
): fc.Arbitrary<{ network: Network; x: number[] }> {
  const weights = fc.oneof(fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(0, -0, 1, -1));
  return fc
    .array(fc.integer({ min: 1, max: width }), { minLength: 2, maxLength: depth + 2 })
    .chain((sizes) => {
      const count = sizes.slice(1).reduce((sum, size, k) => sum + size * ((sizes[k] ?? 0) + 1), 0);
      return fc
        .record({
          values: fc.array(weights, { minLength: count, maxLength: count }),
          activations: fc.array(fc.constantFrom<Activation>('relu', 'relu', 'identity'), {
            minLength: sizes.length - 1,
            maxLength: sizes.length - 1,
          }),
          x: fc.array(weights, { minLength: sizes[0] ?? 1, maxLength: sizes[0] ?? 1 }),
        })
        .map(({ values, activations, x }) => {
          let at = 0;
          return { network: networkOfShape(sizes, () => values[at++] ?? 0, activations), x };
        });
    });
}
