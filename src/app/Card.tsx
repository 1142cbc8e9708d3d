import type { ReactNode } from 'react';
import { errata } from '../chapters/errata.ts';
import { glossary } from '../chapters/glossary.ts';
import { references } from '../chapters/references.ts';
import { Sym } from '../ui/math/Sym.tsx';
import { takeCardId, usePageNotes } from './Island.tsx';

interface CardProps {
  readonly id?: string;
  readonly source?: string;
  readonly children?: ReactNode;
}

/** @throws naming file and line when the book has no entry of this id */
function entryOf<E extends { readonly id: string }>(
  entries: readonly E[],
  what: string,
  props: CardProps,
): E {
  const entry = entries.find(({ id }) => id === props.id);
  if (entry) return entry;
  const ids = entries.map(({ id }) => id).join(', ');
  throw new Error(`${props.source ?? ''}: there is no ${what} "${props.id ?? ''}"; there are: ${ids}`);
}

/** A word that opens a card: a native popover, so that it works without a script and Esc closes it. */
function Card(props: {
  readonly kind: string;
  readonly words: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const id = takeCardId(usePageNotes());
  return (
    <>
      <button type="button" className={props.kind} popoverTarget={id} data-card="">
        {props.words}
      </button>
      <span className="card" id={id} popover="auto" role="note">
        {props.children}
      </span>
    </>
  );
}

/** A defined word: `<Term id="linear-region">linear regions</Term>`. Its card says what it means. */
export function Term(props: CardProps): ReactNode {
  const { id, term, symbols = [], meaning } = entryOf(glossary, 'entry of the glossary', props);
  return (
    <Card kind="term" words={props.children ?? term}>
      <strong>{term}</strong>
      {symbols.map((symbol) => (
        <span key={symbol} className="glossary-symbol">
          <Sym text={symbol} />
        </span>
      ))}
      <span className="card-text">{meaning}</span>
      <a href={`../glossary/#${id}`}>Glossary</a>
    </Card>
  );
}

/** A source: `<Cite id="telgarsky-2016" />` prints authors and year. */
export function Cite(props: CardProps): ReactNode {
  const { id, authors, year, title, where, note } = entryOf(references, 'reference', props);
  return (
    <Card kind="cite" words={props.children ?? `${authors}, ${year}`}>
      <strong>{title}</strong>
      <span className="card-text">
        {authors} ({year}). {where}.
      </span>
      <span className="card-text">{note}</span>
      <a href={`../references/#${id}`}>References</a>
    </Card>
  );
}

/** A box where the lecture's slide and the computed number differ: `<Erratum id="regions-161051" />`. */
export function ErratumBox(props: CardProps): ReactNode {
  const { id, says, is, why } = entryOf(errata, 'erratum', props);
  return (
    <aside className="erratum-box" aria-label={`Erratum: ${says}`}>
      <p>
        <strong>Erratum.</strong> The slide says: {says}. It is: <strong>{is}</strong>. {why}{' '}
        <a href={`../errata/#${id}`}>All errata</a>
      </p>
    </aside>
  );
}
