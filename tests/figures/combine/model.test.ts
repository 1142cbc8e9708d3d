import { describe, expect, test } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { slotValues } from '../../../src/core/notation/slot.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';
import { fromMerged, psiPlace, toMerged } from '../../../src/figures/combine/ids.ts';
import { litIn } from '../../../src/figures/combine/lit.ts';
import { combineModel } from '../../../src/figures/combine/model.ts';
import { firstNetwork, secondNetwork } from '../../../src/figures/combine/networks.ts';
import { combineChallenges, combinePredictions } from '../../../src/figures/combine/predictions.ts';
import { SIXTEEN_REGIONS } from '../../../src/figures/combine/presets.ts';
import { rankOf } from '../../../src/figures/combine/rank.ts';
import { combineSteps } from '../../../src/figures/combine/steps.ts';
import { INTERVAL, TARGET } from '../../../src/figures/combine/target.ts';
import { networkGraph } from '../../../src/ui/tex/networkGraph.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, reduce, derive, describe: say } = combineModel;
type State = typeof initialState;
const set = (field: string, value: number | boolean, index?: number) =>
  ({ type: 'set', field, value, ...(index === undefined ? {} : { index }) }) as const;
const from = (change: Partial<State>): State => ({ ...initialState, ...change });

describe('combine', () => {
  test('20 parameters joined, 22 free; rank one, five degrees of freedom of nine', () => {
    const joined = derive(initialState);
    expect([joined.parameterCount, joined.rank, joined.matrixFreedom, joined.regionCount]).toEqual([
      20, 1, 5, 9,
    ]);
    const free = derive(reduce(initialState, set('free', true)));
    expect([free.parameterCount, free.rank, free.matrixFreedom, free.regionCount]).toEqual([22, 1, 9, 9]);
  });

  test('the numbers of the stepper are those of composeNetworks', () => {
    const values = derive({ ...initialState, line: 'values' }).step;
    const slots = slotValues(values?.equations ?? []);
    const layer = composeNetworks(firstNetwork(initialState), secondNetwork(initialState)).layers[1];
    for (const j of [0, 1, 2]) {
      expect(slots.get(`merged/b:1.${j}`)).toBe(layer?.bias[j]);
      for (const i of [0, 1, 2]) expect(slots.get(`merged/w:1.${j}.${i}`)).toBe(layer?.weights[3 * j + i]);
    }
    expect(slots.get('merged/w:1.0.1')).toBe(-6);
  });

  test('freeing starts from the composition and changes nothing yet', () => {
    const state = reduce(from({ phi: [0.3, 1.1, -2.7, 4.4], theta1p: [0.7, -1.3, 2] }), set('free', true));
    expect(derive(state).rank).toBe(1);
    const joined = derive({ ...state, free: false });
    for (const x of [-1, -0.2, 0.4, 1]) {
      expect(evaluate(derive(state).merged, [x])[0]).toBeCloseTo(evaluate(joined.merged, [x])[0] ?? NaN, 12);
    }
    expect(derive(reduce(state, set('psi', 5, 6))).rank).toBe(2);
  });

  test('two of the 20 numbers do nothing: y can be stretched and shifted', () => {
    const base = derive(initialState).merged;
    const { phi, theta0p, theta1p } = initialState;
    const stretched = derive(from({ phi: phi.map((v) => 2 * v), theta1p: theta1p.map((v) => v / 2) })).merged;
    const shifted = derive(
      from({
        phi: phi.with(0, (phi[0] ?? 0) + 0.5),
        theta0p: theta0p.map((v, j) => v - 0.5 * (theta1p[j] ?? 0)),
      }),
    ).merged;
    for (const x of [-1, -0.35, 0, 0.3, 0.77, 1]) {
      expect(evaluate(stretched, [x])[0]).toBeCloseTo(evaluate(base, [x])[0] ?? NaN, 12);
      expect(evaluate(shifted, [x])[0]).toBeCloseTo(evaluate(base, [x])[0] ?? NaN, 12);
    }
  });

  test('the rank is exact for decimals', () => {
    expect(rankOf([0.1, 0.2, 0.3, 0.2, 0.4, 0.6, 0.3, 0.6, 0.9])).toBe(1);
    expect(rankOf([0.1, 0.2, 0.3, 0.2, 0.4, 0.6, 0.3, 0.6, 0.8])).toBe(2);
    expect(rankOf([1, 0, 0, 0, 1e-300, 0, 0, 0, 1e300])).toBe(3);
    expect(rankOf([0, 0, 0, 0, -0, 0, 0, 0, 0])).toBe(0);
  });

  test('no action breaks it, and every state has its link', () => {
    expect(() => checkModel(combineModel, undefined, { numRuns: 40, maxLength: 8 })).not.toThrow();
  });
});

describe('the target', () => {
  /** The twelve crossings by piece of y; own joints must part them, so any composition with 16 regions looks so. */
  function spacings(): number[] {
    const output = linearRegions1D(TARGET, INTERVAL).outputs[0];
    const xs = Array.from(output?.breakpoints ?? []);
    expect(xs).toHaveLength(15);
    return [0, 1, 2, 3].map((piece) => {
      const [a = 0, b = 0, c = 0] = xs.slice(4 * piece, 4 * piece + 3);
      return (b - a) / (c - b);
    });
  }

  test('has sixteen regions whose spacings no composition has', () => {
    // in a composition: one ratio on all pieces, upside down where y runs the other way
    const [first = 1, ...rest] = spacings();
    const canBe = rest.every((ratio) => Math.abs(ratio - first) < 1e-6 || Math.abs(ratio - 1 / first) < 1e-6);
    expect(canBe).toBe(false);
    expect(first).toBeCloseTo(1, 9);
    expect(rest[2]).toBeCloseTo(0.569, 3);
  });

  test('is reached by the free network of the hints, not by the start', () => {
    for (const { progress, solution, start, status } of combineChallenges) {
      const begun = from(start ?? {});
      expect(derive(begun).regionCount).toBe(16);
      expect(progress(begun, derive(begun))).toBeLessThan(0.5);
      const moved = reduce(reduce(begun, set('free', true)), set('psi', 8.7, 3));
      expect(progress(moved, derive(moved))).toBe(1);
      expect(status(moved, derive(moved))).toBe('Reached');
      expect(say(moved, derive(moved))).toContain('The target is reached');
      const solved = from(solution);
      expect(progress(solved, derive(solved))).toBe(1);
    }
    expect(derive(from({ ...SIXTEEN_REGIONS })).gap).toBeGreaterThan(1);
  });
});

describe('what lights up', () => {
  const { stacked } = derive(initialState);
  const graph = networkGraph(stacked);

  test('ψ is its two edges while the waist is there', () => {
    const lit = litIn(graph, 'merged/w:1.2.1', false);
    expect([...(lit?.marked ?? [])].toSorted()).toEqual(['w:1.0.1', 'w:2.2.0']);
    expect([...(litIn(graph, 'b:3.0', false)?.marked ?? [])]).toEqual(['y:0']);
    expect(litIn(graph, null, false)).toBeNull();
  });

  test('ids lead to the merged network and back', () => {
    for (const id of [
      'x:0',
      'w:0.2.0',
      'u:0.1',
      'w:1.2.0',
      'b:1.1',
      'p:1.0.2',
      'u:1.2',
      'w:2.0.1',
      'b:2.0',
      'y:0',
    ]) {
      expect(toMerged(fromMerged(id))).toBe(id);
    }
    expect(fromMerged('w:1.2.0')).toBe('merged/w:1.2.0');
    expect(fromMerged('u:1.2')).toBe('u:2.2');
    expect(psiPlace('merged/b:1.2')).toEqual({ j: 2, i: -1 });
    expect(psiPlace('w:1.0.1')).toBeNull();
  });
});

test('predictions and steps of combine', () => {
  const answers = combinePredictions.flatMap((prediction) => {
    const state = from(prediction.state ?? {});
    return prediction.kind === 'curve' ? [] : [prediction.answer(state, derive(state))];
  });
  expect(answers).toEqual([-6, 5, 1]);
  expect(combineSteps.map(({ state }) => derive(from(state)).parameterCount)).toEqual([
    20, 20, 20, 20, 20, 20, 22,
  ]);
});
