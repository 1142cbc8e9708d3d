import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkerboard,
  flower,
  PLANE_BOUNDARIES,
  polygonBoundary,
  sineBoundary,
} from '../../../src/core/data/planeBoundaries.ts';
import { samplePlane } from '../../../src/core/data/samplePlane.ts';

describe('boundaries', () => {
  it('lie where their formulas say', () => {
    // at θ = 18° the flower reaches 0.55 + 0.25
    const tip = [Math.cos(Math.PI / 10), Math.sin(Math.PI / 10)] as const;
    expect(flower.side(0.79 * tip[0], 0.79 * tip[1])).toBeGreaterThan(0);
    expect(flower.side(0.81 * tip[0], 0.81 * tip[1])).toBeLessThan(0);
    expect(sineBoundary.side(0.1, 0.51)).toBeGreaterThan(0);
    expect(sineBoundary.side(0.1, 0.49)).toBeLessThan(0);
    expect(checkerboard.side(0.75, 0.75)).toBeCloseTo(0.25, 12);
    expect(checkerboard.side(0.75, 0.25)).toBeCloseTo(-0.25, 12);
  });

  it('know the inside of a drawn polygon and the distance to it', () => {
    const square = polygonBoundary([
      [-0.5, -0.5],
      [0.5, -0.5],
      [0.5, 0.5],
      [-0.5, 0.5],
    ]);
    expect(square.side(0, 0)).toBeCloseTo(0.5, 12);
    expect(square.side(0.4, 0)).toBeCloseTo(0.1, 12);
    expect(square.side(0.5 + 0.3, 0.5 + 0.4)).toBeCloseTo(-0.5, 12);
  });

  it('refuse a polygon that is none', () => {
    expect(() =>
      polygonBoundary([
        [0, 0],
        [1, 1],
      ]),
    ).toThrow('three corners');
    expect(() =>
      polygonBoundary([
        [0, 0],
        [1, 1],
        [Number.NaN, 0],
      ]),
    ).toThrow('finite');
  });

  it('survive a polygon whose corners coincide', () => {
    const point = polygonBoundary([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(point.side(3, 4)).toBe(-5);
  });
});

describe('samplePlane', () => {
  it.each(PLANE_BOUNDARIES)('draws labelled points off the boundary: $id', (boundary) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { inputs, targets } = samplePlane(boundary, { count: 60, seed, margin: 0.02 });
        expect(inputs).toHaveLength(120);
        for (const [n, target] of targets.entries()) {
          const [x, y] = [inputs[2 * n] ?? 9, inputs[2 * n + 1] ?? 9];
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
          const side = boundary.side(x, y);
          expect(Math.abs(side)).toBeGreaterThan(0.0199);
          expect(target).toBe(side > 0 ? 1 : 0);
        }
      }),
      { seed: 5, numRuns: 20 },
    );
  });

  it.each(PLANE_BOUNDARIES)('has neither class below a quarter: $id', (boundary) => {
    const { targets } = samplePlane(boundary, { count: 2000, seed: 1 });
    const share = targets.reduce((sum, target) => sum + target, 0) / 2000;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
  });

  it('says when the margin leaves no room', () => {
    expect(() => samplePlane(checkerboard, { count: 5, seed: 1, margin: 0.3 })).toThrow('no room');
    expect(() => samplePlane(flower, { count: 0, seed: 1 })).toThrow('count');
  });
});
