import { describe, expect, it } from 'vitest';
import { sampleCurve } from '../../../src/core/data/sampleCurve.ts';
import { drawnTarget, TARGET_FUNCTIONS, targetFunction } from '../../../src/core/data/targetFunctions.ts';

describe('target functions', () => {
  it('are those of the formulas', () => {
    expect(targetFunction('wavy').evaluate(0)).toBeCloseTo(0.3, 12);
    expect(targetFunction('wavy').evaluate(0.25)).toBeCloseTo(-0.625, 12);
    expect(targetFunction('two-waves').evaluate(0.1)).toBeCloseTo(Math.sin(0.2 * Math.PI) + 0.3, 12);
    expect(targetFunction('kinks').evaluate(0.25)).toBe(0);
  });

  it('are finite on their domains', () => {
    for (const { domain, evaluate } of TARGET_FUNCTIONS) {
      for (let k = 0; k <= 50; k++) {
        expect(Number.isFinite(evaluate(domain[0] + ((domain[1] - domain[0]) * k) / 50))).toBe(true);
      }
    }
  });

  it('can be drawn by hand, in any order', () => {
    const drawn = drawnTarget([
      [1, 4],
      [0, 2],
    ]);
    expect([-1, 0, 0.5, 1, 2].map((x) => drawn.evaluate(x))).toEqual([2, 2, 3, 4, 4]);
    expect(() => drawnTarget([])).toThrow('at least one point');
  });
});

describe('sampleCurve', () => {
  it('lies on the curve without noise and about it with noise', () => {
    const target = targetFunction('sine');
    const exact = sampleCurve(target, { count: 50, seed: 1 });
    for (const [n, x] of exact.inputs.entries()) expect(exact.targets[n]).toBeCloseTo(target.evaluate(x), 6);
    const noisy = sampleCurve(target, { count: 4000, seed: 1, noise: 0.3 });
    const square = noisy.targets.reduce(
      (sum, y, n) => sum + (y - target.evaluate(noisy.inputs[n] ?? 0)) ** 2,
      0,
    );
    expect(Math.sqrt(square / 4000)).toBeCloseTo(0.3, 1);
  });

  it('can be spaced evenly', () => {
    const { inputs } = sampleCurve(targetFunction('gentle'), { count: 5, seed: 1, spacing: 'even' });
    expect([...inputs]).toEqual([-1, -0.5, 0, 0.5, 1]);
  });

  it('refuses no points and negative noise', () => {
    expect(() => sampleCurve(targetFunction('sine'), { count: 0, seed: 1 })).toThrow('count');
    expect(() => sampleCurve(targetFunction('sine'), { count: 1, seed: 1, noise: -1 })).toThrow('noise');
  });
});
