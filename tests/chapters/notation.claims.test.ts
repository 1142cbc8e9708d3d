import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLIPPED_LAYER, exercises } from '../../src/chapters/notation/exercises.ts';
import { countParameters, countParametersByLayer } from '../../src/core/network/countParameters.ts';
import { evaluate, evaluatePreActivations } from '../../src/core/network/evaluate.ts';
import { equationsOf } from '../../src/core/notation/equationsOf.ts';
import { glyphSpoken } from '../../src/core/notation/glyph.ts';
import { createNames } from '../../src/core/notation/names.ts';
import { deriveForms } from '../../src/figures/notation/forms/derive.ts';
import { formsModel } from '../../src/figures/notation/forms/model.ts';
import { MISFIT } from '../../src/figures/notation/forms/shapes.ts';
import { formsSteps } from '../../src/figures/notation/forms/steps.ts';
import { generalModel } from '../../src/figures/notation/general/model.ts';
import { generalPredictions } from '../../src/figures/notation/general/predictions.ts';
import { generalSteps } from '../../src/figures/notation/general/steps.ts';

const prose = readFileSync(new URL('../../src/chapters/notation/Chapter.mdx', import.meta.url), 'utf8');
const network = formsModel.derive(formsModel.initialState).network;
const generalAt = (change: Partial<typeof generalModel.initialState>) =>
  generalModel.derive({ ...generalModel.initialState, ...change });

/** A claim must still be in the text, or its test is about nothing. */
function said(words: string): void {
  expect(prose).toContain(words);
}

describe('every number of the chapter is computed', () => {
  test('seven lines and 22 numbers under three letters', () => {
    said('it takes seven lines');
    said('22 numbers under three Greek letters');
    expect(equationsOf(network, 'scalars')).toHaveLength(7);
    expect(formsModel.derive(formsModel.initialState).parameterCount).toBe(22);
    const names = createNames(network);
    const letters = [0, 1, 2].map((k) => glyphSpoken(names.weight(k, 0, 0)).split(' ')[0]);
    expect(new Set(letters)).toEqual(new Set(['theta', 'psi', 'phi']));
  });

  test('the second layer is three rows by three columns, and ψ_12 its row 1, column 2', () => {
    said('three rows by three columns');
    said('row 1, column 2 of the second matrix');
    expect([network.layers[1]?.outputs, network.layers[1]?.inputs]).toEqual([3, 3]);
    expect(glyphSpoken(createNames(network).weight(1, 0, 1))).toBe('psi one two');
  });

  test('three rows and two columns take two entries and are offered four', () => {
    said('$D_i = 3$, $D_1 = 4$, $D_2 = 2$, $D_o = 3$');
    said('can take two entries, and it was offered four');
    expect(MISFIT.sizes).toEqual([3, 4, 2, 3]);
    const { check } = deriveForms({ ...formsModel.initialState, ...MISFIT });
    expect(check.words).toBe('3×2 needs a vector of 2, got 4.');
  });

  test('the example has 16 + 10 + 9 + 8 = 43 parameters and nine hidden units', () => {
    said('16 + 10 + 9 + 8 = 43');
    said('only nine units between them');
    const { layers, parameterCount, unitCount } = generalAt({});
    expect(layers.map((layer) => layer.parameterCount)).toEqual([16, 10, 9, 8]);
    expect(layers.map(({ rows, columns }) => [rows, columns])).toEqual([
      [4, 3],
      [2, 4],
      [3, 2],
      [2, 3],
    ]);
    expect(parameterCount).toBe(43);
    expect(unitCount).toBe(9);
  });

  test('doubled widths make 112', () => {
    said('from 43 to 112, more than double');
    expect(countParameters({ inputs: 3, widths: [8, 4, 6], outputs: 2 })).toBe(112);
    const doubled = generalPredictions.find(({ id }) => id === 'doubled');
    const state = { ...generalModel.initialState, ...doubled?.state };
    expect(doubled?.kind === 'choice' && doubled.answer(state, generalModel.derive(state))).toBe(2);
  });

  test('Ω_3 x fits in the example by accident', () => {
    said('$\\bOmega_3$ has three columns and the input has three entries');
    expect(generalAt({ matrix: 3, vector: 0 }).check.fits).toBe(true);
  });

  test('eight layers of twelve between eight and eight are 1304 numbers', () => {
    said('Eight hidden layers of twelve units between eight inputs and eight outputs are 1304 numbers');
    const step = generalSteps.find(({ id }) => id === 'largest');
    expect(generalAt({ ...step?.state }).parameterCount).toBe(1304);
    expect(step?.sentence).toContain('1304');
  });
});

describe('steps say what is so', () => {
  test('seven lines and 22 numbers; 43 parameters', () => {
    expect(formsSteps[0]?.sentence).toContain('seven lines, and 22 numbers');
    expect(generalSteps.find(({ id }) => id === 'count')?.sentence).toContain('16 + 10 + 9 + 8 = 43');
  });
});

describe('exercises', () => {
  test('the first unit is clipped, its pre-activation is −3, the second gives 6', () => {
    expect(evaluate(CLIPPED_LAYER, [2, 3, 1])).toEqual(Float64Array.of(0, 6));
    expect(evaluatePreActivations(CLIPPED_LAYER, [2, 3, 1])[0]?.[0]).toBe(-3);
    expect(exercises.clipped.answer()).toBe(0);
    expect(new Set(Object.keys(exercises.clipped.feedback).map(Number))).toEqual(new Set([-3, -4, 6]));
  });

  test('343 parameters, of which 315 are weights', () => {
    const shape = { inputs: 10, widths: [20, 5], outputs: 3 };
    expect(exercises.count.answer()).toBe(343);
    expect(countParametersByLayer(shape)).toEqual([220, 105, 18]);
    expect(exercises.count.explanation).toContain('220');
    expect(343 - (20 + 5 + 3)).toBe(315);
  });

  test('5, 5 and 6 units are 100 parameters', () => {
    expect(countParametersByLayer({ inputs: 3, widths: [5, 5, 6], outputs: 2 })).toEqual([20, 30, 36, 14]);
    expect(exercises.hundred.explanation).toContain('20 + 30 + 36 + 14 = 100');
  });

  test('of the offered products only Ω_2 h_2 belongs to the network; Ω_3 x fits by accident', () => {
    const fits = [
      [1, 2],
      [2, 2],
      [3, 0],
      [0, 1],
    ].map(([matrix = 0, vector = 0]) => generalAt({ matrix, vector }).check.fits);
    expect(fits).toEqual([false, true, true, false]);
    expect(exercises.exists.answer).toBe(1);
  });
});
