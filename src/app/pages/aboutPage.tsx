import { renderToStaticMarkup } from 'react-dom/server';
import { Page } from '../shell/Page.tsx';
import packageFile from '../../../package.json' with { type: 'json' };
import type { PageContent } from './page.ts';

/** What a browser may offer; `features.ts` fills in the answers of the one that is reading. */
const FEATURES = [
  [
    'workers',
    'Background workers',
    'Training and large counts run beside the page; without them they run in slices and take longer.',
  ],
  [
    'simd',
    'WebAssembly SIMD',
    'The fast training kernel; without it the plain one computes the same, slower.',
  ],
  [
    'storage',
    'Storage',
    'Keeps answers and progress between visits; without it they last until the page is closed.',
  ],
  ['offline', 'Offline copy', 'After one visit the book opens without a connection.'],
  ['clipboard', 'Clipboard', 'Copies links and code; without it the text is selected for you to copy.'],
  ['full-screen', 'Full screen', 'For the lecture view; without it the view fills the window.'],
] as const;

function Features() {
  return (
    <table className="feature-table">
      <caption>What this browser offers</caption>
      <thead>
        <tr>
          <th scope="col">Feature</th>
          <th scope="col">Here</th>
          <th scope="col">What it is for</th>
        </tr>
      </thead>
      <tbody>
        {FEATURES.map(([id, name, use]) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-feature={id}>not checked</td>
            <td>{use}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** About this copy of the book: edition, what is computed where, what the browser offers, licence, credits. */
export function renderAboutPage(base: string): Promise<PageContent> {
  const body = renderToStaticMarkup(
    <Page base={base} layout="contents">
      <h1>About this copy</h1>
      <p className="lede">Unfold, edition {packageFile.version}.</p>
      <div className="reference-text">
        <h2>What is computed, and where</h2>
        <p>
          Everything that moves is computed on this machine, while you look: regions, folds, equations,
          training. Nothing is sent anywhere. There is no account, no cookie and no other host.
        </p>
        <p>
          Regions are counted exactly for the decimal numbers that you see: 0.1 + 0.2 − 0.3 is zero here. With
          two inputs, strips narrower than about a ten-billionth of the plotted box are below what the engine
          resolves. Training is in single precision, and the same seed gives the same result on every machine
          with the same kernel. Curves that were recorded instead of run here are marked as recorded.
        </p>
        <Features />
        <h2>Take it along</h2>
        <p data-served-only="">
          <a href={`${base}unfold-offline.zip`} download="">
            The whole book as one archive
          </a>{' '}
          (less than two megabytes): unpack it, open <code>index.html</code>. It needs no server and no
          connection, on a stick as on a disk.
        </p>
        <h2>Credits</h2>
        <p>
          The book follows the lecture “Deep Neural Networks” of the course Deep Learning (CS60010), 10
          January 2025, whose slides are adapted from S. J. D. Prince,{' '}
          <cite>Understanding Deep Learning</cite>, MIT Press. Prose, pictures and code are this book’s own.{' '}
          <a href={`${base}references/`}>References</a> lists the papers behind single claims,{' '}
          <a href={`${base}errata/`}>Errata</a> what the slides get wrong.
        </p>
        <h2>Licence</h2>
        <p>
          Text, figures and code are free to use under the MIT licence. The typefaces Source Serif 4 and
          Source Sans 3 are under the SIL Open Font License; KaTeX, React, D3 and Zustand under MIT and ISC
          licences.
        </p>
      </div>
    </Page>,
  );
  return Promise.resolve({
    title: 'About this copy · Unfold',
    description: 'Edition, what is computed where, what this browser offers, licence and credits.',
    body,
  });
}
