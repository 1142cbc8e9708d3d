import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boundLinearRegions } from '../../src/core/regions/bounds.ts';
import { SIMPLE_BOUND } from '../../src/figures/compose-2d/derive.ts';
import { compose2dModel } from '../../src/figures/compose-2d/model.ts';
import { NINETEEN, NONE_FLAT } from '../../src/figures/compose-2d/presets.ts';

const prose = readFileSync(
  new URL('../../src/chapters/composing-networks/Chapter.mdx', import.meta.url),
  'utf8',
);
const { initialState, derive } = compose2dModel;
const at = (change: Partial<typeof initialState>) => derive({ ...initialState, ...change });

/** A claim must still be in the text, or its test is about nothing. */
function said(words: string): void {
  expect(prose).toContain(words);
}

test('seven at most, one of them flat at φ_0', () => {
  said('Three lines part the plane into seven regions at most');
  said('one of the seven regions below is flat');
  expect(boundLinearRegions({ inputs: 2, widths: [3] }).shallow).toBe(7n);
  const { firstCount, pieces, levels } = at({});
  expect(firstCount).toBe(7);
  expect(pieces.regions.filter(({ isFlat }) => isFlat)).toHaveLength(1);
  said('just one of their joints lies within the range');
  expect(levels).toHaveLength(1);
});

test('6 · 2 + 1 = 13', () => {
  said(String.raw`$6 \cdot 2 + 1 = 13$`);
  const { regionCount, pieces } = at({});
  expect(regionCount).toBe(13);
  expect(pieces.regions.map((region) => region.pieces).toSorted((a, b) => a - b)).toEqual([
    1, 2, 2, 2, 2, 2, 2,
  ]);
});

test('thirteen too when none is flat; 7 · 3 = 21 simple, 19 found', () => {
  said('There are still thirteen');
  expect(at(NONE_FLAT).regionCount).toBe(13);
  expect(at(NONE_FLAT).pieces.regions.some(({ isFlat }) => isFlat)).toBe(false);
  said(String.raw`$7 \cdot 3 = 21$`);
  expect(SIMPLE_BOUND).toBe(21n);
  said('nineteen is the most');
  expect(at(NINETEEN).regionCount).toBe(19);
});
