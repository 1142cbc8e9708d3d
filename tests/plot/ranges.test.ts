import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNetwork } from '../../src/core/network/createNetwork.ts';
import { networkVertices } from '../../src/plot/networkVertices.ts';
import { roundRange } from '../../src/plot/roundRange.ts';

test('a range holds its values, in round numbers, and never less than was asked for', () => {
  expect(roundRange([0.2, -0.3])).toEqual([-1, 1]);
  expect(roundRange([2.4, -7])).toEqual([-8, 3]);
  expect(roundRange([0.3], [-0.5, 0.5])).toEqual([-0.5, 0.5]);
  expect(roundRange([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([-1, 1]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true })), (values) => {
      const [low, high] = roundRange(values);
      const room = 1e-8 * Math.max(1, high - low);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low - room);
        expect(value).toBeLessThanOrEqual(high + room);
      }
    }),
  );
});

test('vertices are the ends and the bends of each output', () => {
  const network = createNetwork({
    layers: [
      { weights: [[1], [1]], bias: [-1, -3], activation: 'relu' },
      {
        weights: [
          [1, 0],
          [0, 2],
        ],
        bias: [0, 1],
        activation: 'identity',
      },
    ],
  });
  expect(networkVertices(network, [0, 4])).toEqual([
    [
      [0, 0],
      [1, 0],
      [4, 3],
    ],
    [
      [0, 1],
      [3, 1],
      [4, 3],
    ],
  ]);
});
