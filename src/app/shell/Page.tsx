import type { ReactNode } from 'react';
import type { Chapter } from '../../chapters/contents.ts';
import { Header } from './Header.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';

function Footer() {
  return (
    <footer className="site-footer">
      <p>
        After the slides of the course Deep Learning (CS60010), adapted from S. J. D. Prince,{' '}
        <cite>Understanding Deep Learning</cite>, MIT Press.
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
      <Footer />
      <KeyboardHelp />
    </>
  );
}
