import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { equationsOf } from '../../../src/core/notation/equationsOf.ts';
import { evaluateEquations } from '../../../src/core/notation/evaluateExpression.ts';
import { slotText, slotValues } from '../../../src/core/notation/slot.ts';
import { checkProduct } from '../../../src/figures/notation/checkProduct.ts';
import { generalModel } from '../../../src/figures/notation/general/model.ts';
import {
  EXAMPLE_PARAMETERS,
  generalChallenges,
  generalPredictions,
} from '../../../src/figures/notation/general/predictions.ts';
import { generalSchema } from '../../../src/figures/notation/general/schema.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce, describe: say } = generalModel;
type State = typeof initialState;

const fcState: fc.Arbitrary<State> = fc
  .record({
    depth: fc.integer({ min: 1, max: 8 }),
    inputs: fc.integer({ min: 1, max: 8 }),
    outputs: fc.integer({ min: 1, max: 8 }),
    widths: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 8, maxLength: 8 }),
    fill: fc.constantFrom('seeded' as const, 'zero' as const, 'equal' as const),
    seed: fc.integer({ min: 0, max: 9999 }),
  })
  .map((change) => ({ ...initialState, ...change }));

describe('any depth and width', () => {
  test('the example: 43 parameters, its shapes, its sentence', () => {
    const derived = derive(initialState);
    expect(derived.parameterCount).toBe(EXAMPLE_PARAMETERS);
    expect(say(initialState, derived)).toBe(
      '3 hidden layers of 4, 2 and 3 units between 3 inputs and 2 outputs: 16 + 10 + 9 + 8 = 43 parameters. 2×4 times a vector of 4 gives a vector of 2.',
    );
  });

  test('shapes chain, the counts are those of the network, and both forms compute what it computes', () => {
    fc.assert(
      fc.property(fcState, (state) => {
        const { network, layers, parameterCount } = derive(state);
        const layerwise = equationsOf(network, 'beta-omega');
        const nested = equationsOf(network, 'nested-beta-omega');
        expect(layers).toHaveLength(state.depth + 1);
        layers.forEach(({ rows, columns }, k) => {
          expect(network.layers[k]).toMatchObject({ outputs: rows, inputs: columns });
          expect(columns).toBe(k === 0 ? state.inputs : layers[k - 1]?.rows);
        });
        const stored = network.layers.reduce(
          (sum, { weights, bias }) => sum + weights.length + bias.length,
          0,
        );
        expect(parameterCount).toBe(stored);
        const input = Array.from({ length: state.inputs }, (_, j) => j - 1.5);
        const expected = evaluate(network, input);
        for (const lines of [layerwise, nested]) {
          evaluateEquations(lines, input).forEach((y, i) => {
            expect(Math.abs(y - (expected[i] ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(y)));
          });
        }
        for (const value of slotValues(layerwise).values()) {
          expect(slotText('value', value)).not.toMatch(/^\u22120$|not a number/);
        }
        expect(say(state, derive(state))).not.toMatch(/NaN|undefined/);
      }),
      { numRuns: 40 },
    );
  });

  test('the same seed gives the same weights', () => {
    const again = { ...initialState, widths: [...initialState.widths] };
    expect(derive(again).network).toEqual(derive(initialState).network);
    expect(derive(reduce(initialState, { type: 'new-weights' })).network).not.toEqual(
      derive(initialState).network,
    );
  });

  test('fewer layers keep the product among the layers that are left', () => {
    const high = { ...initialState, matrix: 3, vector: 4 };
    const low = reduce(high, { type: 'set', field: 'depth', value: 1 });
    expect([low.matrix, low.vector]).toEqual([1, 2]);
    expect(derive(low).check.matrix.symbol).toBe('Ω_1');
    expect(derive(low).check.vector.symbol).toBe('y');
    // what a link may say
    expect(derive({ ...high, depth: 1 }).check.matrix.symbol).toBe('Ω_1');
  });

  test('no sequence of actions leaves the schema, and every state has its link', () => {
    expect(() => {
      checkModel(generalModel, fc.constant({ type: 'new-weights' as const }), { numRuns: 30, maxLength: 8 });
    }).not.toThrow();
  });
});

describe('does this product fit?', () => {
  test('says what is needed and what was given', () => {
    const matrix = { symbol: 'Ω_2', rows: 3, columns: 2 };
    expect(checkProduct(matrix, { symbol: 'h_1', size: 4 })).toMatchObject({
      fits: false,
      words: '3×2 needs a vector of 2, got 4.',
    });
    expect(checkProduct(matrix, { symbol: 'h_2', size: 2 })).toMatchObject({ fits: true });
  });

  test('every layer fits its own input; the prediction has its answer', () => {
    fc.assert(
      fc.property(fcState, fc.nat({ max: 8 }), (state, k) => {
        const at = Math.min(k, state.depth);
        expect(derive({ ...state, matrix: at, vector: at }).check.fits).toBe(true);
      }),
    );
    const fits = generalPredictions.find(({ id }) => id === 'fits');
    const asked = { ...initialState, ...fits?.state };
    expect(derive(asked).check.words).toBe('3×2 needs a vector of 2, got 4.');
    expect(fits?.kind === 'choice' && fits.answer(asked, derive(asked))).toBe(1);
  });
});

describe('the goals', () => {
  test('exactly 100 parameters can be reached, and 99 is not enough', () => {
    const [challenge] = generalChallenges;
    const solved = { ...initialState, ...challenge?.solution };
    expect(challenge?.progress(solved, derive(solved))).toBe(1);
    expect(challenge?.progress(initialState, derive(initialState))).toBeLessThan(1);
    const other = { ...solved, depth: 2 };
    expect(challenge?.progress(other, derive(other))).toBe(0);
  });

  test('32 are the weights of the example without its biases', () => {
    const count = generalPredictions.find(({ id }) => id === 'count');
    const { layers } = derive(initialState);
    expect(layers.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(32);
    expect(layers.reduce((sum, { rows }) => sum + rows, 0)).toBe(11);
    expect(count?.kind === 'number' && count.compare?.(32, 43)).toContain('11 units and outputs');
    expect(generalSchema.widths.max).toBe(12);
  });
});
