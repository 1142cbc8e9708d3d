import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import type { LayerSpec, Network } from '../../../src/core/network/network.ts';
import {
  countUnits,
  intervalsOf,
  linearRegions1D,
  smallestRegionWidth,
} from '../../../src/core/regions/linearRegions1D.ts';
import { NumericRangeError } from '../../../src/core/regions/numericRangeError.ts';
import { RegionLimitError } from '../../../src/core/regions/regionLimitError.ts';

function shallow(slopes: number[], offsets: number[], phi: number[], phi0 = 0): LayerSpec[] {
  return [
    { weights: slopes.map((s) => [s]), bias: offsets, activation: 'relu' },
    { weights: [phi], bias: [phi0], activation: 'identity' },
  ];
}

const first = shallow([1, 1, 1], [1, 0, -0.5], [2, -6, 8], -1);
const second = shallow([1, 1, 1], [1.4, 0.2, -0.3], [-1.75, 3.95, -2.9], 1.3);
const tent = shallow([2, 2], [0, -1], [1, -2]);

function stackedTents(depth: number): Network {
  const one = createNetwork({ layers: tent });
  let network = one;
  for (let k = 1; k < depth; k++) network = composeNetworks(network, one);
  return network;
}

function regionCount(network: Network, domain: readonly [number, number] | 'R'): number | undefined {
  return linearRegions1D(network, domain).outputs[0]?.linearRegionCount;
}

describe('linearRegions1D', () => {
  it('finds the nine regions of the default composition, their borders and causes', () => {
    const merged = composeNetworks(createNetwork({ layers: first }), createNetwork({ layers: second }));
    const output = linearRegions1D(merged, [-1, 1]).outputs[0];
    const borders = [-0.6, -0.35, 0, 0.175, 0.3, 0.5, 0.7, 0.825];
    expect(output?.breakpoints.length).toBe(8);
    for (const [i, x] of borders.entries()) expect(output?.breakpoints[i]).toBeCloseTo(x, 12);
    expect(output?.causes).toEqual([
      [{ layer: 1, unit: 1 }],
      [{ layer: 1, unit: 2 }],
      [{ layer: 0, unit: 1 }],
      [{ layer: 1, unit: 2 }],
      [{ layer: 1, unit: 1 }],
      [{ layer: 0, unit: 2 }],
      [{ layer: 1, unit: 1 }],
      [{ layer: 1, unit: 2 }],
    ]);
    expect(regionCount(merged, 'R')).toBe(10);
    expect(regionCount(createNetwork({ layers: [...first, ...second] }), 'R')).toBe(10);
  });

  it.each([14, 15, 16])('counts the 2^%i pieces of stacked tent maps', (depth) => {
    expect(regionCount(stackedTents(depth), [0, 1])).toBe(2 ** depth);
  });

  it("finds the twelve regions of the lecture's two-layer network on [0, 2]", () => {
    const network = createNetwork({
      layers: [
        { weights: [[1], [1], [1]], bias: [0, -1, -1.5], activation: 'relu' },
        {
          weights: [
            [1.55, -4.75, 6.4],
            [0.68, -2.08, 3.4],
            [-0.73, 3.09, -4.62],
          ],
          bias: [-0.75, -0.18, 0.48],
          activation: 'relu',
        },
        { weights: [[-1, 1.6, 0.7]], bias: [-0.36], activation: 'identity' },
      ],
    });
    expect(regionCount(network, [0, 2])).toBe(12);
  });

  it('keeps a real region of width 1e-6, and one of 1e-14 between short decimals', () => {
    expect(regionCount(createNetwork({ layers: shallow([1, 1], [0, -1e-6], [1, -2]) }), [-1, 1])).toBe(3);
    const thin = linearRegions1D(createNetwork({ layers: shallow([1, 1], [0, -1e-14], [1, -2]) }), [-1, 1]);
    expect(thin.outputs[0]?.linearRegionCount).toBe(3);
    expect(smallestRegionWidth(thin, 0)).toBeCloseTo(1e-14, 20);
  });

  it('reads a cancelled remainder as the zero that it stands for', () => {
    const remainder = 0.3 - 3 * 0.1;
    expect(remainder).not.toBe(0);
    const network = createNetwork({ layers: shallow([1, 1], [remainder, 0], [1, -2]) });
    expect(regionCount(network, [-1, 1])).toBe(2);
  });

  it('lists every unit that vanishes at a breakpoint, units that are zero everywhere too', () => {
    const network = createNetwork({ layers: shallow([1, 0, 2], [-0.1, 0, -0.2], [1, 1, 1]) });
    expect(linearRegions1D(network, [-1, 1]).outputs[0]?.causes).toEqual([
      [
        { layer: 0, unit: 0 },
        { layer: 0, unit: 1 },
        { layer: 0, unit: 2 },
      ],
    ]);
  });

  it('gives intervals, and activation patterns when asked', () => {
    const network = createNetwork({ layers: first });
    const regions = linearRegions1D(network, 'R', { patterns: true });
    expect(countUnits(network)).toBe(3);
    expect(Array.from(regions.activationPatterns ?? [])).toEqual([0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1]);
    expect(intervalsOf(regions, 0)).toEqual([
      { from: -Infinity, to: -1 },
      { from: -1, to: 0 },
      { from: 0, to: 0.5 },
      { from: 0.5, to: Infinity },
    ]);
  });

  it.each([
    [[1e-300, 1e-300], [1, 0], [1e300, -2e300], 3, 'R'],
    [[1e300, 1e300], [0, -1e300], [1e-300, -2e-300], 3, 'R'],
    [[1e-300, 1], [0, 0], [1, 1e-300], 2, 'R'],
    [[1e-160, 1e-160], [1e-170, -1e-170], [1e-160, -1e-160], 3, [-1, 1]],
    [[0, 0], [0, 0], [0, 0], 1, 'R'],
  ] as const)(
    'handles weights %j, biases %j, φ %j: %i regions on %j',
    (weights, bias, phi, count, domain) => {
      const network = createNetwork({ layers: shallow([...weights], [...bias], [...phi]) });
      const regions = linearRegions1D(network, domain);
      expect(regions.outputs[0]?.linearRegionCount).toBe(count);
      for (const piece of regions.outputs[0]?.pieces ?? []) {
        expect(Number.isFinite(piece.slope) && Number.isFinite(piece.intercept)).toBe(true);
      }
    },
  );

  it('says so where a number leaves the range of doubles', () => {
    const far = createNetwork({ layers: shallow([1e-300], [1e300], [1]) });
    expect(() => linearRegions1D(far, 'R')).toThrow(NumericRangeError);
    expect(regionCount(far, [-1, 1])).toBe(1);
    const steep = createNetwork({ layers: shallow([1e300], [0], [1e300]) });
    expect(() => linearRegions1D(steep, 'R')).toThrow(NumericRangeError);
  });

  it.each([[[1, -1]], [[1, 1]], [[NaN, 1]], [[0, Infinity]]] as const)('refuses the domain %j', (domain) => {
    expect(() => linearRegions1D(createNetwork({ layers: first }), domain)).toThrow(RangeError);
  });

  it('refuses two inputs and too many pieces', () => {
    const flat: LayerSpec = { weights: [[1, 1]], bias: [0], activation: 'relu' };
    expect(() => linearRegions1D(createNetwork({ layers: [flat] }), 'R')).toThrow(/1 input/);
    expect(() => linearRegions1D(stackedTents(8), [0, 1], { maxPieces: 100 })).toThrow(RegionLimitError);
    expect(linearRegions1D(stackedTents(8), [0, 1], { maxPieces: 256 }).activationRegionCount).toBe(256);
  });
});
