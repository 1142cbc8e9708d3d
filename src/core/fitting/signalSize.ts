import { createRandom } from '../random.ts';

/*
 * Reads of typed arrays inside their length carry `!`: this loop makes a few hundred thousand products.
 */

/**
 * Root mean square of the hidden units, layer by layer, of a random ReLU network without biases whose weights have
 * variance 2 / D (He et al. 2015); entry 0 is the input, of size 1.
 *
 * ReLU networks without biases scale: for variance c / D the size in layer k is (c / 2)^(k / 2) times this.
 * @param options.width D, of every layer and of the input
 */
export function signalSizes(options: {
  readonly width: number;
  readonly depth: number;
  readonly seed: number;
}): number[] {
  const { width, depth, seed } = options;
  const random = createRandom(seed);
  const deviation = Math.sqrt(2 / width);
  let units = Float64Array.from({ length: width }, () => random.normal());
  const inputSize = rootMeanSquare(units);
  units = units.map((value) => value / inputSize);
  const sizes = [rootMeanSquare(units)];
  for (let k = 0; k < depth; k++) {
    const next = new Float64Array(width);
    for (let i = 0; i < width; i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += deviation * random.normal() * units[j]!;
      next[i] = Math.max(0, sum);
    }
    units = next;
    sizes.push(rootMeanSquare(units));
  }
  return sizes;
}

/** The same sizes for weights of variance `factor` / D. */
export function scaleSizes(sizes: readonly number[], factor: number): number[] {
  return sizes.map((size, k) => size * (factor / 2) ** (k / 2));
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
