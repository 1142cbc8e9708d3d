import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { exportJson } from '../../../src/core/network/exchange/exportJson.ts';
import { importNetwork } from '../../../src/core/network/exchange/importNetwork.ts';
import { importComposition, importRival } from '../../../src/figures/composition/importComposition.ts';
import { compositionModel } from '../../../src/figures/composition/model.ts';
import { bothNetworks, composedNetwork, shallowNetwork } from '../../../src/figures/composition/networks.ts';
import { wideWeights } from '../../../src/figures/composition/wide.ts';

const { initialState, derive } = compositionModel;
const weights = (length: number) =>
  fc
    .array(fc.integer({ min: -80, max: 80 }), { minLength: length, maxLength: length })
    .map((list) => list.map((value) => value / 20));
const states = fc.record({
  theta0: weights(3),
  theta1: weights(3),
  phi: weights(4),
  theta0p: weights(3),
  theta1p: weights(3),
  phip: weights(4),
});

describe('a network that the reader brings', () => {
  test('comes back from its export: merged, the function; unmerged, every weight', () => {
    fc.assert(
      fc.property(states, fc.double({ min: -1, max: 1, noNaN: true }), (given, x) => {
        const state = { ...initialState, ...given };
        const unmerged = importComposition(importNetwork(exportJson(bothNetworks(state))));
        expect(unmerged).toMatchObject(JSON.parse(JSON.stringify(given)));
        const merged = importComposition(importNetwork(exportJson(composedNetwork(state))));
        if (typeof merged === 'string') throw new Error(merged);
        const [was, is] = [state, merged].map((of) => evaluate(bothNetworks(of), [x])[0] ?? 0);
        expect(Math.abs((was ?? 0) - (is ?? 1))).toBeLessThan(1e-7);
      }),
      { numRuns: 100 },
    );
  });

  test('the default, exported and brought back, has its nine regions', () => {
    const state = importComposition(composedNetwork(initialState));
    if (typeof state === 'string') throw new Error(state);
    expect(derive(state).regionCount).toBe(9);
  });

  test('of one layer of six becomes the rival', () => {
    const state = importRival(shallowNetwork(wideWeights(initialState)));
    expect(state).toMatchObject({ wide0: initialState.wide0, widePhi: initialState.widePhi });
  });

  const layer = (rows: number, columns: number, activation: 'relu' | 'identity', value = 1) => ({
    weights: Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => value * (i === j ? 2 : 1)),
    ),
    bias: Array.from({ length: rows }, () => 0),
    activation,
  });
  test.each([
    ['rank one', [layer(3, 1, 'relu'), layer(3, 3, 'relu'), layer(1, 3, 'identity')]],
    [
      'at most 3 units',
      [layer(4, 1, 'relu'), layer(1, 4, 'identity'), layer(3, 1, 'relu'), layer(1, 3, 'identity')],
    ],
    ['one input', [layer(3, 2, 'relu'), layer(1, 3, 'identity')]],
    [
      'meet in one number',
      [layer(3, 1, 'relu'), layer(2, 3, 'identity'), layer(3, 2, 'relu'), layer(1, 3, 'identity')],
    ],
    ['ReLU, linear', [layer(1, 1, 'relu')]],
    [
      '−1000 to 1000',
      [layer(1, 1, 'relu', 4000), layer(1, 1, 'identity'), layer(1, 1, 'relu'), layer(1, 1, 'identity')],
    ],
    ['at most 6 units', [layer(7, 1, 'relu'), layer(1, 7, 'identity')]],
  ])('that does not fit is refused in words: %s', (words, layers) => {
    expect(importRival(createNetwork({ layers }))).toContain(words);
  });
});
