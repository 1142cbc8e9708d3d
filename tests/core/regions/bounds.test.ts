import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import type { LayerSpec } from '../../../src/core/network/network.ts';
import { createRandom, type Random } from '../../../src/core/random.ts';
import { boundComposition } from '../../../src/core/regions/boundComposition.ts';
import { boundLinearRegions } from '../../../src/core/regions/bounds.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';

const same = (width: number, depth: number): number[] => Array.from({ length: depth }, () => width);

describe('boundLinearRegions', () => {
  it('gives the 161,051 of five layers of ten units, exactly', () => {
    expect(boundLinearRegions({ inputs: 1, widths: same(10, 5) })).toEqual({
      lower: 161_051n,
      upper: 161_051n,
      shallow: null,
    });
  });

  it('gives the constructive bound of five layers of fifty units and ten inputs', () => {
    const { lower, upper } = boundLinearRegions({ inputs: 10, widths: same(50, 5) });
    expect(lower).toBe(179_562_019_186_562_049_740_867_382_427_559_978_336_256n);
    expect(upper > lower).toBe(true);
  });

  it('is exact for one layer: Zaslavsky', () => {
    expect(boundLinearRegions({ inputs: 1, widths: [6] })).toEqual({ lower: 7n, upper: 7n, shallow: 7n });
    expect(boundLinearRegions({ inputs: 2, widths: [3] })).toEqual({ lower: 7n, upper: 7n, shallow: 7n });
    expect(boundLinearRegions({ inputs: 5, widths: [3] })).toEqual({ lower: 8n, upper: 8n, shallow: 8n });
  });

  it('drops the + 1 where a width is below three times the inputs', () => {
    expect(boundLinearRegions({ inputs: 1, widths: [2, 2] })).toEqual({
      lower: 6n,
      upper: 9n,
      shallow: null,
    });
    expect(boundLinearRegions({ inputs: 2, widths: [5, 6] }).lower).toBe(4n * 22n);
    expect(boundLinearRegions({ inputs: 2, widths: [6, 6] }).lower).toBe(16n * 22n);
  });

  it('carries a narrow layer on: after one unit that is on, the next layers see one direction less', () => {
    // Serra's sum by hand: j_1 = 0 leaves 1 + 3 for the second layer, j_1 = 1 leaves 1.
    expect(boundLinearRegions({ inputs: 1, widths: [1, 3] }).upper).toBe(4n + 1n);
    expect(boundLinearRegions({ inputs: 2, widths: [2, 2] }).upper).toBe(4n + 2n * 3n + 1n);
  });

  it('is quick at the end of the sliders', () => {
    const { lower, upper } = boundLinearRegions({ inputs: 10, widths: same(100, 8) });
    expect(lower).toBe(11n ** 70n * boundLinearRegions({ inputs: 10, widths: [100] }).lower);
    expect(upper >= lower).toBe(true);
  });

  it('never puts the lower bound above the upper', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), widths, (inputs, list) => {
        const { lower, upper } = boundLinearRegions({ inputs, widths: list });
        expect(lower <= upper && lower >= 1n).toBe(true);
      }),
    );
  });

  it.each([
    { inputs: 0, widths: [3] },
    { inputs: 1, widths: [] },
    { inputs: 1, widths: [2.5] },
    { inputs: NaN, widths: [3] },
  ])('refuses %o', (shape) => {
    expect(() => boundLinearRegions(shape)).toThrow(RangeError);
  });
});

describe('boundComposition', () => {
  it('is 16 for three and three', () => {
    expect(boundComposition(3, 3)).toBe(16n);
    expect(() => boundComposition(0, 3)).toThrow(RangeError);
  });

  it.each([
    [1, 1],
    [1, 3],
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
    [3, 3],
    [4, 1],
  ])('is not exceeded by random networks of %i and %i units', (first, second) => {
    const random = createRandom(first * 10 + second);
    let most = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const network = createNetwork({
        layers: [...randomShallow(random, first), ...randomShallow(random, second)],
      });
      most = Math.max(most, linearRegions1D(network, 'R').jointLinearRegionCount);
    }
    expect(BigInt(most) <= boundComposition(first, second)).toBe(true);
    expect(BigInt(most) >= boundComposition(first, Math.min(first, second)) / 2n).toBe(true);
  });

  it.each([
    { first: 4, second: 1, wanted: 8 },
    { first: 3, second: 1, wanted: 7 },
    { first: 3, second: 2, wanted: 12 },
    { first: 4, second: 2, wanted: 15 },
  ])('is reached by a zigzag of $first units met by $second', ({ first, second, wanted }) => {
    expect(boundComposition(first, second)).toBe(BigInt(wanted));
    const network = createNetwork({ layers: [...zigzag(first), ...levels(second)] });
    expect(linearRegions1D(network, 'R').jointLinearRegionCount).toBe(wanted);
  });
});

function randomShallow(random: Random, width: number): LayerSpec[] {
  const value = (size: number): number => Math.round((random.uniform() * 2 - 1) * size * 20) / 20;
  const units = Array.from({ length: width }, () => (random.uniform() < 0.5 ? -1 : 1));
  return [
    { weights: units.map((w) => [w]), bias: units.map(() => value(3)), activation: 'relu' },
    { weights: [units.map(() => value(10))], bias: [value(2)], activation: 'identity' },
  ];
}

/**
 * Slopes 4, −4, 2, −2, 4 with joints at 0, 10, 40, 70: all pieces cross the levels −15 and −25. The third unit
 * faces left and alone makes the first slope.
 */
function zigzag(width: number): LayerSpec[] {
  const rows = [[1], [1], [-1], [1]];
  return [
    { weights: rows.slice(0, width), bias: [0, -10, 40, -70].slice(0, width), activation: 'relu' },
    { weights: [[-8, 6, -4, 6].slice(0, width)], bias: [160], activation: 'identity' },
  ];
}

/** Joints at −15 and −25, sloping on both outer sides when there are two. */
function levels(width: number): LayerSpec[] {
  return [
    { weights: [[1], [-1]].slice(0, width), bias: [15, -25].slice(0, width), activation: 'relu' },
    { weights: [[2, 1].slice(0, width)], bias: [0], activation: 'identity' },
  ];
}
