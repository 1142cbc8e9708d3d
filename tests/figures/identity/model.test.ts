import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { graphOf, unitOfEdge } from '../../../src/figures/identity/graph.ts';
import { type IdentityAction, identityModel } from '../../../src/figures/identity/model.ts';
import { createShallowFit, TARGET } from '../../../src/figures/identity/shallow.ts';
import { identityChallenges, identityPredictions } from '../../../src/figures/identity/story.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce } = identityModel;

describe('appended layers', () => {
  test('change nothing, to 1e-12 over the whole plot, in both forms', () => {
    for (const form of ['diagonal', 'pairs'] as const) {
      for (let layers = 0; layers <= 6; layers++) {
        const { shallow, deep, largestDifference } = derive({ ...initialState, layers, form });
        expect(deep.layers).toHaveLength(2 + layers);
        expect(largestDifference).toBeLessThanOrEqual(1e-12);
        for (let i = 0; i <= 500; i++) {
          const gap = (evaluate(deep, [i / 500])[0] ?? 9) - (evaluate(shallow, [i / 500])[0] ?? 0);
          expect(Math.abs(gap)).toBeLessThanOrEqual(1e-12);
        }
      }
    }
  });

  test('cost 30 parameters each, or little when they are pairs', () => {
    expect(derive({ ...initialState, layers: 0 }).deepParameters).toBe(16);
    expect(derive(initialState).deepParameters).toBe(76);
    expect(derive({ ...initialState, layers: 1, form: 'pairs' }).deepParameters).toBe(10 + 12 + 3);
  });
});

describe('a broken weight', () => {
  const broken = derive({ ...initialState, factor: 0.5 });

  test('shows right of the joint of its unit, and nowhere else', () => {
    expect(broken.largestDifference).toBeGreaterThan(0.5);
    const gaps = (side: (x: number) => boolean): number[] =>
      broken.difference.filter(([x]) => side(x)).map(([, gap]) => Math.abs(gap));
    expect(Math.max(...gaps((x) => x <= 0.4))).toBeLessThan(1e-12);
    expect(Math.min(...gaps((x) => x > 0.4))).toBeGreaterThan(0.01);
  });

  test('is as far off at its worst as the exact vertices say', () => {
    let worst = 0;
    for (let i = 0; i <= 2000; i++) {
      const x = i / 2000;
      const gap = (evaluate(broken.deep, [x])[0] ?? 0) - (evaluate(broken.shallow, [x])[0] ?? 0);
      worst = Math.max(worst, Math.abs(gap));
    }
    expect(worst).toBeCloseTo(broken.largestDifference, 9);
  });

  test('with its bias lowered by 0.25, unit 3 gives 0.35 instead of 0.6 at x = 1', () => {
    const { difference, shallow } = derive({ ...initialState, shift: -0.25 });
    const weight = shallow.layers[1]?.weights[2] ?? Number.NaN;
    expect(difference.at(-1)?.[1]).toBeCloseTo(-0.25 * weight, 12);
  });

  test('is put back', () => {
    const mended = reduce({ ...initialState, factor: 0.5, shift: -1 }, { type: 'put-back' });
    expect(derive(mended).largestDifference).toBe(0);
    expect(reduce(mended, { type: 'put-back' })).toBe(mended);
  });
});

describe('the shallow network', () => {
  test('comes near the sine that it was fitted to', () => {
    const network = createShallowFit();
    for (let i = 0; i <= 100; i++) {
      const gap = (evaluate(network, [i / 100])[0] ?? 9) - TARGET.evaluate(i / 100);
      expect(Math.abs(gap)).toBeLessThan(0.2);
    }
  });

  test('uses all its units', () => {
    const weights = createShallowFit().layers[1]?.weights ?? [];
    for (const weight of weights) expect(Math.abs(weight)).toBeGreaterThan(0.5);
  });
});

describe('the diagram', () => {
  test('leaves out the zeros of an identity, keeps a diagonal that was set to zero', () => {
    const { edges } = graphOf(derive({ ...initialState, layers: 1 }).deep);
    expect(edges).toHaveLength(5 + 5 + 5);
    expect(graphOf(derive({ ...initialState, layers: 1, factor: 0 }).deep).edges).toHaveLength(15);
  });

  test('an edge leads to the unit that it names', () => {
    expect(unitOfEdge('w:2.3.1')).toEqual({ layer: 2, unit: 3 });
    expect(unitOfEdge('u:2.3')).toBeNull();
    expect(reduce(initialState, { type: 'turn-to', layer: 2, unit: 5 })).toMatchObject({ layer: 2, unit: 5 });
    expect(reduce(initialState, { type: 'turn-to', layer: 9, unit: 5 })).toBe(initialState);
  });
});

describe('the model', () => {
  test('any sequence of actions leaves a state that can be shown and shared', () => {
    const number = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double());
    const actions: fc.Arbitrary<IdentityAction> = fc.oneof(
      fc.constant({ type: 'put-back' as const }),
      fc.record({ type: fc.constant('turn-to' as const), layer: number, unit: number }),
    );
    expect(() => checkModel(identityModel, actions)).not.toThrow();
  });

  test('predictions are answered by the computed function', () => {
    for (const prediction of identityPredictions) {
      const state = { ...initialState, ...prediction.state };
      const answer = prediction.kind === 'curve' ? null : prediction.answer(state, derive(state));
      expect(answer).toBe(prediction.id === 'cost' ? 30 : 1);
    }
  });

  test('the challenge is solved by its solution and by nothing less', () => {
    for (const { start, solution, progress } of identityChallenges) {
      const begin = { ...initialState, ...start };
      expect(progress(begin, derive(begin))).toBeLessThan(1);
      const end = { ...initialState, ...solution };
      expect(progress(end, derive(end))).toBe(1);
      const near = { ...end, factor: 0.05 };
      expect(progress(near, derive(near))).toBeLessThan(1);
    }
  });
});

test('the traced input leaves both networks as they are, and a broken weight does not', () => {
  const { deep, difference } = derive(initialState);
  const moved = derive({ ...initialState, x: 0.9 });
  expect(moved.deep).toBe(deep);
  expect(moved.difference).toBe(difference);
  expect(derive({ ...initialState, factor: 0.5 }).largestDifference).toBeGreaterThan(0.1);
  expect(derive(initialState).largestDifference).toBe(0);
});
