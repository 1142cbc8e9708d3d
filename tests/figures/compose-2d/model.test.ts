import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, evaluate } from '../../../src/core/index.ts';
import { FREED, MOST_BOTH } from '../../../src/figures/compose-2d/derive.ts';
import { clipLine, pointAt, shareOf, turnLineTo } from '../../../src/figures/compose-2d/lines.ts';
import { compose2dModel } from '../../../src/figures/compose-2d/model.ts';
import { type Compose2dAction, lineOf } from '../../../src/figures/compose-2d/moves.ts';
import { mergedNetwork } from '../../../src/figures/compose-2d/networks.ts';
import { compose2dChallenges, compose2dPredictions } from '../../../src/figures/compose-2d/predictions.ts';
import { NINETEEN, NONE_FLAT } from '../../../src/figures/compose-2d/presets.ts';
import { compose2dSteps } from '../../../src/figures/compose-2d/steps.ts';
import { checkModel } from '../../stage/modelProperties.ts';
import { sumWords, whyWords } from '../../../src/figures/compose-2d/words.ts';

const { initialState, reduce, derive, describe: say } = compose2dModel;
type State = typeof initialState;
const at = (change: Partial<State>) => derive({ ...initialState, ...change });

describe('compose-2d', () => {
  test('the default: seven regions of which one is flat, six of them cut in two: thirteen', () => {
    const derived = at({});
    expect(derived.firstCount).toBe(7);
    expect(derived.regionCount).toBe(13);
    expect(derived.levels).toEqual([0]);
    const flat = derived.pieces.regions.filter(({ isFlat }) => isFlat);
    expect(flat).toHaveLength(1);
    expect(flat[0]?.pieces).toBe(1);
    expect(derived.pieces.regions.filter(({ pieces }) => pieces === 2)).toHaveLength(6);
    expect(sumWords(derived)).toBe('6·2 + 1');
    expect(say(initialState, derived)).toContain('y′ has 13 regions = 6·2 + 1');
    expect(whyWords(derived)).toContain('The flat region has one value of y');
  });

  test('the bounds: 7 for one layer, 7 · 3 = 21 simple', () => {
    const values = Object.fromEntries(
      compose2dModel.readouts(initialState, at({})).map(({ name, value }) => [name, value]),
    );
    expect(values).toEqual({ 'regions-first': 7, regions: 13, 'max-first': 7n, 'simple-bound': 21n });
  });

  test('nineteen is reached; without a flat region there are thirteen and the triangle is whole', () => {
    expect(at(NINETEEN).regionCount).toBe(19);
    expect(sumWords(at(NINETEEN))).toBe('6·3 + 1');
    const none = at(NONE_FLAT);
    expect(none.firstCount).toBe(7);
    expect(none.regionCount).toBe(13);
    expect(none.pieces.regions.some(({ isFlat }) => isFlat)).toBe(false);
  });

  test('nineteen is the most by the bound too', () => {
    expect(MOST_BOTH).toBe(19n);
    expect(FREED).toEqual({ lower: 4n, upper: 25n, shallow: null });
  });

  test('nineteen is the most, fourteen is out of reach of one joint: random lines and levels', () => {
    const random = createRandom(11);
    const between = (low: number, high: number): number =>
      Math.round((low + (high - low) * random.uniform()) * 100) / 100;
    let most = 0;
    let mostOfOne = 0;
    for (let i = 0; i < 200; i++) {
      const theta = Array.from({ length: 6 }, () => between(-2, 2));
      const theta0 = Array.from({ length: 3 }, () => between(-0.6, 0.6));
      const phi = Array.from({ length: 4 }, () => between(-2, 2));
      const theta1p = random.uniform() < 0.5 ? [1, 1] : [1, -1];
      const derived = at({ theta, theta0, phi, theta0p: [between(-1, 1), between(-1, 1)], theta1p });
      most = Math.max(most, derived.regionCount);
      if (derived.levels.length === 1) mostOfOne = Math.max(mostOfOne, derived.regionCount);
    }
    expect(most).toBeLessThanOrEqual(19);
    expect(most).toBeGreaterThan(11);
    expect(mostOfOne).toBeLessThanOrEqual(13);
  });

  test('one network, merged, has the same values', () => {
    const network = mergedNetwork(initialState);
    const derived = at({ x: [0.3, 0.7] });
    expect(evaluate(network, [0.3, 0.7])[0]).toBeCloseTo(derived.yPrime, 12);
  });

  test('a shifted line runs through the point, a turned one through both', () => {
    const shifted = reduce(initialState, { type: 'shift-line', unit: 0, to: [0.2, 0.4] });
    const { a, b, c } = lineOf(shifted, 0);
    expect([a, b]).toEqual([1.2, -0.3]);
    expect(a * 0.2 + b * 0.4 + c).toBeCloseTo(0, 2);
    const turned = lineOf(
      reduce(initialState, { type: 'turn-line', unit: 1, pivot: [0, 0.1], to: [0.8, 0.9] }),
      1,
    );
    expect(turned.a * 0.8 + turned.b * 0.9 + turned.c).toBeCloseTo(0, 1);
    expect(turned.a * 0 + turned.b * 0.1 + turned.c).toBeCloseTo(0, 1);
    expect(Math.hypot(turned.a, turned.b)).toBeCloseTo(Math.hypot(-0.5, 1.3), 1);
  });

  test('turning keeps the active side: by the smaller angle, never the larger', () => {
    const line = { a: 0, b: 1, c: 0 };
    const { a, b } = turnLineTo(line, [0, 0], [-1, 0.1]);
    expect(b).toBeGreaterThan(0.9);
    expect(a).toBeCloseTo(0.0995, 3);
  });

  test('a line is clipped to the square with its active side on the right', () => {
    const segment = clipLine({ a: 0, b: 1, c: -0.5 }, { x: [-1, 1], y: [-1, 1] });
    expect(segment).toEqual({ from: [1, 0.5], to: [-1, 0.5] });
    if (!segment) throw new Error('it crosses');
    expect(shareOf(segment, pointAt(segment, 0.3))).toBeCloseTo(0.3, 12);
    expect(clipLine({ a: 0, b: 0, c: 1 }, { x: [-1, 1], y: [-1, 1] })).toBeNull();
    expect(clipLine({ a: 1, b: 0, c: 3 }, { x: [-1, 1], y: [-1, 1] })).toBeNull();
  });

  test('moving the joint of network 2 out of the range of y leaves seven', () => {
    expect(at({ theta0p: [1.6, -1] }).regionCount).toBe(7);
    expect(sumWords(at({ theta0p: [1.6, -1] }))).toBe('7');
  });

  test('all zero, coincident lines, extreme weights: a count and words, never NaN', () => {
    const zeros = (n: number) => Array.from({ length: n }, () => 0);
    const cases: Partial<State>[] = [
      {
        theta: zeros(6),
        theta0: zeros(3),
        phi: zeros(4),
        theta0p: zeros(2),
        theta1p: zeros(2),
        phip: zeros(3),
      },
      { theta: [1, 1, 1, 1, 1, 1], theta0: [0.1, 0.1, 0.1] },
      { theta: [1, 0, 2, 0, -3, 0], theta0: [0.1, 0.2, -0.3] },
      {
        theta: [1000, -1000, 1000, 999, 1, 1000],
        phi: [1000, -1000, 1000, -1000],
        phip: [1000, -1000, 1000],
      },
      { theta: [1e-9, 0, 0, 1e-9, 1e-9, 1e-9], theta0: zeros(3) },
    ];
    const counts = cases.map((change) => {
      const derived = at(change);
      const text = `${say({ ...initialState, ...change }, derived)} ${whyWords(derived)} ${sumWords(derived)}`;
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
      return [derived.firstCount, derived.regionCount];
    });
    expect(counts[0]).toEqual([1, 1]);
    expect(counts[1]?.[0]).toBe(2);
    expect(counts[2]?.[0]).toBe(2);
  });

  test('whatever the reader does, the state is possible, the words are words, the link opens it', () => {
    const coordinate = fc.oneof(
      fc.double({ min: -1.2, max: 1.2 }),
      fc.constantFrom(NaN, Infinity, -Infinity, 1e308, 5e-324, 0, 1),
    );
    const point = fc.tuple(coordinate, coordinate);
    const unit = fc.integer({ min: -1, max: 3 });
    const handle = fc.constantFrom('left', 'right', 'unit-1', 'unit-2', 'unit-9', '');
    expect(() => {
      checkModel(
        compose2dModel,
        fc.oneof<fc.Arbitrary<Compose2dAction>[]>(
          fc.record({ type: fc.constant('shift-line'), unit, to: point }),
          fc.record({ type: fc.constant('turn-line'), unit, pivot: point, to: point }),
          fc.record({ type: fc.constant('turn-line-by'), unit, pivot: point, degrees: coordinate }),
          fc.record({ type: fc.constant('move-joint'), handle, to: point }),
          fc.record({ type: fc.constant('trace'), to: point }),
          fc.record({
            type: fc.constant('look'),
            view: fc.record({ x: coordinate, y: coordinate, zoom: fc.double() }),
          }),
          fc.record({
            type: fc.constant('orbit'),
            orbit: fc.record({ turn: fc.double(), tilt: fc.double() }),
          }),
        ),
      );
    }).not.toThrow();
  });

  test('steps say what their states show, predictions have their answers, challenges their solutions', () => {
    const counts = compose2dSteps.map(({ state }) => at(state).regionCount);
    expect(counts).toEqual([13, 13, 13, 13, 13, 13, 19]);
    expect(at(compose2dSteps[1]?.state ?? {}).y).toBe(0.5); // φ_0: the flat region
    const answers = compose2dPredictions.map(({ state, answer }) => {
      const asked = { ...initialState, ...state };
      return answer(asked, derive(asked));
    });
    expect(answers).toEqual([13, 1]);
    for (const { solution, start, progress } of compose2dChallenges) {
      const solved = { ...initialState, ...start, ...solution };
      expect(progress(solved, derive(solved))).toBe(1);
      expect(progress(initialState, at({}))).toBeLessThan(1);
    }
  });
});
