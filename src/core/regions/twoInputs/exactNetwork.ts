import type { Network } from '../../network/network.ts';
import { readDecimals } from './decimals.ts';
import type { Box2D } from './types.ts';

/** A layer over the integers: true weights and biases are these over `unit`, a power of ten. */
export interface ExactLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly relu: boolean;
  readonly weights: readonly bigint[];
  readonly bias: readonly bigint[];
  readonly unit: bigint;
}

/** A point or a row of values in homogeneous form: value k is values[k] / denominator; denominator > 0. */
export interface ExactRow {
  readonly values: readonly bigint[];
  readonly denominator: bigint;
}

export interface ExactNetwork {
  readonly layers: readonly ExactLayer[];
  /** Counter-clockwise from (x0, y0). */
  readonly corners: readonly ExactRow[];
}

/** The network and the box read as the decimals that a reader sees, or null when they cannot be read so. */
export function readExactNetwork(network: Network, box: Box2D): ExactNetwork | null {
  const sides = readDecimals(Float64Array.of(...box.x, ...box.y));
  if (!sides) return null;
  const [x0 = 0n, x1 = 0n, y0 = 0n, y1 = 0n] = sides.integers;
  const denominator = 10n ** BigInt(sides.decimals);
  const corner = (x: bigint, y: bigint): ExactRow => ({ values: [x, y], denominator });
  const layers: ExactLayer[] = [];
  for (const layer of network.layers) {
    const numbers = new Float64Array(layer.weights.length + layer.outputs);
    numbers.set(layer.weights);
    numbers.set(layer.bias, layer.weights.length);
    const read = readDecimals(numbers);
    if (!read) return null;
    layers.push({
      inputs: layer.inputs,
      outputs: layer.outputs,
      relu: layer.activation === 'relu',
      weights: read.integers.slice(0, layer.weights.length),
      bias: read.integers.slice(layer.weights.length),
      unit: 10n ** BigInt(read.decimals),
    });
  }
  return { layers, corners: [corner(x0, y0), corner(x1, y0), corner(x1, y1), corner(x0, y1)] };
}

/** Numerator of unit i's pre-activation; its denominator is `layer.unit` × that of the row. */
export function exactPreActivation(layer: ExactLayer, row: ExactRow, i: number): bigint {
  let sum = (layer.bias[i] ?? 0n) * row.denominator;
  for (let k = 0; k < layer.inputs; k++) {
    const h = row.values[k] ?? 0n;
    if (h !== 0n) sum += (layer.weights[i * layer.inputs + k] ?? 0n) * h;
  }
  return sum;
}

/** The row that enters the next layer. */
export function exactActivations(layer: ExactLayer, row: ExactRow): ExactRow {
  const values: bigint[] = [];
  for (let i = 0; i < layer.outputs; i++) {
    const z = exactPreActivation(layer, row, i);
    values.push(layer.relu && z < 0n ? 0n : z);
  }
  return { values, denominator: layer.unit * row.denominator };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
