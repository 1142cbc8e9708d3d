import { renderToStaticMarkup } from 'react-dom/server';
import { errata, type Erratum } from '../../chapters/errata.ts';
import { contents } from '../../chapters/contents.ts';
import { Page } from '../shell/Page.tsx';
import type { PageContent } from './page.ts';

function Entry({ erratum, base }: { erratum: Erratum; base: string }) {
  const { id, where, says, is, why, see } = erratum;
  const chapter = contents.find(({ slug }) => slug === see.slug);
  return (
    <section className="erratum" id={id} aria-labelledby={`${id}-where`}>
      <h2 id={`${id}-where`}>{where}</h2>
      <dl>
        <dt>Says</dt>
        <dd>{says}.</dd>
        <dt>Is</dt>
        <dd>
          <strong>{is}.</strong>
        </dd>
        <dt>Why</dt>
        <dd>{why}</dd>
      </dl>
      {chapter?.status === 'ready' ? (
        <p>
          <a href={`${base}${see.slug}/#figure-${see.figure}`}>See it in “{chapter.title}”</a>
        </p>
      ) : null}
    </section>
  );
}

/** What the lecture's slides say and what is so. */
export function renderErrataPage(base: string): Promise<PageContent> {
  const body = renderToStaticMarkup(
    <Page base={base} layout="contents">
      <h1>Errata</h1>
      <p className="lede">
        What the lecture’s slides say, and what comes out when it is computed. Every number here is asserted
        by a test.
      </p>
      {errata.map((erratum) => (
        <Entry key={erratum.id} erratum={erratum} base={base} />
      ))}
    </Page>,
  );
  return Promise.resolve({
    title: 'Errata · Unfold',
    description: 'Where the numbers of the lecture differ from what is computed, and why.',
    body,
  });
}
