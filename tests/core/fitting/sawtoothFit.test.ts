import { describe, expect, test } from 'vitest';
import { fitSawtooth } from '../../../src/core/fitting/sawtoothFit.ts';
import { fitSawtoothJoints } from '../../../src/core/fitting/sawtoothJoints.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';
import { createSawtooth } from '../../../src/core/train/createSawtooth.ts';

/** Mean square on [0, 1] by the midpoint rule, 64 points to a piece. */
function sampledMeanSquare(network: ReturnType<typeof createSawtooth>, depth: number): number {
  const target = createSawtooth(depth);
  const count = 64 * 2 ** depth;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const x = (i + 0.5) / count;
    sum += ((evaluate(network, [x])[0] ?? 9) - (evaluate(target, [x])[0] ?? 0)) ** 2;
  }
  return sum / count;
}

describe('the shallow network closest to a sawtooth', () => {
  test('errors are those of the network, and no worse than the best known before', () => {
    // least root mean squares that an earlier search found for K = 3 to 8
    const known = [0.1826, 0.2214, 0.2472, 0.2639, 0.2742, 0.2802];
    known.forEach((best, i) => {
      const depth = i + 3;
      const { network, rms } = fitSawtooth(2 * depth, depth);
      expect(rms).toBeLessThanOrEqual(best);
      // a constant ½ leaves 1/√12
      expect(rms).toBeLessThan(Math.sqrt(1 / 12));
      expect(Math.sqrt(sampledMeanSquare(network, depth))).toBeCloseTo(rms, 3);
      expect(network.layers[0]?.outputs).toBe(2 * depth);
    });
  });

  test('is exact with 2^K units, and not with one less', () => {
    for (let depth = 1; depth <= 6; depth++) {
      const { network, rms } = fitSawtooth(2 ** depth, depth);
      expect(rms).toBe(0);
      expect(sampledMeanSquare(network, depth)).toBeLessThan(1e-20);
      expect(linearRegions1D(network, [0, 1]).outputs[0]?.linearRegionCount).toBe(2 ** depth);
      expect(fitSawtooth(2 ** depth - 1, depth).rms).toBeGreaterThan(0);
    }
  });

  test('more units never do worse', () => {
    for (let units = 2; units < 20; units++) {
      expect(fitSawtooth(units + 1, 6).rms).toBeLessThan(fitSawtooth(units, 6).rms);
    }
  });

  test('values for given joints are the least squares: no change of them does better', () => {
    const layout = { joints: [0.2, 0.5, 0.7], facesLeft: [false, true, false] };
    const { values, meanSquare } = fitSawtoothJoints(layout, 2);
    const target = createSawtooth(2);
    const nodes = [0, ...layout.joints, 1];
    const errorOf = (heights: readonly number[]): number => {
      let sum = 0;
      const count = 4000;
      for (let i = 0; i < count; i++) {
        const x = (i + 0.5) / count;
        const k = nodes.findIndex((node) => node > x) - 1;
        const share = (x - (nodes[k] ?? 0)) / ((nodes[k + 1] ?? 1) - (nodes[k] ?? 0));
        const y = (1 - share) * (heights[k] ?? 0) + share * (heights[k + 1] ?? 0);
        sum += (y - (evaluate(target, [x])[0] ?? 0)) ** 2;
      }
      return sum / count;
    };
    expect(errorOf(Array.from(values))).toBeCloseTo(meanSquare, 5);
    // the slope at the left is minus the slope change of the unit that faces left
    const slope = (k: number): number =>
      ((values[k + 1] ?? 0) - (values[k] ?? 0)) / ((nodes[k + 1] ?? 0) - (nodes[k] ?? 0));
    expect(slope(0) + slope(2) - slope(1)).toBeCloseTo(0, 10);
    // heights may only change along that constraint: try hinges that the units can make
    for (const hinge of [
      (x: number) => Math.max(0, x - 0.2),
      (x: number) => Math.max(0, 0.5 - x),
      (x: number) => Math.max(0, x - 0.7),
      () => 1,
    ]) {
      for (const by of [-0.01, 0.01]) {
        const changed = Array.from(values, (value, k) => value + by * hinge(nodes[k] ?? 0));
        expect(errorOf(changed)).toBeGreaterThan(meanSquare);
      }
    }
  });
});
