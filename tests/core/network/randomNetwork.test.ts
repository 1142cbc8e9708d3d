import { describe, expect, it } from 'vitest';
import { createRandomNetwork } from '../../../src/core/network/randomNetwork.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';

const SEEDS = 200;

function meanRegions(widths: readonly number[], seeds: number): number {
  let sum = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const network = createRandomNetwork({ inputs: 1, widths, outputs: 1 }, seed);
    sum += linearRegions1D(network, [-5, 5]).outputs[0]?.linearRegionCount ?? 0;
  }
  return sum / seeds;
}

describe('createRandomNetwork', () => {
  it('gives the same network for the same seed and another for another', () => {
    const shape = { inputs: 2, widths: [3], outputs: 1 };
    expect(createRandomNetwork(shape, 4)).toEqual(createRandomNetwork(shape, 4));
    expect(createRandomNetwork(shape, 4)).not.toEqual(createRandomNetwork(shape, 5));
  });

  it('draws weights of variance 2 / D_in and biases of deviation 0.3', () => {
    const layer = createRandomNetwork({ inputs: 8, widths: [4000], outputs: 1 }, 1).layers[0];
    const meanSquare = (values: ArrayLike<number>): number =>
      Array.from(values).reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(meanSquare(layer?.weights ?? [])).toBeCloseTo(2 / 8, 1);
    expect(Math.sqrt(meanSquare(layer?.bias ?? []))).toBeCloseTo(0.3, 1);
  });

  // the means over other seeds, drawn and counted by other code
  it('has the known mean number of regions on [-5, 5], within 10 %', () => {
    const deep = meanRegions([10, 10, 10, 10, 10], SEEDS);
    const shallow = meanRegions([156], SEEDS);
    expect(Math.abs(deep / 46.4 - 1)).toBeLessThan(0.1);
    expect(Math.abs(shallow / 152.5 - 1)).toBeLessThan(0.1);
  });
});
