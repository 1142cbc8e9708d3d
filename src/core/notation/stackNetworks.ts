import { type Network, NetworkError } from '../network/network.ts';

/**
 * `first` and then `second` as one network whose layers are kept as they are: the composition before
 * anything is merged (`composeNetworks` merges). Term ids of the second network count on from the first:
 * with one hidden layer each, θ is layer 0, φ 1, θ' 2, φ' 3, and the scalar between them is unit `u:1.0`.
 * @throws NetworkError when the sizes do not meet
 */
export function stackNetworks(first: Network, second: Network): Network {
  if (first.outputs !== second.inputs) {
    throw new NetworkError(
      'second.layers[0]',
      `takes ${second.inputs} inputs, but the first network gives ${first.outputs} outputs`,
    );
  }
  return {
    inputs: first.inputs,
    outputs: second.outputs,
    layers: [...first.layers, ...second.layers],
  };
}
