import type { Layer, Network } from '../network/network.ts';
import type { NetworkShape } from '../network/countParameters.ts';

/** Where a layer's parameters lie in the flat vector of all: weights row by row ([out][in]), then the bias. */
export interface LayerLayout {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  readonly bias: number;
}

/** The flat vector of all parameters of a shape, first layer first. */
export function layoutParameters(shape: NetworkShape): { layers: LayerLayout[]; count: number } {
  const sizes = [shape.inputs, ...shape.widths, shape.outputs];
  const layers: LayerLayout[] = [];
  let count = 0;
  for (const [k, outputs] of sizes.slice(1).entries()) {
    const inputs = sizes[k] ?? 0;
    layers.push({ inputs, outputs, weights: count, bias: count + inputs * outputs });
    count += outputs * (inputs + 1);
  }
  return { layers, count };
}

/** The network whose parameters are `parameters`, laid out as `layoutParameters` says; ReLU but for the last layer. */
export function networkFromParameters(shape: NetworkShape, parameters: ArrayLike<number>): Network {
  const { layers, count } = layoutParameters(shape);
  if (parameters.length < count) {
    throw new RangeError(`the shape has ${count} parameters, got ${parameters.length}`);
  }
  return {
    inputs: shape.inputs,
    outputs: shape.outputs,
    layers: layers.map(({ inputs, outputs, weights, bias }, k): Layer => ({
      inputs,
      outputs,
      weights: Float64Array.from({ length: inputs * outputs }, (_, i) => parameters[weights + i] ?? 0),
      bias: Float64Array.from({ length: outputs }, (_, i) => parameters[bias + i] ?? 0),
      activation: k < layers.length - 1 ? 'relu' : 'identity',
    })),
  };
}

/**
 * The parameters of `network` in the layout of `shape`.
 * @throws RangeError when the network has another shape or other activations than a trainer's networks
 */
export function parametersOfNetwork(network: Network, shape: NetworkShape): Float64Array {
  const { layers, count } = layoutParameters(shape);
  const wanted = [shape.inputs, ...shape.widths, shape.outputs].join('-');
  const given = [network.inputs, ...network.layers.map((layer) => layer.outputs)].join('-');
  if (given !== wanted) throw new RangeError(`the initial network is ${given}, but the shape is ${wanted}`);
  const parameters = new Float64Array(count);
  for (const [k, layer] of network.layers.entries()) {
    const layout = layers[k];
    const activation = k < layers.length - 1 ? 'relu' : 'identity';
    if (!layout || layer.activation !== activation) {
      throw new RangeError(`layer ${k} of the initial network must have activation '${activation}'`);
    }
    parameters.set(layer.weights, layout.weights);
    parameters.set(layer.bias, layout.bias);
  }
  return parameters;
}
