import { expect, test } from 'vitest';
import { compileChapter } from '../../src/build/mdx.ts';

const compileText = (text: string) => compileChapter(text, '/book/src/chapters/one/Chapter.mdx', '/book');

test('formulas become HTML and MathML when the chapter is built', async () => {
  const code = await compileText('A line $y = x$ here.');
  expect(code).toContain('"katex"');
  expect(code).toContain('math');
});

test('the shared shorthands work', async () => {
  await expect(compileText('$h \\in \\R$, $\\relu{x}$')).resolves.toContain('mathbb');
});

test.each(['$\\frac{1}$', '$\\nosuchmacro$', '$é$'])('a bad formula stops the build: %s', async (formula) => {
  await expect(compileText(`One.\n\nTwo ${formula}.`)).rejects.toThrow(/one\/Chapter\.mdx:3: .*KaTeX/);
});

test('h2 and h3 get ids that do not repeat', async () => {
  const code = await compileText('## Fold, draw!\n\n### Fold draw\n\n## $x$');
  expect(code).toContain('"fold-draw"');
  expect(code).toContain('"fold-draw-2"');
  expect(code).toContain('"data-title": "Fold, draw!"');
});

test('a component knows the file and line where it was written', async () => {
  const code = await compileText('One.\n\n<Figure id="fold" />\n\nAnd <Scrub field="x" /> too.');
  expect(code).toContain('source: "src/chapters/one/Chapter.mdx:3"');
  expect(code).toContain('source: "src/chapters/one/Chapter.mdx:5"');
});

test('large numbers of the prose are printed as those of the figures, formulas and code left alone', async () => {
  const code = await compileText('There are 161,051 of 1,024, in 2, 300 steps; `1,000` and $f_{1,234}$.');
  expect(code).toContain('There are 161\u202f051 of 1024, in 2, 300 steps; ');
  expect(code).toContain('"1,000"');
  expect(code).toContain('f_{1,234}');
});
