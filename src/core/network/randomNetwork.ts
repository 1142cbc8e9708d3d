import { createRandom } from '../random.ts';
import type { NetworkShape } from './countParameters.ts';
import type { Layer, Network } from './network.ts';

/** Standard deviation of the biases of `createRandomNetwork` when none is given. */
const BIAS_DEVIATION = 0.3;

/**
 * A network with normal weights of variance 2 / D_in (He et al. 2015) and normal biases, as counted by Hanin and
 * Rolnick 2019. Layer by layer out of one stream: a row's weights, row after row, then the layer's biases.
 */
export function createRandomNetwork(
  shape: NetworkShape,
  seed: number,
  biasDeviation: number = BIAS_DEVIATION,
): Network {
  const random = createRandom(seed);
  const sizes = [shape.inputs, ...shape.widths, shape.outputs];
  const layers = sizes.slice(1).map((outputs, k): Layer => {
    const inputs = sizes[k] ?? 0;
    const deviation = Math.sqrt(2 / inputs);
    const weights = Float64Array.from({ length: outputs * inputs }, () => deviation * random.normal());
    const bias = Float64Array.from({ length: outputs }, () => biasDeviation * random.normal());
    return { inputs, outputs, weights, bias, activation: k < sizes.length - 2 ? 'relu' : 'identity' };
  });
  return { inputs: shape.inputs, outputs: shape.outputs, layers };
}
