import { describe, expect, test } from 'vitest';
import { SIXTEEN_REGIONS } from '../../../src/figures/composition/presets.ts';
import { facetPoints } from '../../../src/figures/composition/facetPoints.ts';
import { compositionModel } from '../../../src/figures/composition/model.ts';

const { initialState, reduce, derive, describe: say } = compositionModel;
const regionsOf = (state: typeof initialState): number => derive(state).regionCount;
const set = (field: string, value: number | string, index?: number) =>
  ({ type: 'set', field, value, ...(index === undefined ? {} : { index }) }) as const;

describe('composition', () => {
  test('the default has nine regions on the interval and ten on R, of at most 16, from 20 parameters', () => {
    const derived = derive(initialState);
    expect(derived.regionCount).toBe(9);
    expect(derived.maxRegionCount).toBe(16);
    expect(derived.parameterCount).toBe(20);
    expect(regionsOf(reduce(initialState, set('domain', 'R')))).toBe(10);
  });

  test('the borders are where the lecture has them, and each knows its cause', () => {
    const { borders } = derive(initialState);
    const expected = [-0.6, -0.35, 0, 0.175, 0.3, 0.5, 0.7, 0.825];
    expect(borders).toHaveLength(expected.length);
    borders.forEach(({ x }, i) => {
      expect(x).toBeCloseTo(expected[i] ?? Number.NaN, 12);
    });
    // x = 0 and 0.5 are joints of units 2 and 3 of network 1; the rest are y passing −0.2 (unit 2) or 0.3 (unit 3)
    expect(borders.map(({ ownUnits }) => ownUnits)).toEqual([[], [], [2], [], [], [3], [], []]);
    expect(borders.map(({ metUnits }) => metUnits)).toEqual([[2], [3], [], [3], [2], [], [2], [3]]);
  });

  test('the curve of network 1 runs through the default joints', () => {
    expect(facetPoints(derive(initialState).facets)).toEqual([
      [-1, -1],
      [0, 1],
      [0.5, -1],
      [1, 1],
    ]);
  });

  test('three inputs share the y of the default tracer', () => {
    const { trace } = derive(initialState);
    expect(trace.preimages).toHaveLength(3);
    expect(say(initialState, derive(initialState))).toContain('Three inputs share this y');
  });

  test('the preset has sixteen', () => {
    expect(regionsOf({ ...initialState, ...SIXTEEN_REGIONS })).toBe(16);
  });

  test('lowering the right end of y to 0.2 leaves eight, lowering the joint at 0 to 0.2 leaves seven', () => {
    const lower = (handle: string) =>
      reduce(initialState, {
        type: 'move-joint',
        which: 'first',
        handle,
        to: [handle === 'right' ? 1 : 0, 0.2],
      });
    expect(regionsOf(lower('right'))).toBe(8);
    expect(regionsOf(lower('unit-2'))).toBe(7);
  });

  test('moving the input traces forwards, moving the level traces back', () => {
    const levelled = reduce(initialState, set('level', 0.9));
    expect(levelled.trace).toBe('level');
    expect(derive(levelled).trace.preimages).toHaveLength(3);
    expect(reduce(levelled, set('x', 0)).trace).toBe('input');
  });

  test('a level that no input reaches is said in words and leaves no NaN on the page', () => {
    const unreached = reduce(initialState, set('level', 50));
    expect(say(unreached, derive(unreached))).toContain('No input reaches y = 50');
  });

  test('all weights zero: one region, flat', () => {
    const zero = { theta0: [0, 0, 0], theta1: [0, 0, 0], phi: [0, 0, 0, 0] };
    const state = { ...initialState, ...zero, theta0p: zero.theta0, theta1p: zero.theta1, phip: zero.phi };
    expect(regionsOf(state)).toBe(1);
    expect(say(state, derive(state))).not.toContain('NaN');
  });
});
