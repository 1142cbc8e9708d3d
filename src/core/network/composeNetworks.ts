import { type Layer, type Network, NetworkError } from './network.ts';

/**
 * The network that does `first` and then `second`, with the identity output layer of `first` merged into
 * the first layer of `second`: ψ_0 = θ'_0 + Θ' φ_0 and Ψ = Θ' Φ (UDL chapter 4; LECTURE.md, "Create new variables").
 * @throws NetworkError when the output layer of `first` is not an identity or the sizes do not meet
 */
export function composeNetworks(first: Network, second: Network): Network {
  const inner = first.layers.at(-1);
  const outer = second.layers[0];
  if (!inner || !outer) throw new NetworkError('layers', 'a network needs at least one layer');
  if (inner.activation !== 'identity') {
    throw new NetworkError(
      `first.layers[${first.layers.length - 1}].activation`,
      "must be 'identity': a clipped output cannot be merged into the next layer",
    );
  }
  if (first.outputs !== second.inputs) {
    throw new NetworkError(
      'second.layers[0]',
      `takes ${second.inputs} inputs, but the first network gives ${first.outputs} outputs`,
    );
  }
  const layers = [...first.layers.slice(0, -1), mergeLayers(inner, outer), ...second.layers.slice(1)];
  return { inputs: first.inputs, outputs: second.outputs, layers };
}

/** One layer for two in a row, of which the first is an identity: W = W₂ W₁, b = b₂ + W₂ b₁. */
function mergeLayers(inner: Layer, outer: Layer): Layer {
  const weights = new Float64Array(outer.outputs * inner.inputs);
  const bias = outer.bias.slice();
  for (let i = 0; i < outer.outputs; i++) {
    for (let m = 0; m < outer.inputs; m++) {
      const w = outer.weights[i * outer.inputs + m] ?? 0;
      bias[i] = (bias[i] ?? 0) + w * (inner.bias[m] ?? 0);
      for (let j = 0; j < inner.inputs; j++) {
        const at = i * inner.inputs + j;
        weights[at] = (weights[at] ?? 0) + w * (inner.weights[m * inner.inputs + j] ?? 0);
      }
    }
  }
  return { inputs: inner.inputs, outputs: outer.outputs, weights, bias, activation: outer.activation };
}
