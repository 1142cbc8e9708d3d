import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convolve, receptiveField, unrollConvolution } from '../../../src/core/network/convolution.ts';
import { convolveImage, countImageLayer } from '../../../src/core/network/convolutionImage.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';

const value = fc.double({ min: -8, max: 8, noNaN: true });
const values = (minLength: number): fc.Arbitrary<number[]> => fc.array(value, { minLength, maxLength: 12 });
const kernel = fc.integer({ min: 0, max: 3 }).chain((reach) => {
  const length = 2 * reach + 1;
  return fc.array(value, { minLength: length, maxLength: length });
});

describe('convolution', () => {
  test('by hand: no flip, zeros beyond the ends', () => {
    expect([...convolve([1, 2, 4], [10, 1, 100])]).toEqual([201, 412, 24]);
    expect([...unrollConvolution([10, 1, 100], 3)]).toEqual([1, 100, 0, 10, 1, 100, 0, 10, 1]);
  });

  test('equals its unrolled matrix', () => {
    fc.assert(
      fc.property(values(1), kernel, (input, weights) => {
        const size = input.length;
        const layer = {
          inputs: size,
          outputs: size,
          weights: unrollConvolution(weights, size),
          bias: new Float64Array(size),
          activation: 'identity',
        } as const;
        const byMatrix = evaluate({ inputs: size, outputs: size, layers: [layer] }, input);
        for (const [i, z] of convolve(input, weights).entries()) expect(z).toBeCloseTo(byMatrix[i] ?? 99, 9);
      }),
    );
  });

  test('an input moved by a place gives the same output, moved by a place', () => {
    fc.assert(
      fc.property(values(1), kernel, (input, weights) => {
        const room = Array.from({ length: weights.length }, () => 0);
        const here = convolve([...room, ...input, ...room, 0], weights);
        const moved = convolve([0, ...room, ...input, ...room], weights);
        expect([...moved.subarray(1)]).toEqual([...here.subarray(0, -1)]);
      }),
    );
  });

  test('refuses even kernels and empty sizes', () => {
    expect(() => convolve([1], [1, 2])).toThrow(RangeError);
    expect(() => unrollConvolution([1], 0)).toThrow(RangeError);
  });
});

describe('the receptive field', () => {
  test('is what a spike spreads over', () => {
    for (let layers = 0; layers <= 5; layers++) {
      let signal = Float64Array.from({ length: 21 }, (_, i) => (i === 10 ? 1 : 0));
      for (let k = 0; k < layers; k++) signal = Float64Array.from(convolve(signal, [1, 1, 1]));
      expect(signal.filter((z) => z !== 0)).toHaveLength(receptiveField(layers, 3));
    }
  });
});

describe('pictures', () => {
  test('a spike becomes the kernel, turned round', () => {
    const values = new Float64Array(25);
    values[12] = 1;
    const { values: out } = convolveImage({ width: 5, height: 5, values }, [1, 2, 3], [10, 20, 30]);
    expect([...out.subarray(5, 10)]).toEqual([0, 90, 60, 30, 0]);
    expect([...out.subarray(15, 20)]).toEqual([0, 30, 20, 10, 0]);
  });

  test('the cost of a layer, counted pair by pair', () => {
    for (const side of [1, 2, 3, 5, 8]) {
      let near = 0;
      for (let p = 0; p < side ** 2; p++) {
        for (let q = 0; q < side ** 2; q++) {
          const across = Math.abs((p % side) - (q % side));
          const down = Math.abs(Math.floor(p / side) - Math.floor(q / side));
          if (across <= 1 && down <= 1) near++;
        }
      }
      expect(countImageLayer(side, 3)).toEqual({
        full: side ** 4 + side ** 2,
        local: near + side ** 2,
        shared: 10,
      });
    }
    expect(countImageLayer(1024, 3).full).toBe(1_099_512_676_352);
    expect(() => countImageLayer(0, 3)).toThrow(RangeError);
    expect(() => countImageLayer(4, 2)).toThrow(RangeError);
    expect(() => countImageLayer(100_000, 3)).toThrow(RangeError);
  });
});
