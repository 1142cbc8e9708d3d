import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldChallenges } from '../../../src/figures/composition/fold/predictions.ts';
import { foldSteps } from '../../../src/figures/composition/fold/steps.ts';
import { composeChallenges } from '../../../src/figures/composition/compose/predictions.ts';
import { composeSteps } from '../../../src/figures/composition/compose/steps.ts';
import { compositionModel } from '../../../src/figures/composition/model.ts';
import {
  rivalChallenges,
  rivalPredictions,
} from '../../../src/figures/composition/shallow-vs-composed/predictions.ts';
import { WIDE_IN_TWO_PLACES } from '../../../src/figures/composition/shallow-vs-composed/presets.ts';
import { rivalSteps } from '../../../src/figures/composition/shallow-vs-composed/steps.ts';
import { describeRivals } from '../../../src/figures/composition/shallow-vs-composed/describeRivals.ts';
import type { CompositionState } from '../../../src/figures/composition/schema.ts';
import { deriveWide } from '../../../src/figures/composition/wide.ts';
import { decodeState, encodeState, LONGEST_ENTRY } from '../../../src/stage/share/codec.ts';

const { initialState, derive, reduce, schema } = compositionModel;
const wideOf = (state: CompositionState) => deriveWide(state, derive(state));

describe('one wide layer', () => {
  test('starts with the seven regions it can have, from 19 parameters, borders at its joints', () => {
    const wide = wideOf(initialState);
    expect([wide.regionCount, wide.maxRegionCount, wide.parameterCount]).toEqual([7, 7, 19]);
    [-0.75, -0.5, -0.1, 0.1, 0.4, 0.75].forEach((joint, i) => {
      expect(wide.breakpoints[i]).toBeCloseTo(joint, 12);
    });
    // by hand: from −0.5, slopes 3, −3, 2.5, −4, −0.5, 2, −1
    [-0.5, 0.25, -0.5, 0.5, -0.3, -0.45, 0.25, 0].forEach((y, i) => {
      expect(wide.curve[i]?.[1]).toBeCloseTo(y, 12);
    });
  });

  test('a joint is dragged where it is wanted, the others keep their place', () => {
    const moved = reduce(initialState, { type: 'move-wide', handle: 'unit-3', to: [-0.2, 0.6] });
    const { curve } = wideOf(moved);
    expect(curve.some(([x, y]) => Math.abs(x + 0.2) < 1e-9 && Math.abs(y - 0.6) < 1e-9)).toBe(true);
    expect(curve.some(([x, y]) => Math.abs(x - 0.4) < 1e-9 && Math.abs(y + 0.45) < 1e-9)).toBe(true);
    expect(reduce(initialState, { type: 'move-wide', handle: 'unit-9', to: [0, 0] })).toBe(initialState);
    expect(reduce(initialState, { type: 'move-wide', handle: 'unit-1', to: [Number.NaN, 0] })).toBe(
      initialState,
    );
  });

  test('the two networks do not know of it', () => {
    const moved = reduce(initialState, { type: 'move-wide', handle: 'unit-3', to: [-0.1, 0.5] });
    expect(derive(moved).regionCount).toBe(9);
    expect(wideOf({ ...initialState, ...WIDE_IN_TWO_PLACES }).regionCount).toBe(3);
  });

  test('the one layer is closer to the curve without copies', () => {
    const closer = rivalPredictions.find(({ id }) => id === 'closer');
    const state = { ...initialState, ...closer?.state };
    expect(closer?.answer(state, derive(state))).toBe(1);
    expect(describeRivals(state, derive(state))).toContain('Distance to the target');
  });
});

describe('every challenge and step of the group', () => {
  const challenges = [...composeChallenges, ...foldChallenges, ...rivalChallenges];

  test.each(challenges.map((challenge) => [challenge.id, challenge] as const))(
    '%s: its solution solves it, its start does not',
    (_id, challenge) => {
      const solved = { ...initialState, ...challenge.solution };
      expect(challenge.progress(solved, derive(solved))).toBe(1);
      const start = { ...initialState, ...challenge.start };
      expect(challenge.progress(start, derive(start))).toBeLessThan(1);
      expect(challenge.status(start, derive(start))).not.toContain('NaN');
    },
  );

  test('steps name fields that there are', () => {
    for (const step of [...composeSteps, ...foldSteps, ...rivalSteps]) {
      for (const name of step.controls ?? []) {
        expect(Object.keys(schema)).toContain(name.split('.')[0]);
      }
    }
  });
});

const weights = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.oneof(fc.integer({ min: -12, max: 12 }), fc.double({ min: -1000, max: 1000, noNaN: true })), {
    minLength: length,
    maxLength: length,
  });

const anyState: fc.Arbitrary<CompositionState> = fc.record({
  theta0: weights(3),
  theta1: weights(3),
  phi: weights(4),
  theta0p: weights(3),
  theta1p: weights(3),
  phip: weights(4),
  wide0: weights(6),
  wide1: weights(6),
  widePhi: weights(7),
  x: fc.double({ min: -100, max: 100, noNaN: true }),
  level: fc.double({ min: -100, max: 100, noNaN: true }),
  trace: fc.constantFrom('input', 'level'),
  domain: fc.constantFrom('interval', 'R'),
  foldProgress: fc.double({ min: 0, max: 1, noNaN: true }),
  orbit: fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 })),
  ink: fc.constantFrom('none', 'network', 'drawn'),
  drawn: fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 80 }),
  target: fc.constantFrom('none', 'copies', 'irregular'),
});

test('property: a link holds the whole state', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const clean = JSON.parse(JSON.stringify(state)) as CompositionState;
      const text = encodeState(compositionModel, clean);
      if (text.length > LONGEST_ENTRY) return;
      const decoded =
        text === '' ? { ok: true as const, state: initialState } : decodeState(compositionModel, text);
      expect(decoded.ok && decoded.state).toEqual(clean);
    }),
    { numRuns: 60 },
  );
});

test('property: no state shows NaN, nor more regions than the bounds allow', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const derived = derive(state);
      const wide = wideOf(state);
      expect(derived.regionCount).toBeLessThanOrEqual(derived.maxRegionCount);
      expect(wide.regionCount).toBeLessThanOrEqual(wide.maxRegionCount);
      expect(wide.curve.flat().every(Number.isFinite)).toBe(true);
      expect(describeRivals(state, derived)).not.toContain('NaN');
      expect(compositionModel.describe(state, derived)).not.toContain('NaN');
    }),
    { numRuns: 150 },
  );
});

test('property: no sequence of actions leads to NaN or out of the allowed weights', () => {
  const to = fc.tuple(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
  );
  const handle = fc.constantFrom('left', 'right', 'unit-1', 'unit-2', 'unit-3', 'unit-6', 'nothing');
  const action = fc.oneof(
    fc.record({ type: fc.constant('move-joint'), which: fc.constantFrom('first', 'second'), handle, to }),
    fc.record({ type: fc.constant('move-wide'), handle, to }),
    fc.record({
      type: fc.constant('set'),
      field: fc.constantFrom('theta1', 'wide1', 'phip'),
      index: fc.integer({ min: 0, max: 2 }),
      value: fc.constantFrom(0, -1, 1000),
    }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const state = actions.reduce<CompositionState>((now, next) => reduce(now, next), initialState);
      const weights = [state.theta0, state.theta1, state.phi, state.wide0, state.wide1, state.widePhi].flat();
      expect(weights.every((weight) => Math.abs(weight) <= 1000)).toBe(true);
      expect(describeRivals(state, derive(state))).not.toContain('NaN');
    }),
    { numRuns: 60 },
  );
});
