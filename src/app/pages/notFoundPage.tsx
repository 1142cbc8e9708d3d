import { renderToStaticMarkup } from 'react-dom/server';
import { contents } from '../../chapters/contents.ts';
import { Page } from '../shell/Page.tsx';
import { findBookScript } from './findBookScript.ts';
import type { PageContent } from './page.ts';

/** What a host shows for an address that does not exist. */
export function renderNotFoundPage(base: string): Promise<PageContent> {
  const body = renderToStaticMarkup(
    <Page base={base} layout="contents">
      <h1>There is no such page</h1>
      <p className="lede">
        The address may have changed. <a href={base}>The contents</a> list every chapter, and these are they:
      </p>
      <ol className="missing-chapters" start={0}>
        {contents.map(({ slug, title, summary }) => (
          <li key={slug}>
            <a href={`${base}${slug}/`}>{title}</a> <span>{summary}</span>
          </li>
        ))}
      </ol>
      <script dangerouslySetInnerHTML={{ __html: findBookScript }} />
    </Page>,
  );
  return Promise.resolve({ title: 'No such page · Unfold', description: 'There is no page here.', body });
}
