import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../src/chapters/composing-networks/exercises.ts';
import { countParameters } from '../../src/core/network/countParameters.ts';
import { boundComposition } from '../../src/core/regions/boundComposition.ts';
import { boundLinearRegions } from '../../src/core/regions/bounds.ts';
import { compositionModel } from '../../src/figures/composition/model.ts';
import { SIXTEEN_REGIONS } from '../../src/figures/composition/presets.ts';
import {
  COMPOSED_AFTER_IRREGULAR,
  WIDE_AFTER_COPIES,
} from '../../src/figures/composition/shallow-vs-composed/presets.ts';
import { deriveWide } from '../../src/figures/composition/wide.ts';

const prose = readFileSync(
  new URL('../../src/chapters/composing-networks/Chapter.mdx', import.meta.url),
  'utf8',
);
const { initialState, derive } = compositionModel;
const at = (change: Partial<typeof initialState>) => derive({ ...initialState, ...change });
const wideAt = (change: Partial<typeof initialState>) => {
  const state = { ...initialState, ...change };
  return deriveWide(state, derive(state));
};
const shallow = (units: number): number => countParameters({ inputs: 1, widths: [units], outputs: 1 });

/** A claim must still be in the text, or its test is about nothing. */
function said(words: string): void {
  expect(prose).toContain(words);
}

describe('every number of the chapter is computed', () => {
  test('three facets of three pieces are nine regions; ten parameters draw once', () => {
    said('three facets of three pieces are nine regions');
    said('What ten parameters drew once');
    expect(at({}).facets).toHaveLength(3);
    expect(at({}).secondFacets).toHaveLength(3);
    expect(at({}).regionCount).toBe(9);
    expect(shallow(3)).toBe(10);
  });

  test('the middle copy is the reversed one', () => {
    said('The middle copy is reversed');
    expect(at({}).facets.map(({ direction }) => direction)).toEqual([1, -1, 1]);
  });

  test('20 parameters against 19 of six units, 3D + 1 in general', () => {
    said('The two come to 20');
    said('$3D + 1$ parameters, so 19 of them buy six units');
    expect(2 * shallow(3)).toBe(20);
    for (const units of [1, 6, 40]) expect(shallow(units)).toBe(3 * units + 1);
    expect(shallow(6)).toBe(19);
  });

  test('six units make seven regions at most, and the layer of the figure has them', () => {
    said('six joints cut the axis into seven stretches');
    expect(boundLinearRegions({ inputs: 1, widths: [6] }).upper).toBe(7n);
    expect(wideAt({}).regionCount).toBe(7);
    expect(wideAt({}).maxRegionCount).toBe(7);
  });

  test('4 · 3 + 3 = 15 borders, sixteen regions, the most', () => {
    said('$4 \\cdot 3 + 3 = 15$ borders, sixteen regions');
    expect(at(SIXTEEN_REGIONS).borders).toHaveLength(15);
    expect(at(SIXTEEN_REGIONS).facets).toHaveLength(4);
    expect(boundComposition(3, 3)).toBe(16n);
  });

  test('of each target one rival draws it exactly, and the other as closely as the search found', () => {
    said('draws it to the last corner');
    said('The two networks come close and stay short of it');
    const copies = wideAt(WIDE_AFTER_COPIES);
    expect(copies.composedError).toBeLessThan(1e-12);
    expect(copies.error).toBeGreaterThan(0.15);
    expect(copies.error).toBeLessThan(0.165);
    const irregular = wideAt(COMPOSED_AFTER_IRREGULAR);
    expect(irregular.error).toBeLessThan(1e-12);
    expect(irregular.composedError).toBeGreaterThan(0.04);
    expect(irregular.composedError).toBeLessThan(0.05);
    expect(irregular.target).toHaveLength(8);
  });
});

describe('the answers of the exercises', () => {
  test('the right end lowered to −0.5 leaves seven', () => {
    const phi = [-1, 2, -6, 5];
    expect(at({ phi }).facets.at(-1)?.yTo).toBeCloseTo(-0.5, 12);
    expect(exercises.lowered.answer).toBe(at({ phi }).regionCount);
  });

  test('mirrored copies lie where y falls', () => {
    expect(exercises.mirrored.answer).toBe(1);
  });

  test('26 parameters, not the 25 of one layer of eight', () => {
    const { answer } = exercises['parameters-of-four'];
    expect(answer()).toBe(26);
    expect(shallow(8)).toBe(25);
  });

  test('fifteen units for sixteen regions, at 46 parameters', () => {
    const { answer, explanation } = exercises['units-for-sixteen'];
    expect(boundLinearRegions({ inputs: 1, widths: [answer] }).upper).toBe(boundComposition(3, 3));
    expect(explanation).toContain(`= ${shallow(15)} parameters`);
  });
});
