import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoOutputsModel } from '../../../src/figures/two-outputs/model.ts';
import { twoOutputsChallenges, twoOutputsPredictions } from '../../../src/figures/two-outputs/predictions.ts';
import { ONE_IGNORED } from '../../../src/figures/two-outputs/presets.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, reduce, derive } = twoOutputsModel;

describe('two outputs', () => {
  test('four joints, five regions, 18 parameters; both outputs bend at the same places', () => {
    const { joints, regionCount, regionCounts, parameterCount, curves } = derive(initialState);
    expect(joints.map(({ x }) => x)).toEqual([0.3, 0.7, 1.2, 1.6]);
    expect([regionCount, parameterCount]).toEqual([5, 18]);
    expect(regionCounts).toEqual([5, 5]);
    const [first, second] = curves.map((points) => points.map(([x]) => x));
    expect(first).toEqual(second);
  });

  test('an output that ignores a unit bends in three places, the pair still in four', () => {
    const { regionCount, regionCounts } = derive({ ...initialState, ...ONE_IGNORED });
    expect([regionCount, ...regionCounts]).toEqual([5, 4, 5]);
  });

  test('sideways moves the joint of both, up and down one output alone', () => {
    const sideways = reduce(initialState, {
      type: 'move-curve',
      output: 1,
      handle: 'unit-2',
      to: [0.8, derive(initialState).curves[1]?.[2]?.[1] ?? 0],
    });
    expect(derive(sideways).curves.map((points) => points[2]?.[0])).toEqual([0.8, 0.8]);
    const up = reduce(initialState, { type: 'move-curve', output: 1, handle: 'unit-2', to: [0.7, 0.5] });
    expect(up.phi.slice(0, 5)).toEqual(initialState.phi.slice(0, 5));
    expect(derive(up).curves[1]?.[2]?.[1]).toBeCloseTo(0.5, 12);
  });

  test('no action breaks it, and every state has its link', () => {
    const moves = fc.record({
      type: fc.constant('move-curve' as const),
      output: fc.integer({ min: -1, max: 2 }),
      handle: fc.constantFrom('left', 'right', 'unit-1', 'unit-4', 'unit-5', 'x'),
      to: fc.tuple(fc.double(), fc.double()),
    });
    expect(() => checkModel(twoOutputsModel, moves, { numRuns: 40 })).not.toThrow();
  });

  test('predictions and the challenge', () => {
    const answers = twoOutputsPredictions.flatMap((prediction) => {
      const state = { ...initialState, ...prediction.state };
      return prediction.kind === 'curve' ? [] : [prediction.answer(state, derive(state))];
    });
    expect(answers).toEqual([1, 5]);
    for (const { progress, solution } of twoOutputsChallenges) {
      const solved = { ...initialState, ...solution };
      expect(progress(solved, derive(solved))).toBe(1);
      expect(progress(initialState, derive(initialState))).toBeLessThan(1);
    }
  });
});
