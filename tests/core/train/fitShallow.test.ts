import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetFunction } from '../../../src/core/data/targetFunctions.ts';
import { countParameters } from '../../../src/core/network/countParameters.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { createSawtooth } from '../../../src/core/train/createSawtooth.ts';
import { fitShallowOnJoints } from '../../../src/core/train/fitShallowOnJoints.ts';
import { improveJoints } from '../../../src/core/train/improveJoints.ts';

const grid = Float64Array.from({ length: 2001 }, (_, k) => k / 2000);
const evenJoints = (count: number): number[] => Array.from({ length: count }, (_, d) => d / count);

describe('fitShallowOnJoints', () => {
  it('finds the line of least squares with one joint left of the samples', () => {
    // (0, 0), (1, 1), (2, 5): slope 5/2, mean 2 at 1
    const { network, rms, largestError } = fitShallowOnJoints([2, 0, 1], [5, 0, 1], [-1]);
    expect(evaluate(network, [0])[0]).toBeCloseTo(-0.5, 12);
    expect(evaluate(network, [2])[0]).toBeCloseTo(4.5, 12);
    expect(rms).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(largestError).toBeCloseTo(1, 12);
  });

  it('recovers a network of its own kind exactly', () => {
    const joints = fc.uniqueArray(fc.integer({ min: -10, max: 90 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(joints, fc.infiniteStream(fc.integer({ min: -20, max: 20 })), (places, weights) => {
        const inputs = Array.from({ length: 101 }, (_, n) => n);
        const slopes = places.map((joint) => ({ joint, weight: weights.next().value / 10 }));
        const target = (x: number): number =>
          0.7 + slopes.reduce((sum, { joint, weight }) => sum + weight * Math.max(0, x - joint), 0);
        const { network, rms } = fitShallowOnJoints(inputs, inputs.map(target), places);
        expect(rms).toBeLessThan(1e-6);
        for (const x of [0, 13.5, 50, 99]) {
          expect(evaluate(network, [x])[0]).toBeCloseTo(target(x), 5);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('leaves errors that no hinge can explain: the residual is orthogonal to every unit', () => {
    const target = targetFunction('wavy');
    const ys = grid.map((x) => target.evaluate(x));
    const joints = [0.05, 0.2, 0.21, 0.5, 0.8];
    const { network } = fitShallowOnJoints(grid, ys, joints);
    const residual = grid.map((x, n) => (evaluate(network, [x])[0] ?? 0) - (ys[n] ?? 0));
    const products = [() => 1, ...joints.map((joint) => (x: number) => Math.max(0, x - joint))].map((unit) =>
      grid.reduce((sum, x, n) => sum + unit(x) * (residual[n] ?? 0), 0),
    );
    for (const product of products) expect(Math.abs(product)).toBeLessThan(1e-8);
  });

  it('has the recorded errors on the wavy target, with joints at even steps', () => {
    const target = targetFunction('wavy');
    const ys = grid.map((x) => target.evaluate(x));
    const recorded = {
      4: 0.4541,
      8: 0.1656,
      12: 0.06282,
      16: 0.03227,
      24: 0.0133,
      32: 0.007269,
      64: 0.001765,
    };
    for (const [count, rms] of Object.entries(recorded)) {
      const fit = fitShallowOnJoints(grid, ys, evenJoints(Number(count)));
      expect(Math.abs(fit.rms / rms - 1)).toBeLessThan(0.01);
    }
  });

  it('takes coinciding joints, joints outside and gaps without samples', () => {
    const { network, rms } = fitShallowOnJoints([0, 1, 10], [0, 1, 2], [0, 0, 2, 3, 4, 5, 12, 10, -4]);
    expect(rms).toBeLessThan(1e-6);
    for (let x = -5; x < 15; x++) expect(Number.isFinite(evaluate(network, [x])[0])).toBe(true);
    expect(fitShallowOnJoints([1, 1], [2, 4], [0]).rms).toBeCloseTo(1, 6);
    expect(evaluate(fitShallowOnJoints([1], [2], [5]).network, [0])[0]).toBe(2);
  });

  it('refuses what it cannot fit', () => {
    expect(() => fitShallowOnJoints([], [], [0])).toThrow('no samples');
    expect(() => fitShallowOnJoints([1], [1], [])).toThrow('one joint');
    expect(() => fitShallowOnJoints([1, 2], [1], [0])).toThrow('2 inputs but 1');
    expect(() => fitShallowOnJoints([1, Number.NaN], [1, 2], [0])).toThrow('inputs[1]');
  });
});

describe('sawtooth', () => {
  it('is the tent map, folded again and again, with 6 K + 1 parameters', () => {
    for (const folds of [1, 2, 5]) {
      const network = createSawtooth(folds);
      const widths = Array(folds).fill(2);
      expect(countParameters({ inputs: 1, widths, outputs: 1 })).toBe(6 * folds + 1);
      for (let k = 0; k <= 2 ** folds; k++) {
        expect(evaluate(network, [k / 2 ** folds])[0]).toBe(k % 2);
      }
    }
    expect(() => createSawtooth(0)).toThrow('folds');
  });

  it('defeats a shallow network of as many parameters from three folds on', () => {
    const recorded = new Map([
      [3, 0.183],
      [4, 0.221],
      [5, 0.247],
    ]);
    for (const [folds, rms] of recorded) {
      const tent = createSawtooth(folds);
      const ys = grid.map((x) => evaluate(tent, [x])[0] ?? 0);
      const found = improveJoints(grid, ys, evenJoints(2 * folds));
      expect(found.rms).toBeLessThan(0.289);
      expect(found.rms).toBeGreaterThan(rms * 0.97);
      expect(found.largestError).toBeGreaterThan(0.5 - 1e-9);
    }
  });
});
