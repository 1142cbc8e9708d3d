import { expect, test } from 'vitest';
import {
  addContentPolicy,
  addFirstPicture,
  addFontPreloads,
  baseOf,
  fillTemplate,
  keepFromTranslation,
} from '../../src/build/pageHtml.ts';

test.each([
  ['', './'],
  ['404.html', './'],
  ['one-network/', '../'],
  ['figure/compose/', '../../'],
])('from "%s" the book is at %s', (path, base) => {
  expect(baseOf(path)).toBe(base);
});

test('addresses of the template lead to the book from any depth; dollar signs in prose survive', () => {
  const template = '<!--page-head--><link href="./a.css"><script src="./b.js"></script><!--page-body-->';
  const html = fillTemplate(template, { head: '<title>$&</title>', body: '<a href="./">$1</a>' }, '../../');
  expect(html).toBe(
    '<title>$&</title><link href="../../a.css"><script src="../../b.js"></script><a href="./">$1</a>',
  );
});

test('the content policy names inline scripts by hash and nothing from elsewhere', () => {
  const html = addContentPolicy('<head><meta charset="utf-8" /><script>alert(1)</script></head>');
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(html).toContain("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
  expect(html).not.toMatch(/https?:/);
});

test('a missing font stops the build', () => {
  expect(() => addFontPreloads('<title></title>', [], './')).toThrow(/source-serif-4/);
});

test('a page asks early for the fonts that it shows, and for no other', () => {
  const assets = [
    'source-serif-4-latin-wght-normal-1.woff2',
    'source-sans-3-latin-wght-normal-2.woff2',
    'source-serif-4-italic-subset-3.woff2',
    'KaTeX_Main-Regular-subset-4.woff2',
    'KaTeX_Math-Italic-5.woff2',
    'KaTeX_Main-Bold-subset-6.woff2',
  ];
  const asked = (body: string) =>
    [...addFontPreloads(`<title></title>${body}`, assets, '../').matchAll(/-(\d)\.woff2"/g)].map(
      ([, n]) => n,
    );
  expect(asked('<p>words</p>')).toEqual(['1', '2']);
  expect(asked('<em>so</em>')).toEqual(['1', '2', '3']);
  expect(asked('<span class="katex">x</span>')).toEqual(['1', '2', '4', '5']);
});

test('formulas and code are kept from translation, words are not', () => {
  expect(
    keepFromTranslation('<p><code>a</code><svg><span class="katex">x</span><span class="katex-html">'),
  ).toBe(
    '<p><code translate="no">a</code><svg translate="no"><span class="katex" translate="no">x</span><span class="katex-html">',
  );
});

test('the first picture waits for the text before the first figure, where there is one', () => {
  const page =
    '<title></title><p></p><section class="figure" id="figure-a"></section><section class="figure" id="figure-b">';
  expect(addFirstPicture(page)).toContain('<link rel="expect" href="#figure-a" blocking="render" />');
  expect(addFirstPicture('<title></title><p></p>')).toBe('<title></title><p></p>');
});
