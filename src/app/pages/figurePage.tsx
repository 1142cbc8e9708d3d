import { renderToStaticMarkup } from 'react-dom/server';
import { emptyNotes, fillIslands, Island, PageNotesContext } from '../Island.tsx';
import { loadFigure } from '../registry.ts';
import { Page } from '../shell/Page.tsx';
import type { PageContent } from './page.ts';

/** One figure alone, for links and embedding. */
export async function renderFigurePage(id: string, base: string): Promise<PageContent> {
  const figure = await loadFigure(id);
  const notes = emptyNotes();
  const html = renderToStaticMarkup(
    <PageNotesContext value={notes}>
      <Page base={base} layout="figure">
        {/* The figure names itself one level below the sections of a chapter. */}
        <h1 className="visually-hidden">{figure.title}</h1>
        <h2 className="visually-hidden">The figure</h2>
        <Island kind="figure" props={{ id }} source={`figure/${id}/`} />
      </Page>
    </PageNotesContext>,
  );
  const body = await fillIslands(html, notes);
  return { title: `${figure.title} · Unfold`, description: figure.caption, body };
}
