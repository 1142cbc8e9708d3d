import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';
import { createTrainer } from '../../../src/core/train/createTrainer.ts';
import { type AddLayersAction, sawtoothModel, stateOfDepth } from '../../../src/figures/sawtooth/model.ts';
import { sawtoothChallenges, sawtoothPredictions } from '../../../src/figures/sawtooth/story.ts';
import { sawtoothJob, trainedNetwork } from '../../../src/figures/sawtooth/trainJob.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce } = sawtoothModel;
const at = (depth: number) => derive({ ...initialState, ...stateOfDepth(depth) });

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
