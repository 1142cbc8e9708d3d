import { expect, test } from 'vitest';
import { sitemap } from '../../src/build/sitemap.ts';

test('every page by its whole address, the page of errors left out', () => {
  expect(sitemap('https://example.org/a/', ['', 'notation/', '404.html'])).toBe(
    'https://example.org/a/\nhttps://example.org/a/notation/\n',
  );
});

test.each(['example.org/', 'https://example.org/a', ''])('"%s" is no address of a folder', (address) => {
  expect(() => sitemap(address, [''])).toThrow('UNFOLD_ADDRESS');
});
