import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { MDXContent } from 'mdx/types.js';
import { expect, test } from 'vitest';
import { renderChapterPage } from '../../src/app/pages/chapterPage.tsx';
import { proseComponents } from '../../src/app/proseComponents.tsx';
import { compileChapter } from '../../src/build/mdx.ts';
import { PROSE_NAMES } from '../../src/build/sources.ts';

const runtime = pathToFileURL(createRequire(import.meta.url).resolve('react/jsx-runtime')).href;

/** Builds a chapter of this text, as the build does: Markdown to a module, the module to a page. */
async function build(text: string): Promise<string> {
  const code = await compileChapter(text, '/book/src/chapters/one/Chapter.mdx', '/book');
  const module = code.replace('"react/jsx-runtime"', JSON.stringify(runtime));
  const address = `data:text/javascript,${encodeURIComponent(module)}`;
  const load = (): Promise<{ default: MDXContent }> => import(/* @vite-ignore */ address);
  const chapter = { slug: 'one', number: 9, title: 'One', summary: '', status: 'ready', load } as const;
  return (await renderChapterPage(chapter, '../')).body;
}

test('a chapter without a fault is built', async () => {
  const body = await build(`## A section

A <Term id="linear-region">region</Term>, <Readout figure="compose" name="regions" />, [here](#a-section),
[a page](../glossary/#linear-region), [a chapter](../composing-networks/#fold-draw-unfold),
[a figure](../composing-networks/#figure-fold), [a step](../figure/compose/#step=compose.follow).`);
  expect(body).toContain('id="a-section"');
  expect(body).not.toContain('Chapter.mdx');
});

const faults: readonly (readonly [what: string, line: string, says: RegExp])[] = [
  ['symbol in a formula', '$\\nosuchsymbol$', /nosuchsymbol/],
  ['term', '<Term id="nosuch">it</Term>', /no entry of the glossary "nosuch"/],
  ['reference', '<Cite id="nosuch" />', /no reference "nosuch"/],
  ['erratum', '<Erratum id="nosuch" />', /no erratum "nosuch"/],
  ['figure', '<Figure id="nosuch" />', /no figure "nosuch"/],
  ['readout', '<Readout figure="compose" name="nosuch" />', /no readout "nosuch"/],
  ['field', '<Scrub figure="compose" field="nosuch" />', /nosuch/],
  ['exercise', '<Exercise id="one-network.nosuch" />', /no exercise "one-network\.nosuch"/],
  ['component', '<Gadget id="x" />', /no component <Gadget>/],
  ['section', 'see [there](#nosuch)', /no "nosuch"/],
  ['page', 'see [there](../nosuch/)', /no page "nosuch\/"/],
  ['section of another chapter', 'see [there](../one-network/#nosuch)', /no "nosuch"/],
  ['term of the glossary page', 'see [there](../glossary/#nosuch)', /no "nosuch"/],
  ['figure page', 'see [there](../figure/nosuch/)', /no page "figure\/nosuch\/"/],
  ['figure of a step', 'see [there](#step=nosuch.follow)', /no figure "nosuch"/],
  ['step', 'see [there](../figure/compose/#step=compose.nosuch)', /no step "nosuch"; there are: follow/],
];

test.each(faults)('an unknown %s stops the build, and file and line are named', async (_what, line, says) => {
  const failure: unknown = await build(`## First\n\nA line.\n\nAnd ${line} too.\n`).catch(
    (error: unknown) => error,
  );
  expect(String(failure)).toMatch(/src\/chapters\/one\/Chapter\.mdx:5: /);
  expect(String(failure)).toMatch(says);
});

test('the names that the build knows are the components that the prose has', () => {
  const names = Object.keys(proseComponents).filter((name) => /^[A-Z]/.test(name));
  expect(names.toSorted()).toEqual(PROSE_NAMES);
});
