import { expect, test } from 'vitest';
import { withComma } from '../../src/app/decimals/withComma.ts';

test.each([
  ['x = 0.5', 'x = 0,5'],
  ['−0.75', '−0,75'],
  ['[−0.5, 1.25]', '[−0,5, 1,25]'],
  ['161\u202f051.5 regions', '161\u202f051,5 regions'],
  ['2.7 ×', '2,7 ×'],
  ['about 6.1 s. Then 3.', 'about 6,1 s. Then 3.'],
  ['1.5e−7', '1,5e−7'],
  ['−.5 and .25', '−,5 and ,25'],
  ['at 0.21.', 'at 0,21.'],
])('decimals get a comma: %s', (pointed, shown) => {
  expect(withComma(pointed)).toBe(shown);
});

test.each([
  'Edition 0.1.0.',
  'see Fig. 4.1 and figure 5.2',
  'Chapter 5.3',
  'http://127.0.0.1:80/a#b=1~0.5',
  'arXiv:1312.6098',
  'D_0.5',
  'It ends. 12 more',
])('what is no decimal stays: %s', (text) => {
  expect(withComma(text)).toBe(text);
});
