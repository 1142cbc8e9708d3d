import type { Layer, Network } from './network.ts';

/**
 * The network's outputs at `input`.
 * @param input length `network.inputs`
 * @returns length `network.outputs`
 * @throws RangeError when the input has another length
 */
export function evaluate(network: Network, input: ArrayLike<number>): Float64Array {
  checkInput(network, input);
  let values: ArrayLike<number> = input;
  for (const layer of network.layers) values = activate(layer, preActivationsOf(layer, values));
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** The pre-activations b + W h of every layer at `input`, first layer first. */
export function evaluatePreActivations(network: Network, input: ArrayLike<number>): Float64Array[] {
  checkInput(network, input);
  const result: Float64Array[] = [];
  let values: ArrayLike<number> = input;
  for (const layer of network.layers) {
    const z = preActivationsOf(layer, values);
    result.push(z);
    values = activate(layer, z.slice());
  }
  return result;
}

function checkInput(network: Network, input: ArrayLike<number>): void {
  if (input.length !== network.inputs) {
    throw new RangeError(`the network takes ${network.inputs} inputs, got ${input.length}`);
  }
}

function preActivationsOf(layer: Layer, h: ArrayLike<number>): Float64Array {
  const z = new Float64Array(layer.outputs);
  for (let i = 0; i < layer.outputs; i++) {
    let sum = layer.bias[i] ?? 0;
    for (let j = 0; j < layer.inputs; j++) sum += (layer.weights[i * layer.inputs + j] ?? 0) * (h[j] ?? 0);
    z[i] = sum;
  }
  return z;
}

/** In place: clips at zero where the layer is a ReLU. */
function activate(layer: Layer, z: Float64Array): Float64Array {
  if (layer.activation === 'relu') {
    for (let i = 0; i < z.length; i++) if ((z[i] ?? 0) <= 0) z[i] = 0;
  }
  return z;
}
