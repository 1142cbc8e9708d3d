import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { createZigzagNetwork } from '../../../src/core/network/zigzagNetwork.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';

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
