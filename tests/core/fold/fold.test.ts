import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creasesOf, type Facet, foldInterval, groupByRange } from '../../../src/core/fold/facets.ts';
import { facetAngles, foldedStrip } from '../../../src/core/fold/foldedStrip.ts';
import { labelComposition } from '../../../src/core/fold/labelComposition.ts';
import { preimagesOf } from '../../../src/core/fold/preimages.ts';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import type { Network } from '../../../src/core/network/network.ts';

function shallow(theta0: readonly number[], theta1: readonly number[], phi: readonly number[]): Network {
  return createNetwork({
    layers: [
      { weights: theta1.map((w) => [w]), bias: theta0, activation: 'relu' },
      { weights: [phi.slice(1)], bias: [phi[0] ?? 0], activation: 'identity' },
    ],
  });
}

const first = shallow([1, 0, -0.5], [1, 1, 1], [-1, 2, -6, 8]);
const second = shallow([1.4, 0.2, -0.3], [1, 1, 1], [1.3, -1.75, 3.95, -2.9]);
const hat = shallow([0.5, 0, -0.5], [1, 1, 1], [0, 2, -4, 2]);

const value = fc.integer({ min: -40, max: 40 }).map((k) => k / 20);
const three = fc.tuple(value, value, value);
const anyNetwork = fc.tuple(three, three, fc.tuple(value, value, value, value)).map((w) => shallow(...w));

describe('foldInterval', () => {
  it('folds the default at 0 and 0.5 into three facets over the same range', () => {
    const facets = foldInterval(first, [-1, 1]);
    expect(creasesOf(facets)).toEqual([0, 0.5]);
    expect(facets.map((facet) => facet.direction)).toEqual([1, -1, 1]);
    expect(facets.map((facet) => facet.stretch)).toEqual([2, 4, 4]);
    expect(groupByRange(facets)).toEqual([[0, 1, 2]]);
  });

  it('knows flat facets', () => {
    const facets = foldInterval(hat, [-1, 1]);
    expect(facets.map((facet) => facet.direction)).toEqual([0, 1, -1, 0]);
    expect(groupByRange(facets)).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });
});

describe('preimagesOf', () => {
  it('finds the three inputs of a level, and a crease once', () => {
    const facets = foldInterval(first, [-1, 1]);
    expect(preimagesOf(facets, 0).points.map((p) => p.x)).toEqual([-0.5, 0.25, 0.75]);
    expect(preimagesOf(facets, 1).points.map((p) => p.x)).toEqual([0, 1]);
    expect(preimagesOf(facets, 1.01)).toEqual({ points: [], flats: [] });
  });

  it('gives flat stretches whole', () => {
    const found = preimagesOf(foldInterval(hat, [-1, 1]), 0);
    expect(found.points).toEqual([]);
    expect(found.flats.map(({ from, to }) => [from, to])).toEqual([
      [-1, -0.5],
      [0.5, 1],
    ]);
  });

  it('gives points that evaluate to the level, and misses none', () => {
    fc.assert(
      fc.property(anyNetwork, value, (network, x) => {
        const facets = foldInterval(network, [-2, 2]);
        const level = evaluate(network, [x])[0] ?? 0;
        const { points, flats } = preimagesOf(facets, level);
        for (const point of points) expect(evaluate(network, [point.x])[0]).toBeCloseTo(level, 9);
        const isFound =
          points.some((point) => Math.abs(point.x - x) < 1e-9) ||
          flats.some(({ from, to }) => from - 1e-9 <= x && x <= to + 1e-9);
        expect(isFound).toBe(true);
      }),
    );
  });
});

describe('foldedStrip', () => {
  it('lies along x at t = 0 and along y at t = 1', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const facets = foldInterval(network, [-2, 2]);
        for (const point of foldedStrip(facets, 0, 0.1)) {
          expect(point.along).toBeCloseTo(point.x, 12);
          expect(point.height).toBe(0);
        }
        for (const point of foldedStrip(facets, 1, 0)) {
          expect(point.along).toBeCloseTo(evaluate(network, [point.x])[0] ?? NaN, 9);
          expect(point.height).toBe(0);
        }
      }),
    );
  });

  it('parts the layers by one lift per fold and turns falling facets over', () => {
    const facets = foldInterval(first, [-1, 1]);
    expect(foldedStrip(facets, 1, 0.1).map((point) => point.height)).toEqual([0, 0.1, 0.2, 0.2]);
    expect(facetAngles(facets, 0.5)).toEqual([0, Math.PI / 2, 0]);
  });

  it('keeps every facet as long as it says on the way', () => {
    const facets: Facet[] = foldInterval(hat, [-1, 1]);
    const points = foldedStrip(facets, 0.25);
    for (const [i, facet] of facets.entries()) {
      const a = points[i];
      const b = points[i + 1];
      const length = Math.hypot(
        (b?.along ?? NaN) - (a?.along ?? NaN),
        (b?.height ?? NaN) - (a?.height ?? NaN),
      );
      const wanted = 0.75 * (facet.to - facet.from) + 0.25 * Math.abs(facet.yTo - facet.yFrom);
      expect(length).toBeCloseTo(wanted, 12);
    }
    expect(foldedStrip([], 0.5)).toEqual([]);
  });
});

describe('labelComposition', () => {
  it('names facet and piece of the nine regions: mirrored copies of three', () => {
    const { regions, borders } = labelComposition(first, second, [-1, 1]);
    expect(regions.map((region) => region.facets)).toEqual([[0], [0], [0], [1], [1], [1], [2], [2], [2]]);
    // The lowest piece of network 2 lies below its joint at -1.4, which y never reaches.
    expect(regions.map((region) => region.pieces)).toEqual([[1], [2], [3], [3], [2], [1], [1], [2], [3]]);
    expect(borders.map(({ own, met }) => [own.map((c) => c.unit), met.map((c) => c.unit)])).toEqual([
      [[], [1]],
      [[], [2]],
      [[1], []],
      [[], [2]],
      [[], [1]],
      [[2], []],
      [[], [1]],
      [[], [2]],
    ]);
  });

  it('gives every border of any composition a cause, and every region a facet', () => {
    fc.assert(
      fc.property(anyNetwork, anyNetwork, (a, b) => {
        const { regions, borders } = labelComposition(a, b, [-2, 2]);
        expect(borders.every(({ own, met }) => own.length + met.length > 0)).toBe(true);
        expect(regions.every((region) => region.facets.length > 0 && region.pieces.length > 0)).toBe(true);
        expect(regions.length).toBe(borders.length + 1);
      }),
    );
  });
});
