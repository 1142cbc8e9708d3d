import { describe, expect, test } from 'vitest';
import { findInBook } from '../../src/app/shell/findInBook.ts';

const places = [
  {
    address: 'a/',
    page: 'Folding',
    title: 'Fold, draw, unfold',
    text: 'A strip is folded along its joints.',
  },
  {
    address: 'b/',
    page: 'Regions',
    title: 'Counting',
    text: 'A fold makes regions. A Fold copies. Regions count.',
  },
];
const addresses = (query: string): string[] => findInBook(places, query).map(({ place }) => place.address);

describe('findInBook', () => {
  test('a word in a title comes before a word in the text; case and word ends do not matter', () => {
    expect(addresses('FOLD')).toEqual(['a/', 'b/']);
  });

  test('every word must be there', () => {
    expect(addresses('fold copies')).toEqual(['b/']);
    expect(addresses('fold zebra')).toEqual([]);
  });

  test('nothing to look for finds nothing', () => {
    expect(addresses('  ?! ')).toEqual([]);
  });

  test('shows whole words around the hit', () => {
    const text = `${'lead '.repeat(30)}fold ${'trail '.repeat(40)}`;
    const [found] = findInBook([{ address: 'c/', page: 'P', title: 'T', text }], 'fold');
    expect(found?.before).toMatch(/^… (?:lead )+$/);
    expect(found?.after).toMatch(/^ (?:trail )+…$/);
  });

  test('shows the words around the first hit', () => {
    const [found] = findInBook(places, 'copies');
    expect(found).toMatchObject({ hit: 'copies', after: '. Regions count.' });
    expect(found?.before.endsWith('A Fold ')).toBe(true);
  });
});
