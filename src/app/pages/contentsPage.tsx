import { renderToStaticMarkup } from 'react-dom/server';
import { contents, type Chapter } from '../../chapters/contents.ts';
import { Page } from '../shell/Page.tsx';
import type { PageContent } from './page.ts';

const description =
  'An interactive textbook on deep ReLU networks: drag a joint, fold the line, and see why layers multiply regions.';

function ChapterEntry({ chapter, base }: { chapter: Chapter; base: string }) {
  const coming = chapter.status === 'coming';
  return (
    <li className={coming ? 'contents-entry coming' : 'contents-entry'}>
      <span className="contents-number" aria-hidden="true">
        {chapter.number}
      </span>
      <h2>{coming ? chapter.title : <a href={`${base}${chapter.slug}/`}>{chapter.title}</a>}</h2>
      <p>{chapter.summary}</p>
      {coming ? <p className="contents-status">To come</p> : null}
    </li>
  );
}

/** The first page: the chapters in order, those to come marked as such. */
export function renderContentsPage(base: string): Promise<PageContent> {
  const body = renderToStaticMarkup(
    <Page base={base} layout="contents">
      <h1>Unfold</h1>
      <p className="lede">
        Deep networks, one fold at a time. Every picture in this book is live: take hold of it.
      </p>
      <ol className="contents-list">
        {contents.map((chapter) => (
          <ChapterEntry key={chapter.slug} chapter={chapter} base={base} />
        ))}
      </ol>
    </Page>,
  );
  return Promise.resolve({ title: 'Unfold: deep networks, one fold at a time', description, body });
}
