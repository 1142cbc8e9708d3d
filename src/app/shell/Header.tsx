import { contents, type Chapter } from '../../chapters/contents.ts';

const lastNumber = Math.max(...contents.map(({ number }) => number));

function Progress({ chapter }: { chapter: Chapter }) {
  return (
    <p className="chapter-progress">
      <span>
        Chapter {chapter.number} of {lastNumber}
      </span>
      <span className="chapter-progress-bar" aria-hidden="true" />
    </p>
  );
}

/** The line at the top of every page. The buttons need a script and show themselves when it runs. */
export function Header({ base, chapter }: { base: string; chapter?: Chapter | undefined }) {
  return (
    <header className="site-header">
      <a className="site-name" href={base}>
        Unfold
      </a>
      {chapter ? <Progress chapter={chapter} /> : null}
      <div className="site-tools">
        <button type="button" data-search-button="" hidden>
          Search
        </button>
        <button type="button" data-keyboard-help-button="" hidden aria-label="Keyboard help">
          Keys
        </button>
        <button type="button" data-text-size="" hidden>
          Aa
        </button>
        <button type="button" data-theme-switch="" hidden>
          System
        </button>
      </div>
    </header>
  );
}
