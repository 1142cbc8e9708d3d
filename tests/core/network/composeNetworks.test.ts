import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { countParameters } from '../../../src/core/network/countParameters.ts';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import { evaluate, evaluatePreActivations } from '../../../src/core/network/evaluate.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';
import type { Network } from '../../../src/core/network/network.ts';

const value = fc.double({ min: -3, max: 3, noNaN: true });
const width = fc.integer({ min: 1, max: 4 });

function networkOf(sizes: readonly number[]): fc.Arbitrary<Network> {
  const list = (length: number) => fc.array(value, { minLength: length, maxLength: length });
  const layers = sizes.slice(1).map((outputs, k) =>
    fc.record({
      weights: fc.array(list(sizes[k] ?? 1), { minLength: outputs, maxLength: outputs }),
      bias: list(outputs),
      activation: fc.constant(k === sizes.length - 2 ? ('identity' as const) : ('relu' as const)),
    }),
  );
  return fc.tuple(...layers).map((specs) => createNetwork({ layers: specs }));
}

describe('evaluate', () => {
  const network = createNetwork({
    layers: [
      { weights: [[1], [1], [1]], bias: [1, 0, -0.5], activation: 'relu' },
      { weights: [[2, -6, 8]], bias: [-1], activation: 'identity' },
    ],
  });

  it.each([
    [-2, -1],
    [-1, -1],
    [0, 1],
    [0.5, -1],
    [1, 1],
  ])('is %d ↦ %d on the default network 1', (x, y) => {
    expect(evaluate(network, [x])[0]).toBeCloseTo(y, 14);
  });

  it('gives pre-activations before clipping', () => {
    expect(evaluatePreActivations(network, [-0.25]).map((z) => Array.from(z))).toEqual([
      [0.75, -0.25, -0.75],
      [0.5],
    ]);
    expect(() => evaluate(network, [1, 2])).toThrow(RangeError);
  });
});

describe('composeNetworks', () => {
  it('does the first network, then the second', () => {
    const pair = fc
      .tuple(width, width, width, width, width)
      .chain(([inputs, a, middle, b, outputs]) =>
        fc.tuple(
          networkOf([inputs, a, middle]),
          networkOf([middle, b, outputs]),
          fc.array(value, { minLength: inputs, maxLength: inputs }),
        ),
      );
    fc.assert(
      fc.property(pair, ([first, second, x]) => {
        const merged = evaluate(composeNetworks(first, second), x);
        const inTurn = evaluate(second, evaluate(first, x));
        for (const [o, y] of inTurn.entries()) expect(merged[o]).toBeCloseTo(y, 8);
      }),
    );
  });

  it('makes the 22 parameters of the two-layer network out of 20', () => {
    const shape = { inputs: 1, widths: [3], outputs: 1 };
    expect(2 * countParameters(shape)).toBe(20);
    expect(countParameters({ inputs: 1, widths: [3, 3], outputs: 1 })).toBe(22);
  });

  it('multiplies the decimals that a reader sees', () => {
    const first = createNetwork({
      layers: [{ weights: [[0.1], [0.2]], bias: [0.3, 0], activation: 'identity' }],
    });
    const second = createNetwork({ layers: [{ weights: [[3, -1]], bias: [-0.9], activation: 'identity' }] });
    const [layer] = composeNetworks(first, second).layers;
    // in doubles 3 · 0.1 − 0.2 is 0.10000000000000003 and −0.9 + 3 · 0.3 is −1.1e-16
    expect(Array.from(layer?.weights ?? [])).toEqual([0.1]);
    expect(Array.from(layer?.bias ?? [])).toEqual([0]);
  });

  it('keeps the regions of slider networks: merged they are counted as in a row', () => {
    const slider = fc.integer({ min: -20, max: 20 }).map((n) => n / 20);
    const list = (length: number) => fc.array(slider, { minLength: length, maxLength: length });
    const shallow = fc.tuple(list(3), list(3), list(3), slider).map(([weights, bias, phi, phi0]) =>
      createNetwork({
        layers: [
          { weights: weights.map((w) => [w]), bias, activation: 'relu' },
          { weights: [phi], bias: [phi0], activation: 'identity' },
        ],
      }),
    );
    fc.assert(
      fc.property(shallow, shallow, (first, second) => {
        const inRow: Network = { inputs: 1, outputs: 1, layers: [...first.layers, ...second.layers] };
        const count = (network: Network) => linearRegions1D(network, 'R').outputs[0]?.linearRegionCount;
        expect(count(composeNetworks(first, second))).toBe(count(inRow));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses products that no double can hold', () => {
    const big = createNetwork({ layers: [{ weights: [[1e200]], bias: [0], activation: 'identity' }] });
    expect(() => composeNetworks(big, big)).toThrow(/beyond/);
  });

  it('refuses what does not meet, and a clipped output', () => {
    const one = createNetwork({ layers: [{ weights: [[1]], bias: [0], activation: 'relu' }] });
    const two = createNetwork({ layers: [{ weights: [[1], [1]], bias: [0, 0], activation: 'identity' }] });
    expect(() => composeNetworks(one, one)).toThrow(/first\.layers\[0\]\.activation/);
    expect(() => composeNetworks(two, one)).toThrow(/takes 1 inputs/);
  });
});
