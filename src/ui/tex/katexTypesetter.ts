import katex from 'katex';

/**
 * LaTeX of core/notation to HTML; as strict as the prose is: everything unknown is a fault.
 * @throws KaTeX's ParseError when the LaTeX has a fault
 */
export function typesetWithKatex(latex: string): string {
  return katex.renderToString(latex, {
    displayMode: true,
    output: 'html', // the words for a screen reader stand beside it
    trust: ({ command }) => command === '\\htmlData',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  });
}
