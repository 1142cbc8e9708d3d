import { type Layer, type LayerSpec, type Network, NetworkError, type NetworkSpec } from './network.ts';

/**
 * Checks a specification and returns the network in flat form.
 * @throws NetworkError naming the path of the first fault: nothing there, ragged rows, shapes that do not
 * chain, a number that is NaN or infinite, an unknown activation.
 */
export function createNetwork(spec: NetworkSpec): Network {
  const given: unknown = spec;
  if (!isRecord(given) || !Array.isArray(given['layers'])) {
    throw new NetworkError('layers', 'expected a list of layers');
  }
  const specs: readonly unknown[] = given['layers'];
  if (specs.length === 0) throw new NetworkError('layers', 'a network needs at least one layer');
  const layers: Layer[] = [];
  for (const [k, layerSpec] of specs.entries()) {
    layers.push(createLayer(layerSpec, `layers[${k}]`, layers.at(-1)));
  }
  const first = layers[0];
  const last = layers.at(-1);
  if (!first || !last) throw new NetworkError('layers', 'a network needs at least one layer');
  return { inputs: first.inputs, outputs: last.outputs, layers };
}

/** The network as plain data; `createNetwork(toSpec(n))` equals `n`. */
export function toSpec(network: Network): NetworkSpec {
  return {
    layers: network.layers.map((layer): LayerSpec => ({
      weights: Array.from({ length: layer.outputs }, (_, i) =>
        Array.from(layer.weights.subarray(i * layer.inputs, (i + 1) * layer.inputs)),
      ),
      bias: Array.from(layer.bias),
      activation: layer.activation,
    })),
  };
}

function createLayer(spec: unknown, path: string, previous: Layer | undefined): Layer {
  if (!isRecord(spec)) throw new NetworkError(path, 'expected weights, bias and activation');
  const rows = listAt(spec['weights'], `${path}.weights`, 'a list of rows');
  const inputs = listAt(rows[0], `${path}.weights[0]`, 'a row of numbers').length;
  if (previous && previous.outputs !== inputs) {
    throw new NetworkError(
      `${path}.weights[0]`,
      `has ${inputs} columns, but the layer before gives ${previous.outputs} values`,
    );
  }
  const weights = new Float64Array(rows.length * inputs);
  for (const [i, row] of rows.entries()) {
    const values = listAt(row, `${path}.weights[${i}]`, 'a row of numbers');
    if (values.length !== inputs) {
      throw new NetworkError(
        `${path}.weights[${i}]`,
        `has ${values.length} numbers, but the first row has ${inputs}`,
      );
    }
    for (const [j, value] of values.entries()) {
      weights[i * inputs + j] = finiteAt(value, `${path}.weights[${i}][${j}]`);
    }
  }
  const bias = listAt(spec['bias'], `${path}.bias`, 'a list of numbers');
  if (bias.length !== rows.length) {
    throw new NetworkError(
      `${path}.bias`,
      `has ${bias.length} numbers, but the weights have ${rows.length} rows`,
    );
  }
  return {
    inputs,
    outputs: rows.length,
    weights,
    bias: Float64Array.from(bias, (value, i) => finiteAt(value, `${path}.bias[${i}]`)),
    activation: activationAt(spec['activation'], `${path}.activation`),
  };
}

function activationAt(value: unknown, path: string): Layer['activation'] {
  if (value === 'relu' || value === 'identity') return value;
  throw new NetworkError(path, `expected 'relu' or 'identity', got ${describeValue(value)}`);
}

function finiteAt(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new NetworkError(path, `expected a finite number, got ${describeValue(value)}`);
}

function listAt(value: unknown, path: string, wanted: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new NetworkError(path, `expected ${wanted}, got ${describeValue(value)}`);
  if (value.length === 0) throw new NetworkError(path, 'is empty');
  return value;
}

function describeValue(value: unknown): string {
  return typeof value === 'number' || value === undefined || value === null
    ? String(value)
    : typeof value === 'string'
      ? `'${value}'`
      : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
