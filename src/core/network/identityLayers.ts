import { type Layer, type Network, NetworkError } from './network.ts';

/**
 * How a ReLU layer can compute the identity.
 * - `diagonal`: as wide as the last hidden layer, Ω the identity matrix and β zero. Hidden units are never
 *   negative, so clipping changes nothing.
 * - `pairs`: two units for each output, a[y] and a[−y]; their difference is y.
 */
export type IdentityForm = 'diagonal' | 'pairs';

/**
 * The same function by a deeper network: `count` hidden layers between the last hidden layer and the output that
 * compute the identity (UDL section 4.5.1: a deep network can do whatever a shallow one can).
 * @param network a network whose last layer is an identity; `diagonal` also needs a hidden layer before it
 * @throws NetworkError when the network has no such layers, RangeError when `count` is not a whole number from 0
 */
export function appendIdentityLayers(
  network: Network,
  count: number,
  form: IdentityForm = 'diagonal',
): Network {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`count must be a whole number from 0, got ${count}`);
  }
  const output = network.layers.at(-1);
  const path = `layers[${network.layers.length - 1}]`;
  if (output?.activation !== 'identity') {
    throw new NetworkError(`${path}.activation`, "must be 'identity': the output must not be clipped");
  }
  if (count === 0) return network;
  const hidden = network.layers.slice(0, -1);
  if (form === 'pairs') return { ...network, layers: [...hidden, ...pairLayers(output, count)] };
  if (hidden.at(-1)?.activation !== 'relu') {
    throw new NetworkError(path, 'has no hidden ReLU layer before it that could be passed on unclipped');
  }
  const inserted = Array.from({ length: count }, () => diagonalLayer(output.inputs));
  return { ...network, layers: [...hidden, ...inserted, output] };
}

function diagonalLayer(size: number): Layer {
  const weights = new Float64Array(size * size);
  for (let i = 0; i < size; i++) weights[i * size + i] = 1;
  return { inputs: size, outputs: size, weights, bias: new Float64Array(size), activation: 'relu' };
}

/** The output layer and its negative, clipped; copies of that; and the differences. */
function pairLayers(output: Layer, count: number): Layer[] {
  const size = output.outputs;
  const differences = new Float64Array(size * 2 * size);
  for (let o = 0; o < size; o++) {
    differences[o * 2 * size + 2 * o] = 1;
    differences[o * 2 * size + 2 * o + 1] = -1;
  }
  const back: Layer = {
    inputs: 2 * size,
    outputs: size,
    weights: differences,
    bias: new Float64Array(size),
    activation: 'identity',
  };
  const first = withNegatives(output);
  const again = withNegatives(back);
  return [first, ...Array.from({ length: count - 1 }, () => again), back];
}

/** Rows r_1, −r_1, r_2, −r_2 … of a layer, clipped. */
function withNegatives(layer: Layer): Layer {
  const { inputs, outputs } = layer;
  const weights = new Float64Array(2 * outputs * inputs);
  const bias = new Float64Array(2 * outputs);
  for (let o = 0; o < outputs; o++) {
    for (const [row, sign] of [
      [2 * o, 1],
      [2 * o + 1, -1],
    ] as const) {
      bias[row] = sign * (layer.bias[o] ?? 0);
      for (let i = 0; i < inputs; i++) {
        weights[row * inputs + i] = sign * (layer.weights[o * inputs + i] ?? 0);
      }
    }
  }
  return { inputs, outputs: 2 * outputs, weights, bias, activation: 'relu' };
}
