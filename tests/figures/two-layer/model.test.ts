import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateEquations } from '../../../src/core/notation/evaluateExpression.ts';
import { equationsOf } from '../../../src/core/notation/equationsOf.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { originOf } from '../../../src/figures/two-layer/borders.ts';
import {
  buildUpChallenges,
  buildUpPredictions,
} from '../../../src/figures/two-layer/build-up/predictions.ts';
import { buildUpSteps } from '../../../src/figures/two-layer/build-up/steps.ts';
import { twoLayerModel } from '../../../src/figures/two-layer/model.ts';
import {
  oneEquationChallenges,
  oneEquationPredictions,
} from '../../../src/figures/two-layer/one-equation/predictions.ts';
import { oneEquationSteps } from '../../../src/figures/two-layer/one-equation/steps.ts';
import { SECOND_LIFTED, SIXTEEN_REGIONS } from '../../../src/figures/two-layer/presets.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, reduce, derive, describe: say } = twoLayerModel;
type State = typeof initialState;
const at = (change: Partial<State>) => derive({ ...initialState, ...change });

describe('the ten panels', () => {
  test('pre-activations at x = 0, 1, 1.5, 2 are those of the lecture', () => {
    const heights = derive(initialState).preActivations.map((points) => points.map(([, y]) => y));
    const expected = [
      [-0.75, 0.8, -0.8, 0.8],
      [-0.18, 0.5, -0.2, 0.8],
      [0.48, -0.25, 0.93, -0.2],
    ];
    heights.forEach((row, j) => row.forEach((y, i) => expect(y).toBeCloseTo(expected[j]?.[i] ?? NaN, 12)));
    expect(derive(initialState).preActivations[0]?.map(([x]) => x)).toEqual([0, 1, 1.5, 2]);
  });

  test('twelve regions: two first-layer joints and nine zero crossings, of at most sixteen, from 22 parameters', () => {
    const { regionCount, maxRegionCount, parameterCount, borders } = derive(initialState);
    expect([regionCount, maxRegionCount, parameterCount]).toEqual([12, 16, 22]);
    expect(borders.filter(({ joints }) => joints.length > 0).map(({ x }) => x)).toEqual([1, 1.5]);
    for (const j of [1, 2, 3]) {
      expect(borders.filter(({ crossings }) => crossings.includes(j))).toHaveLength(3);
    }
    expect(borders.slice(0, 1).map(originOf)).toEqual(['pre-activation 2 crosses zero']);
    expect(originOf(borders[3] ?? { x: 0, height: 0, joints: [], crossings: [] })).toContain('joint of h_2');
  });

  test('the preset makes the sixteen, twelve of them by crossings', () => {
    const { regionCount, borders } = at(SIXTEEN_REGIONS);
    expect(regionCount).toBe(16);
    expect(borders.filter(({ joints }) => joints.length > 0)).toHaveLength(3);
    expect(say({ ...initialState, ...SIXTEEN_REGIONS }, at(SIXTEEN_REGIONS))).toContain('the most that');
  });

  test('lifted above zero, a line is clipped nowhere and three borders go', () => {
    expect(at(SECOND_LIFTED).regionCount).toBe(9);
    expect(at(SECOND_LIFTED).preActivations[1]?.every(([, y]) => y > 0)).toBe(true);
  });

  test('clipping ends at the clipped curve and starts at the pre-activation', () => {
    const lowest = (clip: number) => Math.min(...(at({ clip }).clipping[0] ?? []).map(([, y]) => y));
    expect(lowest(0)).toBeCloseTo(-0.8, 12);
    expect(lowest(0.5)).toBeCloseTo(-0.4, 12);
    expect(Object.is(lowest(1), 0)).toBe(true);
  });

  test('a joint dragged sideways moves in all three, dragged up in one', () => {
    const sideways = reduce(initialState, { type: 'move-curve', row: 0, handle: 'unit-2', to: [0.9, 0.8] });
    expect(sideways.theta0[1]).toBe(-0.9);
    expect(derive(sideways).preActivations.every((points) => points[1]?.[0] === 0.9)).toBe(true);
    const up = reduce(initialState, { type: 'move-curve', row: 0, handle: 'unit-2', to: [1, 0.3] });
    expect(derive(up).preActivations[0]?.[1]?.[1]).toBeCloseTo(0.3, 12);
    expect(up.psi.slice(4)).toEqual(initialState.psi.slice(4));
  });

  test('all weights zero: one straight region, and words for it', () => {
    const zero = { theta0: [0, 0, 0], theta1: [0, 0, 0], psi: Array<number>(12).fill(0), phip: [0, 0, 0, 0] };
    expect(at(zero).regionCount).toBe(1);
    expect(say({ ...initialState, ...zero }, at(zero))).toContain('straight');
  });

  test('no action breaks it, and every state has its link', () => {
    const moves = fc.record({
      type: fc.constant('move-curve' as const),
      row: fc.integer({ min: -1, max: 3 }),
      handle: fc.constantFrom('left', 'right', 'unit-1', 'unit-2', 'unit-3', 'unit-9', ''),
      to: fc.tuple(fc.double(), fc.double()),
    });
    expect(() => checkModel(twoLayerModel, moves, { numRuns: 40 })).not.toThrow();
  });
});

describe('the line', () => {
  test('its value is the network’s at every x, whatever the weights', () => {
    const weight = fc.integer({ min: -120, max: 120 }).map((k) => k / 20);
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 12, maxLength: 12 }),
        fc.array(weight, { minLength: 4, maxLength: 4 }),
        weight,
        (psi, phip, x) => {
          const { network } = at({ psi, phip });
          const line = evaluateEquations(equationsOf(network, 'nested-scalars'), [x])[0] ?? NaN;
          expect(line).toBeCloseTo(evaluate(network, [x])[0] ?? 0, 9);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the story', () => {
  const answers = (list: typeof buildUpPredictions) =>
    list.flatMap((prediction) => {
      if (prediction.kind === 'curve') return [];
      const state = { ...initialState, ...prediction.state };
      return [prediction.answer(state, derive(state))];
    });

  test('predictions have the answers that the explanations give', () => {
    expect(answers(buildUpPredictions)).toEqual([12, 9]);
    expect(answers(oneEquationPredictions)).toEqual([2]);
  });

  test('challenges can be met, and not by their start', () => {
    for (const { progress, solution, start } of [...buildUpChallenges, ...oneEquationChallenges]) {
      const solved = { ...initialState, ...solution };
      const begun = { ...initialState, ...start };
      expect(progress(solved, derive(solved))).toBe(1);
      expect(progress(begun, derive(begun))).toBeLessThan(1);
    }
  });

  test('each figure has steps whose states are drawn', () => {
    for (const steps of [buildUpSteps, oneEquationSteps]) {
      expect(steps.length).toBeGreaterThanOrEqual(3);
      for (const { state } of steps) expect(at(state).sum.length).toBeGreaterThan(1);
    }
  });
});
