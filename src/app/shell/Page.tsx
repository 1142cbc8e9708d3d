import type { ReactNode } from 'react';
import type { Chapter } from '../../chapters/contents.ts';
import { Header } from './Header.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { SearchDialog } from './SearchDialog.tsx';

const FOOTER_LINKS = [
  ['glossary/', 'Glossary'],
  ['references/', 'References'],
  ['errata/', 'Errata'],
  ['about/', 'About this copy'],
] as const;

function Footer({ base }: { base: string }) {
  return (
    <footer className="site-footer">
      <nav aria-label="About the book">
        <ul className="footer-links">
          {FOOTER_LINKS.map(([path, name]) => (
            <li key={path}>
              <a href={`${base}${path}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        After the slides of the course Deep Learning (CS60010), adapted from S. J. D. Prince,{' '}
        <cite>Understanding Deep Learning</cite>, MIT Press.
      </p>
      <p className="footer-setting" hidden>
        Decimal mark:{' '}
        <button type="button" data-decimal-mark="" aria-label="Decimal mark: as this browser has it">
          as this browser has it
        </button>
      </p>
    </footer>
  );
}

/** What every page has around its main part. */
export function Page(props: {
  base: string;
  layout: 'chapter' | 'contents' | 'figure';
  chapter?: Chapter | undefined;
  nav?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the text
      </a>
      <Header base={props.base} chapter={props.chapter} />
      <div className={`page page-${props.layout}`}>
        {props.nav}
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <Footer base={props.base} />
      <KeyboardHelp />
      <SearchDialog />
    </>
  );
}
