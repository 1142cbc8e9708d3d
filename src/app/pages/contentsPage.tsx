import { renderToStaticMarkup } from 'react-dom/server';
import { contents, type Chapter } from '../../chapters/contents.ts';
import { sectionsOf } from './chapterPage.tsx';
import { CoverPicture } from '../cover/CoverPicture.tsx';
import { Page } from '../shell/Page.tsx';
import type { PageContent } from './page.ts';

const description =
  'An interactive textbook on deep ReLU networks: drag a joint, fold the line, and see why layers multiply regions.';

type Sections = Awaited<ReturnType<typeof sectionsOf>>;

function SectionList({ address, sections }: { address: string; sections: Sections }) {
  return (
    <ol className="contents-sections">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`${address}#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  );
}

function ChapterEntry(props: { chapter: Chapter; sections: Sections; base: string }) {
  const { chapter, sections, base } = props;
  const coming = chapter.status === 'coming';
  return (
    <li className={coming ? 'contents-entry coming' : 'contents-entry'}>
      <span className="contents-number" aria-hidden="true">
        {chapter.number}
      </span>
      <h2>{coming ? chapter.title : <a href={`${base}${chapter.slug}/`}>{chapter.title}</a>}</h2>
      <p>{chapter.summary}</p>
      {coming || sections.length === 0 ? null : (
        <SectionList address={`${base}${chapter.slug}/`} sections={sections} />
      )}
      {coming ? <p className="contents-status">To come</p> : null}
    </li>
  );
}

/** The first page: the chapters in order, those to come marked as such. */
export async function renderContentsPage(base: string): Promise<PageContent> {
  const entries = await Promise.all(
    contents.map(async (chapter) => ({ chapter, sections: await sectionsOf(chapter) })),
  );
  const body = renderToStaticMarkup(
    <Page base={base} layout="contents">
      <div className="cover-page">
        <div className="cover-text">
          <h1>Unfold</h1>
          <p className="lede">
            Deep networks, one fold at a time. Every picture in this book is live: take hold of it.
          </p>
          <p className="cover-begin">
            <a href={`${base}${contents[0]?.slug ?? ''}/`}>Begin with chapter 0</a>
          </p>
          <p className="resume" data-resume="" />
        </div>
        <CoverPicture />
      </div>
      <ol className="contents-list">
        {entries.map(({ chapter, sections }) => (
          <ChapterEntry key={chapter.slug} chapter={chapter} sections={sections} base={base} />
        ))}
      </ol>
    </Page>,
  );
  return { title: 'Unfold: deep networks, one fold at a time', description, body };
}
