import { expect, test } from 'vitest';
import { classicPage } from '../../src/build/classicCopy.ts';

test('a page asks for one classic script and one style sheet, neither as of another origin', () => {
  const page = classicPage(
    '<script type="module" crossorigin src="../assets/index-1.js"></script>\n' +
      '<link rel="stylesheet" crossorigin href="../assets/index-2.css">\n' +
      '<link rel="preload" href="../assets/a.woff2" as="font" crossorigin />',
  );
  expect(page.trim()).toBe(
    '<script defer src="../assets/unfold.js"></script>\n<link rel="stylesheet" href="../assets/unfold.css" />',
  );
});

test.each([
  ['../', '../index.html'],
  ['./', './index.html'],
  ['../notation/', '../notation/index.html'],
  ['../glossary/#relu', '../glossary/index.html#relu'],
  ['../figure/fold/?embed', '../figure/fold/index.html?embed'],
  ['#main', '#main'],
  ['../favicon.svg', '../favicon.svg'],
  ['https://example.org/', 'https://example.org/'],
])('a link to %s becomes %s', (served, copied) => {
  expect(classicPage(`<a href="${served}">`)).toBe(`<a href="${copied}">`);
});
