import { contents } from '../chapters/contents.ts';
import { errata } from '../chapters/errata.ts';
import { glossary } from '../chapters/glossary.ts';
import { references } from '../chapters/references.ts';
import { parseHash } from '../stage/share/hash.ts';
import type { PageNotes } from './Island.tsx';
import { figures, loadFigure } from './registry.ts';

const LISTS: Readonly<Record<string, readonly { readonly id: string }[]>> = {
  'glossary/': glossary,
  'references/': references,
  'errata/': errata,
  'about/': [],
};

type IdsOfChapter = (slug: string) => Promise<readonly string[]>;

export const idsIn = (html: string): string[] =>
  [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');

/**
 * Follows every link of a chapter that stays in the book: to a page, a section or figure, or a step of a figure.
 * @throws naming file and line of the first that leads nowhere
 */
export async function checkLinks(notes: PageNotes, html: string, idsOf: IdsOfChapter): Promise<void> {
  for (const { href, source } of notes.links) {
    // oxlint-disable-next-line no-await-in-loop -- the first fault in the order of the text
    const fault = await faultOf(href, html, idsOf);
    if (fault !== null) throw new Error(`${source}: the link to ${href} leads nowhere: ${fault}`);
  }
}

async function faultOf(href: string, html: string, idsOf: IdsOfChapter): Promise<string | null> {
  if (/^[a-z]+:/i.test(href)) return null;
  const [path = '', hash = ''] = href.split('#');
  const page = path.replace(/^\.\.\//, '');
  if (path !== '' && !isPage(page)) return `there is no page "${page}"`;
  if (hash === '') return null;
  if (hash.includes('=')) return stepFault(hash);
  const ids = path === '' ? idsIn(html) : await idsOfPage(page, idsOf);
  return ids.includes(hash) ? null : `the page has no "${hash}"`;
}

function isPage(page: string): boolean {
  const figure = /^figure\/(.+)\/$/.exec(page)?.[1];
  if (figure !== undefined) return Object.hasOwn(figures, figure);
  return page === '' || Object.hasOwn(LISTS, page) || contents.some(({ slug }) => `${slug}/` === page);
}

async function idsOfPage(page: string, idsOf: IdsOfChapter): Promise<readonly string[]> {
  const list = LISTS[page];
  return list ? list.map(({ id }) => id) : idsOf(page.replace('/', ''));
}

/** `#step=<figure>.<step>`: both must be there. */
async function stepFault(hash: string): Promise<string | null> {
  const step = parseHash(hash).get('step');
  if (step === undefined) return null;
  const [figureId = '', id = ''] = step.split('.');
  if (!Object.hasOwn(figures, figureId)) return `there is no figure "${figureId}"`;
  const ids = (await loadFigure(figureId)).steps.map((known) => known.id);
  return ids.includes(id) ? null : `figure "${figureId}" has no step "${id}"; there are: ${ids.join(', ')}`;
}
