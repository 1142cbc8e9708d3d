import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { contents, type Chapter } from '../../chapters/contents.ts';
import { checkLinks, idsIn } from '../checkLinks.ts';
import { emptyNotes, fillIslands, PageNotesContext, type PageNotes } from '../Island.tsx';
import { proseComponents } from '../proseComponents.tsx';
import { ContentsNav } from '../shell/ContentsNav.tsx';
import { Page } from '../shell/Page.tsx';
import type { PageContent } from './page.ts';
import { printAnswers } from './PrintAnswers.tsx';

async function renderProse(chapter: Chapter, notes: PageNotes): Promise<string> {
  if (!chapter.load) return renderToStaticMarkup(<p>This chapter is not written yet.</p>);
  const { default: Prose } = await chapter.load();
  const html = await fillIslands(renderMarkup(<Prose components={proseComponents} />, chapter, notes), notes);
  await checkLinks(notes, html, idsOf);
  return html;
}

/** @throws naming the chapter whose prose cannot be rendered */
function renderMarkup(prose: ReactElement, chapter: Chapter, notes: PageNotes): string {
  try {
    return renderToStaticMarkup(<PageNotesContext value={notes}>{prose}</PageNotesContext>);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`src/chapters/${chapter.slug}/Chapter.mdx: ${reason}`, { cause });
  }
}

function notesOf(chapter: Chapter): PageNotes {
  return { ...emptyNotes(), chapterNumber: chapter.number };
}

/** What a link into a chapter can name: its headings and figures. */
async function idsOf(slug: string): Promise<readonly string[]> {
  const chapter = contents.find((candidate) => candidate.slug === slug);
  if (!chapter?.load) return [];
  const notes = notesOf(chapter);
  const { default: Prose } = await chapter.load();
  const html = renderMarkup(<Prose components={proseComponents} />, chapter, notes);
  const figureIds = notes.islands.map(({ props }) => `figure-${props['id'] ?? ''}`);
  return [...idsIn(html), ...figureIds];
}

/** The sections of a chapter, in their order; none of one that is not written. */
export async function sectionsOf(chapter: Chapter): Promise<PageNotes['sections']> {
  if (!chapter.load) return [];
  const notes = notesOf(chapter);
  const { default: Prose } = await chapter.load();
  renderMarkup(<Prose components={proseComponents} />, chapter, notes);
  return notes.sections;
}

function Neighbour({
  chapter,
  base,
  rel,
}: {
  chapter: Chapter | undefined;
  base: string;
  rel: 'prev' | 'next';
}) {
  if (!chapter) return null;
  const label = rel === 'next' ? 'Next' : 'Before';
  const name = `${chapter.number} ${chapter.title}`;
  return (
    <p className={`neighbour neighbour-${rel}`}>
      <span className="neighbour-label">
        {label}
        {chapter.status === 'coming' ? ', to come' : ''}
      </span>
      {chapter.status === 'coming' ? (
        <span className="coming">{name}</span>
      ) : (
        <a rel={rel} href={`${base}${chapter.slug}/`}>
          {name}
        </a>
      )}
    </p>
  );
}

/** A chapter: its prose as HTML, with islands where it is alive. */
export async function renderChapterPage(chapter: Chapter, base: string): Promise<PageContent> {
  const notes = notesOf(chapter);
  const prose = await renderProse(chapter, notes);
  const answers = await printAnswers(notes);
  const place = contents.indexOf(chapter);
  const nav = <ContentsNav base={base} chapter={chapter} sections={notes.sections} />;
  const body = renderToStaticMarkup(
    <Page base={base} layout="chapter" chapter={chapter} nav={nav}>
      <header className="chapter-head">
        <p className="eyebrow">Chapter {chapter.number}</p>
        <h1>{chapter.title}</h1>
      </header>
      <div className="prose" dangerouslySetInnerHTML={{ __html: prose }} />
      {answers}
      <nav className="neighbours" aria-label="Chapters before and after">
        <Neighbour chapter={contents[place - 1]} base={base} rel="prev" />
        <Neighbour chapter={contents[place + 1]} base={base} rel="next" />
      </nav>
    </Page>,
  );
  return { title: `${chapter.title} · Unfold`, description: chapter.summary, body };
}
