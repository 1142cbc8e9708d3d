import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';
import { createSawtooth } from '../../../src/core/train/createSawtooth.ts';
import { createTrainer } from '../../../src/core/train/createTrainer.ts';
import { fitJoints } from '../../../src/figures/sawtooth/fitJoints.ts';
import { fitShallow } from '../../../src/figures/sawtooth/fitShallow.ts';
import { type AddLayersAction, sawtoothModel, stateOfDepth } from '../../../src/figures/sawtooth/model.ts';
import { sawtoothChallenges, sawtoothPredictions } from '../../../src/figures/sawtooth/story.ts';
import { sawtoothJob, trainedNetwork } from '../../../src/figures/sawtooth/trainJob.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce } = sawtoothModel;
const at = (depth: number) => derive({ ...initialState, ...stateOfDepth(depth) });

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

describe('the lanes', () => {
  test('2^K pieces from 6K + 1 parameters, against 2K + 1 pieces from as many', () => {
    for (let depth = 1; depth <= 10; depth++) {
      const { deep, shallow, row } = at(depth);
      expect(deep.pieces).toBe(2 ** depth);
      expect([deep.parameters, shallow.parameters]).toEqual([6 * depth + 1, 6 * depth + 1]);
      expect(shallow.units).toBe(2 * depth);
      expect(shallow.pieces).toBeLessThanOrEqual(2 * depth + 1);
      expect(row.unitsNeeded).toBe(2 ** depth);
    }
  });

  test('a draw up to two layers; from three on the shallow lane is off by ½ at least', () => {
    expect(at(1).row).toMatchObject({ rms: 0, largestError: 0 });
    expect(at(2).row).toMatchObject({ rms: 0, largestError: 0 });
    for (let depth = 3; depth <= 10; depth++) {
      const { row, shallow } = at(depth);
      expect(row.largestError).toBe(0.5);
      // the fit itself keeps to the bound: somewhere at a tooth's end it is ½ off or more
      const off = Array.from({ length: 2 ** depth + 1 }, (_, i) =>
        Math.abs((evaluate(shallow.network, [i / 2 ** depth])[0] ?? 0) - (i % 2)),
      );
      expect(Math.max(...off)).toBeGreaterThanOrEqual(0.5);
    }
  });

  test('budgets between two depths give the shallow lane its extra unit and say what is left', () => {
    const state = reduce(initialState, { type: 'set', field: 'budget', value: 29 });
    const { deep, shallow } = derive(state);
    expect(state.depth).toBe(4);
    expect([deep.unused, shallow.units, shallow.unused]).toEqual([4, 9, 1]);
    expect(reduce(state, { type: 'set', field: 'depth', value: 4 })).toBe(state);
    expect(reduce(state, { type: 'set', field: 'depth', value: 5 }).budget).toBe(31);
  });
});

describe('the shallow fit', () => {
  test('errors are those of the network, and no worse than the best known before', () => {
    // least root mean squares that an earlier search found for K = 3 to 8
    const known = [0.1826, 0.2214, 0.2472, 0.2639, 0.2742, 0.2802];
    known.forEach((best, i) => {
      const depth = i + 3;
      const { network, rms } = fitShallow(2 * depth, depth);
      expect(rms).toBeLessThanOrEqual(best);
      // a constant ½ leaves 1/√12
      expect(rms).toBeLessThan(Math.sqrt(1 / 12));
      expect(Math.sqrt(sampledMeanSquare(network, depth))).toBeCloseTo(rms, 3);
      expect(network.layers[0]?.outputs).toBe(2 * depth);
    });
  });

  test('is exact with 2^K units, and not with one less', () => {
    for (let depth = 1; depth <= 6; depth++) {
      const { network, rms } = fitShallow(2 ** depth, depth);
      expect(rms).toBe(0);
      expect(sampledMeanSquare(network, depth)).toBeLessThan(1e-20);
      expect(linearRegions1D(network, [0, 1]).outputs[0]?.linearRegionCount).toBe(2 ** depth);
      expect(fitShallow(2 ** depth - 1, depth).rms).toBeGreaterThan(0);
    }
  });

  test('more units never do worse', () => {
    for (let units = 2; units < 20; units++) {
      expect(fitShallow(units + 1, 6).rms).toBeLessThan(fitShallow(units, 6).rms);
    }
  });

  test('values for given joints are the least squares: no change of them does better', () => {
    const layout = { joints: [0.2, 0.5, 0.7], facesLeft: [false, true, false] };
    const { values, meanSquare } = fitJoints(layout, 2);
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

describe('training', () => {
  test('finds the sawtooth of 16 pieces in neither lane', async () => {
    for (const widths of [[2, 2, 2, 2], [8]]) {
      for (const seed of [1, 2, 3]) {
        const trainer = await createTrainer(sawtoothJob(widths, 4, seed).trainer);
        const { loss } = trainer.step(6000);
        expect(Math.sqrt(loss)).toBeGreaterThan(0.2);
        const network = trainedNetwork(widths, trainer.parameters());
        expect(linearRegions1D(network, [0, 1]).outputs[0]?.linearRegionCount).toBeLessThan(16);
        trainer.dispose();
      }
    }
  });
});

describe('the model', () => {
  test('any sequence of actions leaves a state that can be shown and shared', () => {
    const actions: fc.Arbitrary<AddLayersAction> = fc.record({
      type: fc.constant('add-layers' as const),
      count: fc.oneof(fc.integer({ min: -12, max: 12 }), fc.double()),
    });
    expect(() => checkModel(sawtoothModel, actions, { numRuns: 40 })).not.toThrow();
  });

  test('a link whose budget and depth do not meet goes by the depth', () => {
    const { deep, shallow } = derive({ ...initialState, depth: 7 });
    expect([deep.pieces, shallow.units]).toEqual([128, 14]);
  });

  test('predictions and challenges', () => {
    const six = sawtoothPredictions.find(({ id }) => id === 'six');
    expect(six?.kind === 'number' ? six.answer(initialState, at(6)) : null).toBe(64);
    for (const { start, solution, progress } of sawtoothChallenges) {
      const begin = { ...initialState, ...start };
      const end = { ...initialState, ...solution };
      expect(progress(begin, derive(begin))).toBeLessThan(1);
      expect(progress(end, derive(end))).toBe(1);
      const more = { ...initialState, ...stateOfDepth(8) };
      expect(progress(more, derive(more))).toBeLessThan(1);
    }
  });
});
