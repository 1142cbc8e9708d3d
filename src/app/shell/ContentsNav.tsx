import { contents, type Chapter } from '../../chapters/contents.ts';

interface Section {
  readonly id: string;
  readonly title: string;
}

function Sections({ sections }: { sections: readonly Section[] }) {
  return (
    <ol>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  );
}

function Entry({ chapter, base, here }: { chapter: Chapter; base: string; here: boolean }) {
  const name = `${chapter.number} ${chapter.title}`;
  if (chapter.status === 'coming') return <span className="coming">{name}</span>;
  return (
    <a href={here ? '#main' : `${base}${chapter.slug}/`} aria-current={here ? 'page' : undefined}>
      {name}
    </a>
  );
}

/** The list of chapters beside the text, with the sections of the one that is open. */
export function ContentsNav(props: { base: string; chapter: Chapter; sections: readonly Section[] }) {
  const { base, chapter, sections } = props;
  return (
    <nav className="contents-nav" aria-label="Contents" data-contents="">
      <details>
        <summary>Contents</summary>
        <ol>
          {contents.map((entry) => (
            <li key={entry.slug}>
              <Entry chapter={entry} base={base} here={entry === chapter} />
              {entry === chapter && sections.length > 0 ? <Sections sections={sections} /> : null}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
