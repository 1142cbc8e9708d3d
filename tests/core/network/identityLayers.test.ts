import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { appendIdentityLayers } from '../../../src/core/network/identityLayers.ts';
import { NetworkError } from '../../../src/core/network/network.ts';
import { createRandomNetwork } from '../../../src/core/network/randomNetwork.ts';

const shapes = fc.record({
  inputs: fc.integer({ min: 1, max: 3 }),
  widths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  outputs: fc.integer({ min: 1, max: 3 }),
});

describe('appendIdentityLayers', () => {
  it('changes no output by more than 1e-12, in either form', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('diagonal' as const, 'pairs' as const),
        fc.integer({ min: 1, max: 1000 }),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (shape, count, form, seed, point) => {
          const network = createRandomNetwork(shape, seed);
          const deeper = appendIdentityLayers(network, count, form);
          const input = point.slice(0, shape.inputs);
          const before = evaluate(network, input);
          const after = evaluate(deeper, input);
          expect(deeper.layers.length).toBe(network.layers.length + count);
          before.forEach((value, o) => {
            expect(Math.abs(value - (after[o] ?? Number.NaN))).toBeLessThanOrEqual(1e-12);
          });
        },
      ),
    );
  });

  it('has the widths that the two forms promise', () => {
    const network = createRandomNetwork({ inputs: 1, widths: [5], outputs: 2 }, 1);
    const widths = (form: 'diagonal' | 'pairs') =>
      appendIdentityLayers(network, 2, form).layers.map((layer) => layer.outputs);
    expect(widths('diagonal')).toEqual([5, 5, 5, 2]);
    expect(widths('pairs')).toEqual([5, 4, 4, 2]);
  });

  it('makes the identity matrix and the pair of opposites', () => {
    const network = createNetwork({
      layers: [
        { weights: [[2], [3]], bias: [1, -1], activation: 'relu' },
        { weights: [[4, -5]], bias: [6], activation: 'identity' },
      ],
    });
    expect(Array.from(appendIdentityLayers(network, 1).layers[1]?.weights ?? [])).toEqual([1, 0, 0, 1]);
    const [, pair, back] = appendIdentityLayers(network, 1, 'pairs').layers;
    expect(Array.from(pair?.weights ?? [])).toEqual([4, -5, -4, 5]);
    expect(Array.from(pair?.bias ?? [])).toEqual([6, -6]);
    expect(Array.from(back?.weights ?? [])).toEqual([1, -1]);
  });

  it('refuses a clipped output, a missing hidden layer and a count that is none', () => {
    const clipped = createNetwork({ layers: [{ weights: [[1]], bias: [0], activation: 'relu' }] });
    const linear = createNetwork({ layers: [{ weights: [[1]], bias: [0], activation: 'identity' }] });
    expect(() => appendIdentityLayers(clipped, 1)).toThrow(NetworkError);
    expect(() => appendIdentityLayers(linear, 1)).toThrow(NetworkError);
    expect(() => appendIdentityLayers(linear, -1)).toThrow(RangeError);
    expect(() => appendIdentityLayers(linear, 1.5)).toThrow(RangeError);
    expect(evaluate(appendIdentityLayers(linear, 3, 'pairs'), [-7])).toEqual(Float64Array.of(-7));
  });
});
