import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { dependenciesModel } from '../../../src/figures/dependencies/model.ts';
import { nudgeRandom } from '../../../src/figures/dependencies/randomNudge.ts';
import { GAP } from '../../../src/figures/dependencies/schema.ts';
import { dependenciesChallenges, dependenciesPredictions } from '../../../src/figures/dependencies/story.ts';
import { createZigzag, orderJoints } from '../../../src/figures/dependencies/zigzag.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce } = dependenciesModel;
const place = fc.integer({ min: 2, max: 98 }).map((percent) => percent / 100);
const places = fc.tuple(place, place, place);

describe('the zigzag', () => {
  test('turns at its joints, between 0 and 1', () => {
    const network = createZigzag([0.1, 0.6, 0.7]);
    const at = (x: number): number => evaluate(network, [x])[0] ?? 9;
    for (const [i, x] of [0, 0.1, 0.6, 0.7, 1].entries()) expect(at(x)).toBeCloseTo(i % 2, 12);
    expect(at(0.35)).toBeCloseTo(0.5, 12);
  });
});

describe('the deep network', () => {
  test('has sixteen regions wherever its joints stand, four on each facet', () => {
    fc.assert(
      fc.property(places, places, (first, second) => {
        const { regions } = derive({ ...initialState, first, second });
        expect(regions.map(({ facet }) => facet)).toEqual(
          [0, 1, 2, 3].flatMap((facet) => Array.from({ length: 4 }, () => facet)),
        );
        for (const [i, { from, to }] of regions.entries()) {
          expect(from[1]).toBeCloseTo(i % 2, 6);
          expect(to[1]).toBeCloseTo((i + 1) % 2, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a joint of network 2 moves four borders and eight regions, one of network 1 seven and eight', () => {
    for (let index = 0; index < 3; index++) {
      const joints = initialState.first.map((x, i) => (i === index ? x + 0.07 : x));
      const second = derive({ ...initialState, second: joints }).moved;
      expect([second.borderCount, second.regionCount]).toEqual([4, 8]);
      const first = derive({ ...initialState, first: joints }).moved;
      expect([first.borderCount, first.regionCount]).toEqual([7, 8]);
    }
    expect(derive(initialState).moved).toMatchObject({ borderCount: 0, regionCount: 0 });
  });

  test('costs 26 parameters, the shallow one 49', () => {
    const { deepParameters, rivalParameters, regions, rival } = derive(initialState);
    expect([deepParameters, rivalParameters, regions.length, rival.regions]).toEqual([26, 49, 16, 16]);
  });
});

test('a joint of the shallow network moves one border and two regions', () => {
  for (let rivalJoint = 1; rivalJoint <= 15; rivalJoint++) {
    const { rival } = derive({ ...initialState, rivalJoint, rivalMove: -0.4 });
    expect(rival.moved.borders.flatMap((moved, i) => (moved ? [i + 1] : []))).toEqual([rivalJoint]);
    expect(rival.moved.regionCount).toBe(2);
  }
});

describe('the random network', () => {
  test('moves several borders with one bias, and none without', () => {
    expect(nudgeRandom(4, 0).moved).toBe(0);
    let several = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const { moved, borders } = nudgeRandom(seed, 0.2);
      expect(moved).toBeLessThanOrEqual(borders);
      if (moved > 1) several++;
    }
    expect(several).toBeGreaterThan(15);
  });
});

describe('the model', () => {
  test('keeps joints in order and apart', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 2 }), place, (first, index, value) => {
        const ordered = orderJoints(first);
        const moved = reduce(
          { ...initialState, first: ordered },
          { type: 'set', field: 'first', index, value },
        );
        for (const joints of [ordered, moved.first]) {
          const knots = [0, ...joints, 1];
          for (const [i, x] of knots.slice(1).entries()) {
            expect(x - (knots[i] ?? 0)).toBeGreaterThan(GAP - 1e-9);
          }
        }
      }),
    );
  });

  test('joints at one place are parted without leaving their range', () => {
    expect(orderJoints([0.02, 0.02, 0.02])).toEqual([0.02, 0.04, 0.06]);
    expect(orderJoints([0.98, 0.98, 0.98])).toEqual([0.94, 0.96, 0.98]);
  });

  test('any sequence of actions leaves a state that can be shown and shared', () => {
    const actions = fc.constant({ type: 'even-out' as const });
    expect(() => checkModel(dependenciesModel, actions, { numRuns: 40 })).not.toThrow();
  });

  test('puts everything back', () => {
    const moved = { ...initialState, first: [0.1, 0.2, 0.3], rivalMove: 0.5, nudge: -0.2 };
    expect(reduce(moved, { type: 'even-out' })).toEqual(initialState);
    expect(reduce(initialState, { type: 'even-out' })).toBe(initialState);
  });

  test('predictions and the challenge are judged by the exact borders', () => {
    const answers = dependenciesPredictions.map((prediction) => {
      const state = { ...initialState, ...prediction.state };
      return prediction.kind === 'curve' ? null : prediction.answer(state, derive(state));
    });
    expect(answers).toEqual([4, 7]);
    for (const { solution, progress } of dependenciesChallenges) {
      expect(progress(initialState, derive(initialState))).toBeLessThan(1);
      const end = { ...initialState, ...solution };
      expect(progress(end, derive(end))).toBe(1);
      // the other way to bring it there moves seven
      const other = { ...initialState, first: [0.3, 0.5, 0.75] };
      expect(derive(other).regions[2]?.from[0]).toBeCloseTo(0.15, 9);
      expect(progress(other, derive(other))).toBeLessThan(1);
    }
  });
});
