import { renderToStaticMarkup } from 'react-dom/server';
import { glossary, type GlossaryEntry } from '../../chapters/glossary.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { Page } from '../shell/Page.tsx';
import type { PageContent } from './page.ts';

const termOf = new Map(glossary.map(({ id, term }) => [id, term]));

function Entry({ entry }: { entry: GlossaryEntry }) {
  const { id, term, symbols = [], meaning, see = [] } = entry;
  return (
    <div className="glossary-entry" id={id}>
      <dt>
        {term}
        {symbols.map((symbol) => (
          <span key={symbol} className="glossary-symbol">
            <Sym text={symbol} />
          </span>
        ))}
      </dt>
      <dd>
        <p>{meaning}</p>
        {see.length === 0 ? null : (
          <p className="glossary-see">
            See{' '}
            {see.map((other, i) => (
              <span key={other}>
                {i === 0 ? '' : ', '}
                <a href={`#${other}`}>{termOf.get(other)}</a>
              </span>
            ))}
            .
          </p>
        )}
      </dd>
    </div>
  );
}

/** Every term and symbol that the book defines, in the order of the alphabet. */
export function renderGlossaryPage(base: string): Promise<PageContent> {
  const sorted = glossary.toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
  const body = renderToStaticMarkup(
    <Page base={base} layout="contents">
      <h1>Glossary</h1>
      <p className="lede">Each word and symbol of the book, said once.</p>
      <dl className="reference-list">
        {sorted.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </dl>
    </Page>,
  );
  return Promise.resolve({
    title: 'Glossary · Unfold',
    description: 'The words and symbols of the book: what they mean, stated once.',
    body,
  });
}
