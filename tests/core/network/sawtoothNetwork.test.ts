import { describe, expect, it } from 'vitest';
import { countParameters } from '../../../src/core/network/countParameters.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { createTentNetwork, createZigzagNetwork } from '../../../src/core/network/sawtoothNetwork.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';

const pieces = (depth: number): number | undefined =>
  linearRegions1D(createTentNetwork(depth), [0, 1]).outputs[0]?.linearRegionCount;

describe('createTentNetwork', () => {
  it('doubles its pieces with every layer', () => {
    for (let depth = 1; depth <= 10; depth++) expect(pieces(depth)).toBe(2 ** depth);
  });

  it('has two units a layer and 6K + 1 parameters', () => {
    for (let depth = 1; depth <= 10; depth++) {
      const widths = createTentNetwork(depth)
        .layers.slice(0, -1)
        .map(({ outputs }) => outputs);
      expect(widths).toEqual(Array.from({ length: depth }, () => 2));
      expect(countParameters({ inputs: 1, widths, outputs: 1 })).toBe(6 * depth + 1);
    }
  });

  it('is 0 and 1 in turn at the ends of its pieces', () => {
    const network = createTentNetwork(4);
    for (let i = 0; i <= 16; i++) expect(evaluate(network, [i / 16])[0]).toBe(i % 2);
  });

  it('refuses a depth that is none', () => {
    expect(() => createTentNetwork(0)).toThrow(RangeError);
  });
});

describe('createZigzagNetwork', () => {
  it('reaches (D + 1)^K regions', () => {
    for (const [depth, width] of [
      [1, 3],
      [1, 10],
      [2, 3],
      [2, 4],
      [3, 10],
      [4, 5],
    ] as const) {
      const { network, domain } = createZigzagNetwork(depth, width);
      expect(linearRegions1D(network, domain).outputs[0]?.linearRegionCount).toBe((width + 1) ** depth);
    }
  });

  it('runs through its whole range on every piece', () => {
    const { network, domain } = createZigzagNetwork(2, 3);
    const { breakpoints } = linearRegions1D(network, domain).outputs[0] ?? { breakpoints: [] };
    Array.from(breakpoints, (x) => evaluate(network, [x])[0] ?? Number.NaN).forEach((y) => {
      expect(Math.min(Math.abs(y), Math.abs(y - domain[1]))).toBeLessThan(1e-9);
    });
  });

  it('refuses two units', () => {
    expect(() => createZigzagNetwork(2, 2)).toThrow(RangeError);
  });
});
