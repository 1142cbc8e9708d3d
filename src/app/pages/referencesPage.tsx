import { renderToStaticMarkup } from 'react-dom/server';
import { references, type Reference } from '../../chapters/references.ts';
import { Page } from '../shell/Page.tsx';
import type { PageContent } from './page.ts';

function Entry({ reference }: { reference: Reference }) {
  const { id, authors, year, title, where, note } = reference;
  return (
    <li className="reference-entry" id={id}>
      <p className="reference-who">
        {authors} ({year})
      </p>
      <div>
        <p>
          <cite>{title}</cite>. {where}.
        </p>
        <p className="reference-note">{note}</p>
      </div>
    </li>
  );
}

/** Where the book's facts come from. */
export function renderReferencesPage(base: string): Promise<PageContent> {
  const body = renderToStaticMarkup(
    <Page base={base} layout="contents">
      <h1>References</h1>
      <p className="lede">
        The lecture that this book makes live, the book that it follows, and the papers behind single claims.
      </p>
      <ul className="reference-list">
        {references.map((reference) => (
          <Entry key={reference.id} reference={reference} />
        ))}
      </ul>
    </Page>,
  );
  return Promise.resolve({
    title: 'References · Unfold',
    description: 'The lecture, the book and the papers that Unfold leans on.',
    body,
  });
}
