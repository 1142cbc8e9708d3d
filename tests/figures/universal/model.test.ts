import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { targetFunction } from '../../../src/core/data/targetFunctions.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { gainFromDoubling, isExact, uniformJoints } from '../../../src/figures/universal/derive.ts';
import { type DrawAction, universalModel, withUnits } from '../../../src/figures/universal/model.ts';
import {
  universalChallenges,
  universalPredictions,
  universalSteps,
} from '../../../src/figures/universal/story.ts';
import { cornersOf, listOf } from '../../../src/figures/universal/target.ts';
import { checkModel, checkState } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce } = universalModel;
const at = (change: Partial<typeof initialState>) => derive({ ...initialState, ...change });
const rmsOf = (units: number, target: typeof initialState.target = 'wavy'): number =>
  at({ target, ...withUnits(units) }).fit.rms;

/** rms by another sampling than the figure's. */
function sampledRms(units: number): number {
  const { network } = at(withUnits(units)).fit;
  const target = targetFunction('wavy');
  let sum = 0;
  for (let n = 0; n < 4000; n++) {
    const x = (n + 0.5) / 4000;
    sum += ((evaluate(network, [x])[0] ?? 9) - target.evaluate(x)) ** 2;
  }
  return Math.sqrt(sum / 4000);
}

describe('the fit', () => {
  test('has the errors of an independent computation', () => {
    // least squares on uniform joints, by another program
    const known: [number, number][] = [
      [4, 0.454],
      [8, 0.166],
      [12, 0.063],
      [16, 0.032],
      [24, 0.0133],
      [32, 0.0073],
      [48, 0.0032],
      [64, 0.0018],
    ];
    for (const [units, rms] of known) {
      expect(Math.abs(rmsOf(units) / rms - 1)).toBeLessThan(0.03);
      expect(Math.abs(sampledRms(units) / rmsOf(units) - 1)).toBeLessThan(0.03);
    }
  });

  test('falls as 1/D² where it is smooth and D is large, not at every step when D is small', () => {
    for (let units = 48; units <= 64; units += 2) {
      expect(gainFromDoubling(at({}), units)).toBeGreaterThan(3.5);
      expect(gainFromDoubling(at({}), units)).toBeLessThan(4.7);
    }
    expect(rmsOf(6)).toBeGreaterThan(rmsOf(5));
  });

  test('a step keeps a largest error of a half; kinks at the joints are met exactly', () => {
    for (const units of [8, 32, 64]) {
      expect(at({ target: 'step', ...withUnits(units) }).fit.largestError).toBeGreaterThan(0.49);
    }
    expect(isExact(at({ target: 'kinks', ...withUnits(4) }).fit)).toBe(true);
    expect(isExact(at({ target: 'kinks', ...withUnits(5) }).fit)).toBe(false);
  });

  test('hinges add up to the network; a partial sum meets it left of the next joint', () => {
    const state = { ...initialState, ...withUnits(11), added: 5 };
    const { fit, curve, partial, hinges, offset } = derive(state);
    expect(hinges.map(({ joint }) => joint)).toEqual(uniformJoints(11));
    for (const [x, y] of curve) expect(y).toBeCloseTo(evaluate(fit.network, [x])[0] ?? 9, 9);
    const x = 0.97;
    const sum = hinges.reduce((total, { joint, weight }) => total + weight * Math.max(0, x - joint), offset);
    expect(sum).toBeCloseTo(evaluate(fit.network, [x])[0] ?? 9, 9);
    expect(partial.slice(0, 5)).toEqual(curve.slice(0, 5));
    expect(partial).toHaveLength(6);
    expect(partial.at(-1)?.[1]).not.toBeCloseTo(curve.at(-1)?.[1] ?? 0, 2);
  });
});

describe('drawing', () => {
  test('a drawn curve is fitted, and corners may come in any order', () => {
    const state = reduce(initialState, {
      type: 'draw',
      corners: [
        [1, 0.5],
        [0, -0.5],
      ],
    });
    expect(state.target).toBe('drawn');
    const { fit } = derive(state);
    expect(isExact(fit)).toBe(true);
    expect(evaluate(fit.network, [0.5])[0]).toBeCloseTo(0, 12);
  });

  test('nothing drawn is a level line; too many corners and bad numbers are refused', () => {
    expect(cornersOf([])).toEqual([[0, 0]]);
    expect(derive({ ...initialState, target: 'drawn', drawn: [] }).fit.rms).toBe(0);
    expect(reduce(initialState, { type: 'draw', corners: [[Number.NaN, 0]] })).toBe(initialState);
    expect(listOf(Array.from({ length: 65 }, (_, i) => [i / 64, 0]))).toBeNull();
  });
});

describe('the model', () => {
  test('any sequence of actions leaves a state that can be shown and shared', () => {
    const actions: fc.Arbitrary<DrawAction> = fc.record({
      type: fc.constant('draw' as const),
      corners: fc.array(fc.tuple(fc.double(), fc.double({ min: -2, max: 2 })), { maxLength: 70 }),
    });
    expect(() => {
      checkModel(universalModel, actions, { numRuns: 25 });
    }).not.toThrow();
  });

  test('another width shows the whole sum; fewer hinges stay within it', () => {
    const five = reduce(
      { ...initialState, ...withUnits(20), added: 5 },
      { type: 'set', field: 'units', value: 9 },
    );
    expect([five.units, five.added]).toEqual([9, 9]);
    const most = reduce(five, { type: 'set', field: 'added', value: 60 });
    expect(most.added).toBe(9);
  });

  test('steps, predictions and the challenge say what is so', () => {
    for (const { state } of universalSteps) checkState(universalModel, { ...initialState, ...state });
    const answers = universalPredictions.map((prediction) => {
      const state = { ...initialState, ...prediction.state };
      return prediction.kind === 'choice' ? prediction.answer(state, derive(state)) : null;
    });
    expect(answers).toEqual([1, 2]);
    const [fewest] = universalChallenges;
    const progressAt = (units: number): number => {
      const state = { ...initialState, ...withUnits(units) };
      return fewest?.progress(state, derive(state)) ?? -1;
    };
    expect(progressAt(28)).toBe(1);
    expect(progressAt(27)).toBeLessThan(1);
    expect(progressAt(29)).toBeLessThan(1);
    expect(fewest?.solution).toMatchObject({ units: 28 });
  });
});
