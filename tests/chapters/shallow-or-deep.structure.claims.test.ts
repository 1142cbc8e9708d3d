import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupByThinSpace } from '../../src/build/bigNumbers.ts';
import { formatNumber } from '../../src/core/notation/formatNumber.ts';
import { structureExercises } from '../../src/chapters/shallow-or-deep/structureExercises.ts';
import { countImageLayer } from '../../src/core/network/convolutionImage.ts';
import { dependenciesModel } from '../../src/figures/dependencies/model.ts';
import { structuredModel } from '../../src/figures/structured/model.ts';

const chapter = new URL('../../src/chapters/shallow-or-deep/Chapter.mdx', import.meta.url);
const prose = groupByThinSpace(readFileSync(chapter, 'utf8').replace(/\s+/g, ' '));

describe('numbers in the prose on dependencies', () => {
  const { initialState, derive } = dependenciesModel;

  test('regions, borders and parameters', () => {
    const { regions, moved, deepParameters, rivalParameters } = derive(initialState);
    expect([regions.length, moved.borders.length, deepParameters, rivalParameters]).toEqual([16, 15, 26, 49]);
    expect(prose).toContain('make sixteen regions from 26 parameters');
    expect(prose).toContain('sixteen regions have fifteen borders');
    expect(prose).toContain('with sixteen regions pays 49 parameters');
  });

  test('four borders, seven, one', () => {
    const joints = [0.25, 0.6, 0.75];
    expect(derive({ ...initialState, second: joints }).moved.borderCount).toBe(4);
    expect(derive({ ...initialState, first: joints }).moved.borderCount).toBe(7);
    expect(derive({ ...initialState, rivalMove: 0.3 }).rival.moved.borderCount).toBe(1);
    expect(prose).toContain('It is four, once for each layer');
    expect(prose).toContain('takes seven along');
  });
});

describe('numbers in the prose on structure', () => {
  const { initialState, derive } = structuredModel;

  test('a full layer for 1024 by 1024 pixels, and 10 parameters for a convolution', () => {
    const { full, shared } = countImageLayer(1024, 3);
    expect(prose).toContain(`that is ${formatNumber(full)} parameters`);
    expect(prose).toContain(`it is ${shared} parameters instead of`);
  });

  test('a hundred, then 28, then 3', () => {
    const count = (local: boolean, shared: boolean): number =>
      derive({ ...initialState, local, shared }).weightCount;
    expect([count(false, false), count(true, false), count(true, true)]).toEqual([100, 28, 3]);
    expect(prose).toContain('A hundred, then 28, then 3.');
  });

  test('receptive fields', () => {
    expect([2, 3].map((layers) => derive({ ...initialState, layers }).field)).toEqual([5, 7]);
    expect(prose).toContain('sees 5 by 5 pixels, of the third 7 by 7');
    expect(derive({ ...initialState, layers: 11 }).seesWholePicture).toBe(false);
    expect(derive({ ...initialState, layers: 12 }).seesWholePicture).toBe(true);
  });
});

test('answers of the exercises', () => {
  expect(structureExercises.field.answer()).toBe(17);
  expect(structureExercises.copies.answer).toBe(6);
});
