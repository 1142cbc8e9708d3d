import { renderToStaticMarkup } from 'react-dom/server';
import '../ui/tex/typesetOnServer.ts';
import { contents } from '../chapters/contents.ts';
import { renderAboutPage } from './pages/aboutPage.tsx';
import { renderChapterPage } from './pages/chapterPage.tsx';
import { renderContentsPage } from './pages/contentsPage.tsx';
import { renderErrataPage } from './pages/errataPage.tsx';
import { renderFigurePage } from './pages/figurePage.tsx';
import { renderGlossaryPage } from './pages/glossaryPage.tsx';
import { renderNotFoundPage } from './pages/notFoundPage.tsx';
import { renderReferencesPage } from './pages/referencesPage.tsx';
import type { PageContent } from './pages/page.ts';
import { figures } from './registry.ts';
import { themeScript } from './theme/themeScript.ts';

type Render = (base: string) => Promise<PageContent>;

/** Every page of the book by its path, relative to the book's folder and ending in a slash. */
const pages: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['', renderContentsPage],
  ...contents.map((chapter): [string, Render] => [
    `${chapter.slug}/`,
    (base) => renderChapterPage(chapter, base),
  ]),
  ...Object.keys(figures).map((id): [string, Render] => [
    `figure/${id}/`,
    (base) => renderFigurePage(id, base),
  ]),
  ['glossary/', renderGlossaryPage],
  ['references/', renderReferencesPage],
  ['errata/', renderErrataPage],
  ['about/', renderAboutPage],
  ['404.html', renderNotFoundPage],
]);

export const listPages = (): string[] => [...pages.keys()];

/** Where the book will be put, if the build was told: previews and search engines want whole addresses. */
const bookAddress = process.env['UNFOLD_ADDRESS'];

function renderHead({ title, description }: PageContent, path: string, base: string): string {
  return renderToStaticMarkup(
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={`${bookAddress ?? base}preview.png`} />
      <meta name="twitter:card" content="summary_large_image" />
      {bookAddress === undefined || path === '404.html' ? null : (
        <link rel="canonical" href={`${bookAddress}${path}`} />
      )}
      <meta name="color-scheme" content="light dark" />
      <script dangerouslySetInnerHTML={{ __html: themeScript }} />
    </>,
  );
}

/**
 * @param path one of `listPages()`
 * @param base the way from the page back to the book's folder, './' or '../'
 * @throws when there is no page at `path`, or when its prose has a fault
 */
export async function renderPage(path: string, base: string): Promise<{ head: string; body: string }> {
  const render = pages.get(path);
  if (!render) throw new Error(`there is no page "${path}"`);
  const content = await render(base);
  return { head: renderHead(content, path, base), body: content.body };
}
