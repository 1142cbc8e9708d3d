import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { numpyLines } from '../../../src/core/network/exchange/exportNumpy.ts';
import { pytorchLines } from '../../../src/core/network/exchange/exportPytorch.ts';
import { equationsOf } from '../../../src/core/notation/equationsOf.ts';
import { NOTATION_FORMS } from '../../../src/core/notation/notationForms.ts';
import { evaluateEquations } from '../../../src/core/notation/evaluateExpression.ts';
import { alignedLatex } from '../../../src/core/notation/latex.ts';
import { slotText, slotValues } from '../../../src/core/notation/slot.ts';
import { diagramTermId, relateTerms, type TermId } from '../../../src/core/notation/termId.ts';
import { placeNames } from '../../../src/figures/notation/forms/curveNames.ts';
import { formsModel, type FormsAction } from '../../../src/figures/notation/forms/model.ts';
import { niceRange } from '../../../src/figures/notation/forms/niceRange.ts';
import {
  countOf,
  entryId,
  entryPlace,
  flatten,
  importState,
} from '../../../src/figures/notation/forms/parameters.ts';
import { formsPresets } from '../../../src/figures/notation/forms/presets.ts';
import { formsChallenges, formsPredictions } from '../../../src/figures/notation/forms/predictions.ts';
import { formsSchema } from '../../../src/figures/notation/forms/schema.ts';
import { formsSteps } from '../../../src/figures/notation/forms/steps.ts';
import { curveTarget } from '../../../src/core/notation/curveTarget.ts';
import { litBy } from '../../../src/figures/notation/light.ts';
import { diagramHighlight, networkGraph } from '../../../src/ui/tex/networkGraph.ts';
import { encodeState, LONGEST_ENTRY } from '../../../src/stage/share/codec.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce, describe: say } = formsModel;
type State = typeof initialState;
const set = (field: string, value: number | string, index?: number) =>
  ({ type: 'set', field, value, ...(index === undefined ? {} : { index }) }) as const;
const fcSizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });

/** Ids of all terms that a form shows. */
function termsOf(state: State): TermId[] {
  const latex = alignedLatex(equationsOf(derive(state).network, state.form), { show: state.show });
  return [...new Set([...latex.matchAll(/term=([^,}]+)/g)].map(([, id]) => id ?? ''))];
}

describe('the network of chapter 2', () => {
  test('22 parameters, ψ_12 = −4.75 is chosen', () => {
    const { parameterCount, entry, network } = derive(initialState);
    expect(parameterCount).toBe(22);
    expect(entry).toEqual({ place: 8, id: 'w:1.0.1', value: -4.75 });
    expect(network.layers[1]?.weights[1]).toBe(-4.75);
  });

  test('its curves run through the pre-activations of the lecture, clipped', () => {
    const at = (id: string, x: number): number =>
      derive(initialState)
        .curves.flat()
        .find((curve) => curve.id === id)
        ?.points.find((point) => point[0] === x)?.[1] ?? Number.NaN;
    // pre-activations at 0, 1, 1.5, 2: (−0.75, 0.8, −0.8, 0.8) and (0.48, −0.25, 0.93, −0.2)
    expect([0, 1, 1.5, 2].map((x) => at('u:1.0', x)).map((y) => Number(y.toFixed(9)))).toEqual([
      0, 0.8, 0, 0.8,
    ]);
    expect([0, 1, 1.5, 2].map((x) => at('u:1.2', x)).map((y) => Number(y.toFixed(9)))).toEqual([
      0.48, 0, 0.93, 0,
    ]);
  });

  test('the description says form, count, value and product', () => {
    expect(say(initialState, derive(initialState))).toBe(
      'One line for every unit: 22 parameters. At x = 1.2 the output is −0.0126. 3×3 times a vector of 3 gives a vector of 3.',
    );
  });
});

describe('every term of every form has its counterparts', () => {
  for (const form of NOTATION_FORMS.filter((name) => name !== 'nested-scalars')) {
    test(`in the form ${form}`, () => {
      const state: State = { ...initialState, form };
      const { network, scheme, curves } = derive(state);
      const graph = networkGraph(network, scheme);
      const items = [
        ...graph.layers.flatMap(({ nodes }) => nodes.map(({ id }) => id)),
        ...graph.edges.map(({ id }) => id),
      ];
      const entries = [
        ...Array.from({ length: 22 }, (_, at) => entryId(state.sizes, at)),
        ...items.filter((id) => !id.startsWith('w')),
      ];
      const lines = [...numpyLines(network), ...pytorchLines(network)].flatMap(({ term }) => term ?? []);
      const isLit = (id: TermId, by: TermId): boolean => ['same', 'part'].includes(litBy(id, by) ?? '');
      const terms = termsOf(state);
      expect(terms.length).toBeGreaterThan(7);
      for (const term of terms) {
        const shown = diagramHighlight(network, term);
        expect(
          items.filter((id) => shown !== null && isLit(id, shown)),
          `${term} in the diagram`,
        ).not.toEqual([]);
        expect(
          entries.filter((id) => isLit(id, term)),
          `${term} in the blocks`,
        ).not.toEqual([]);
        const target = curveTarget(network, term);
        const ids = [...curves.flat().map(({ id }) => id), 'x'];
        expect(
          ids.filter((id) => litBy(id, target) !== undefined),
          `${term} as a curve`,
        ).not.toEqual([]);
        const lit = lines.filter((id) => relateTerms(diagramTermId(id), term) !== null);
        // the input has no number in the code
        expect(lit.length > 0, `${term} in the code`).toBe(!term.startsWith('x'));
      }
    });
  }
});

describe('sizes and weights', () => {
  test('an entry and its place name each other, in every shape', () => {
    fc.assert(
      fc.property(fcSizes, (sizes) => {
        for (let at = 0; at < countOf(sizes); at++) expect(entryPlace(sizes, entryId(sizes, at))).toBe(at);
        expect(entryPlace(sizes, `w:0.${sizes[1]}.0`)).toBeNull();
        expect(entryPlace(sizes, `w:1.0.${sizes[1]}`)).toBeNull();
        expect(entryPlace(sizes, 'u:0.0')).toBeNull();
      }),
    );
  });

  test('a fourth unit keeps every weight that was there, and adds a row, a column and a bias', () => {
    const grown = reduce(initialState, set('sizes', 4, 2));
    const { layers } = derive(grown).network;
    const before = derive(initialState).network.layers;
    expect(layers.map(({ outputs, inputs }) => [outputs, inputs])).toEqual([
      [3, 1],
      [4, 3],
      [1, 4],
    ]);
    expect(layers[1]?.weights.slice(0, 9)).toEqual(before[1]?.weights);
    expect(layers[2]?.weights.slice(0, 3)).toEqual(before[2]?.weights);
    expect(derive(grown).entry.id).toBe('w:1.0.1');
  });

  test('a change from any view changes that number and chooses it', () => {
    const changed = reduce(initialState, { type: 'change', id: 'w:2.0.2', value: 5 });
    expect(derive(changed).network.layers[2]?.weights[2]).toBe(5);
    expect(derive(changed).entry.id).toBe('w:2.0.2');
    expect(derive(reduce(initialState, { type: 'choose', id: 'p:1.2.0' })).entry.id).toBe('w:1.2.0');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(
        derive(reduce(initialState, { type: 'change', value })).network.layers[1]?.weights.every(
          Number.isFinite,
        ),
      ).toBe(true);
    }
    expect(reduce(initialState, { type: 'choose', id: 'w:7.7.7' })).toBe(initialState);
  });

  test('a network that fits is imported as it is; others are refused in words', () => {
    const { network } = derive({ ...initialState, ...formsPresets[1]?.state });
    const imported = importState(network, initialState);
    if (typeof imported === 'string') throw new Error(imported);
    expect(derive(imported).network).toEqual(network);
    expect(importState({ ...network, layers: network.layers.slice(1) }, initialState)).toContain(
      'two hidden layers',
    );
  });
});

describe('bad input', () => {
  const fcState = fc
    .record({
      sizes: fcSizes,
      x: fc.double({ min: -1000, max: 1000, noNaN: true }),
      form: fc.constantFrom(...formsSchema.form.options.map(({ value }) => value)),
      kind: fc.constantFrom('zero', 'equal', 'negative', 'large', 'mixed'),
    })
    .map(({ sizes, kind, ...rest }): State => {
      const values = {
        zero: () => 0,
        equal: () => 2.5,
        negative: () => -0.75,
        large: () => 1e6,
        mixed: (at: number) => (at % 3) - 1e-6,
      };
      return {
        ...initialState,
        ...rest,
        sizes,
        weights: Array.from({ length: countOf(sizes) }, (_, at) => values[kind as keyof typeof values](at)),
      };
    });

  test('numbers are always readable: never minus zero, never NaN, and the form computes what the network does', () => {
    fc.assert(
      fc.property(fcState, (state) => {
        const { network, curves, values } = derive(state);
        const equations = equationsOf(network, state.form);
        for (const value of [...slotValues(equations).values(), ...values.values()]) {
          for (const part of ['value', 'magnitude', 'factor']) {
            expect(slotText(part, value)).not.toMatch(/^\(?\u22120\)?$|not a number/);
            expect(slotText(part, value).length).toBeLessThan(25);
          }
        }
        for (const { points } of curves.flat()) expect(points.flat().every(Number.isFinite)).toBe(true);
        const input = Array.from({ length: network.inputs }, () => state.x);
        const expected = evaluate(network, input);
        const got = evaluateEquations(equations, input);
        got.forEach((y, i) =>
          expect(Math.abs(y - (expected[i] ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(y))),
        );
        expect(say(state, derive(state))).not.toMatch(/NaN|undefined|\u22120(?![.\d])/);
      }),
      { numRuns: 60 },
    );
  });

  test('a link with too few or too many weights still shows a network', () => {
    for (const length of [6, 30, 90]) {
      const state = { ...initialState, weights: Array.from({ length }, () => 1), entry: 89 };
      expect(flatten(derive(state).network)).toHaveLength(22);
      expect(derive(state).entry.place).toBe(21);
    }
  });

  test('the longest link is not too long', () => {
    const sizes = [5, 5, 5, 5];
    const weights = Array.from({ length: countOf(sizes) }, (_, at) => -1 / (at + 3));
    expect(encodeState(formsModel, { ...initialState, sizes, weights }).length).toBeLessThan(LONGEST_ENTRY);
  });

  test('no sequence of actions leaves the schema, and every state has its link', () => {
    expect(() => {
      checkModel(
        formsModel,
        fc.oneof<fc.Arbitrary<FormsAction>[]>(
          fc.record({
            type: fc.constant('choose'),
            id: fc.constantFrom('w:1.0.1', 'b:0.2', 'u:0', 'nonsense', 'w:9.9.9'),
          }),
          fc.record({ type: fc.constant('change'), value: fc.double() }),
          fc.constant({ type: 'new-weights' }),
        ),
        { numRuns: 30, maxLength: 8 },
      );
    }).not.toThrow();
  });
});

describe('curves', () => {
  test('ranges hold zero and everything else', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true })), (values) => {
        const [low, high] = niceRange(values);
        expect(low).toBeLessThan(high);
        for (const value of [0, ...values]) {
          expect(value).toBeGreaterThanOrEqual(low - 1e-6 * (high - low));
          expect(value).toBeLessThanOrEqual(high + 1e-6 * (high - low));
        }
      }),
    );
  });

  test('names do not lie over each other, and a wanted one is always there', () => {
    const flat = ['u:0.0', 'u:0.1', 'u:0.2'].map((id) => ({
      id,
      points: [
        [0, 0],
        [2, 0],
      ] as const,
    }));
    const toPx = ([x, y]: readonly [number, number]) => [x * 100, y * 100] as const;
    expect(placeNames(flat, toPx, () => false)).toHaveLength(1);
    expect(placeNames(flat, toPx, (id) => id === 'u:0.2').map(({ id }) => id)).toEqual(['u:0.2']);
  });
});

describe('the story', () => {
  test('every step stands in the schema and its own words', () => {
    expect(formsSteps.length).toBeGreaterThanOrEqual(3);
    for (const { state } of formsSteps) {
      const full = { ...initialState, ...state };
      expect(full.weights).toHaveLength(countOf(full.sizes));
    }
  });

  test('the misfit: predicted, stepped to, and solved', () => {
    const [challenge] = formsChallenges;
    const solved = { ...initialState, ...challenge?.solution };
    expect(challenge?.progress(initialState, derive(initialState))).toBeLessThan(1);
    expect(challenge?.progress(solved, derive(solved))).toBe(1);
    expect(challenge?.status(solved, derive(solved))).toBe('3×2 needs a vector of 2, got 4.');
    const fits = formsPredictions.find(({ id }) => id === 'fits');
    expect(fits?.kind === 'choice' && fits.answer(solved, derive(solved))).toBe(1);
  });
});
