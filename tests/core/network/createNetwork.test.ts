import { describe, expect, it } from 'vitest';
import { createNetwork, toSpec } from '../../../src/core/network/createNetwork.ts';
import { NetworkError, type NetworkSpec } from '../../../src/core/network/network.ts';

const good: NetworkSpec = {
  layers: [
    { weights: [[1], [-2], [0.1]], bias: [0, 0.5, -1], activation: 'relu' },
    { weights: [[1, 2, 3]], bias: [0.3], activation: 'identity' },
  ],
};

/** `good` with one part replaced, as someone without types would pass it. */
function broken(change: (layers: Record<string, unknown>[]) => void): NetworkSpec {
  const copy: { layers: Record<string, unknown>[] } = JSON.parse(JSON.stringify(good));
  change(copy.layers);
  return JSON.parse(JSON.stringify(copy), (_, value: unknown) =>
    value === 'NaN' ? NaN : value === 'Infinity' ? Infinity : value,
  );
}

const set =
  (layer: number, key: string, value: unknown) =>
  (layers: Record<string, unknown>[]): void => {
    const target = layers[layer];
    if (target) target[key] = value;
  };

describe('createNetwork', () => {
  it('keeps every number, and toSpec gives it back', () => {
    const network = createNetwork(good);
    expect(network.inputs).toBe(1);
    expect(network.outputs).toBe(1);
    expect(Array.from(network.layers[0]?.weights ?? [])).toEqual([1, -2, 0.1]);
    expect(toSpec(network)).toEqual(good);
    expect(createNetwork(toSpec(network))).toEqual(network);
  });

  it.each([
    ['layers', broken((layers) => layers.splice(0))],
    ['layers[0].weights', broken(set(0, 'weights', []))],
    ['layers[0].weights[0]', broken(set(0, 'weights', [[], [], []]))],
    ['layers[0].weights[1]', broken(set(0, 'weights', [[1], [1, 2], [1]]))],
    ['layers[0].weights[2][0]', broken(set(0, 'weights', [[1], [1], ['NaN']]))],
    ['layers[1].weights[0]', broken(set(1, 'weights', [[1, 2]]))],
    ['layers[0].bias', broken(set(0, 'bias', [1, 2]))],
    ['layers[0].bias[1]', broken(set(0, 'bias', [1, 'Infinity', 2]))],
    ['layers[1].activation', broken(set(1, 'activation', 'tanh'))],
    ['layers[1].bias', broken(set(1, 'bias', null))],
  ])('names the fault at %s', (path, spec) => {
    let caught: unknown;
    try {
      createNetwork(spec);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(NetworkError);
    expect(caught).toMatchObject({ path, message: expect.stringContaining(path) });
  });
});
