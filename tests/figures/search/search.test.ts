import { describe, expect, test } from 'vitest';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import { searchModel } from '../../../src/figures/search/model.ts';
import { addRun, emptyResult, extremesOf, meanSquaredError } from '../../../src/figures/search/results.ts';
import { cellsOf, createData, DEPTHS, jobOf, WIDTHS } from '../../../src/figures/search/setting.ts';
import type { TrainingProgress } from '../../../src/compute/trainingJob.ts';
import { createTrainer } from '../../../src/core/train/createTrainer.ts';

const { initialState, reduce, derive } = searchModel;
const cell = { depth: 1, width: 2 };
const progress: TrainingProgress = {
  stepsDone: 4000,
  loss: 0.2,
  errors: 0,
  curve: { steps: [], loss: [], errors: [], validationLoss: [], validationErrors: [] },
  status: { status: 'stopped', reason: '' },
  remarks: [],
  kernel: 'plain',
  computeMs: 1,
  gflop: 0.1,
  parameters: new Float32Array(7),
};

describe('search', () => {
  test('the grid has every cell, the random search twelve different ones', () => {
    expect(cellsOf({ mode: 'grid', dataSeed: 1 })).toHaveLength(DEPTHS.length * WIDTHS.length);
    const some = cellsOf({ mode: 'random', dataSeed: 1 });
    expect(new Set(some.map(({ depth, width }) => `${depth}.${width}`)).size).toBe(12);
    expect(cellsOf({ mode: 'random', dataSeed: 1 })).toEqual(some);
  });

  test('the three sets share no point, and a seed gives the same points again', () => {
    const { training, validation, test: held } = createData(initialState);
    expect([training, validation, held].map(({ inputs }) => inputs.length)).toEqual([25, 200, 200]);
    const seen = new Set(training.inputs);
    for (const x of [...validation.inputs, ...held.inputs]) expect(seen.has(x)).toBe(false);
    expect(createData(initialState).training.targets).toEqual(training.targets);
  });

  test('a cell is the mean of its runs; a run that diverged is counted apart', () => {
    const run = (loss: number) => ({
      outcome: 'stopped' as const,
      reason: '',
      progress: { ...progress, validation: { loss, errors: 0 } },
    });
    let result = emptyResult(cell);
    result = addRun(result, run(0.4));
    result = addRun(result, { outcome: 'diverged', reason: 'too fast', progress: undefined });
    result = addRun(result, run(0.2));
    expect(result.validation).toBeCloseTo(0.3, 12);
    expect(result).toMatchObject({ runs: 2, diverged: 1 });
    expect(extremesOf([emptyResult(cell)])).toBeNull();
  });

  test('the error of a constant network is what it is by hand', () => {
    const constant = createNetwork({ layers: [{ weights: [[0]], bias: [1], activation: 'identity' }] });
    const examples = { inputs: Float32Array.of(0, 1), targets: Float32Array.of(0, 3), inputSize: 1 };
    expect(meanSquaredError(constant, examples)).toBe((1 + 4) / 2);
  });

  test('new data close the test set again', () => {
    const opened = reduce(initialState, { type: 'set', field: 'testOpen', value: true });
    expect(opened.testOpen).toBe(true);
    expect(reduce(opened, { type: 'set', field: 'repeats', value: 2 }).testOpen).toBe(true);
    expect(reduce(opened, { type: 'set', field: 'dataSeed', value: 2 }).testOpen).toBe(false);
  });

  test('picking a cell twice goes back to none', () => {
    const once = reduce(initialState, { type: 'pick', depth: 2, width: 8 });
    expect(once).toMatchObject({ pickedDepth: 2, pickedWidth: 8 });
    expect(reduce(once, { type: 'pick', depth: 2, width: 8 })).toEqual(initialState);
  });

  test('what the prediction says holds on the first data: the middle beats the narrow deep and the widest', async () => {
    const { data } = derive(initialState);
    const validationOf = async (depth: number, width: number): Promise<number> => {
      const { trainer: config } = jobOf({ depth, width }, 1, data);
      const trainer = await createTrainer(config);
      trainer.step(4000);
      const { inputs, targets } = data.validation;
      const { loss } = trainer.lossAndErrors({ inputs, targets });
      trainer.dispose();
      return loss;
    };
    const middle = await validationOf(2, 4);
    expect(middle).toBeLessThan(await validationOf(4, 2));
    expect(middle).toBeLessThan(await validationOf(2, 32));
  }, 30_000);
});
