import { createHash } from 'node:crypto';

/** What the book's renderer says of one page. */
export interface RenderedPage {
  head: string;
  body: string;
}

/** The way from a page ('', 'one-network/', '404.html') back to the book's folder: './' or '../' as often as needed. */
export function baseOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** Puts a page into the template; addresses that the template writes from the book's folder are led there from `base`. */
export function fillTemplate(template: string, page: RenderedPage, base: string): string {
  return template
    .replace(/\b(href|src)="\.\//g, (_, name: string) => `${name}="${base}`)
    .replace('<!--page-head-->', () => page.head)
    .replace('<!--page-body-->', () => page.body);
}

/** Formulas, code and pictures are not words: a browser that translates the page leaves them alone. */
export function keepFromTranslation(html: string): string {
  return html.replace(
    /<(?:code|pre|math|svg)(?=[\s>])|<span class="katex"/g,
    (tag) => `${tag} translate="no"`,
  );
}

/** A policy that lets the page load from its own place only; inline scripts are named by their hash. */
export function contentPolicy(html: string): string {
  const hashes = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, code]) =>
      `'sha256-${createHash('sha256')
        .update(code ?? '')
        .digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}

export function addContentPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(html)}" />`;
  return html.replace(/(<meta charset[^>]*>)/, (charset) => `${charset}\n    ${meta}`);
}

/** A font of the first screen, and what in a page's HTML says that it is needed there. */
const EARLY_FONTS: readonly { readonly name: string; readonly sign?: RegExp }[] = [
  { name: 'source-serif-4-latin-wght-normal' },
  { name: 'source-sans-3-latin-wght-normal' },
  { name: 'source-serif-4-italic-subset', sign: /<(?:em|cite)\b/ },
  { name: 'KaTeX_Main-Regular-subset', sign: /class="katex"/ },
  { name: 'KaTeX_Math-Italic', sign: /class="katex"|class="sym\b/ },
  { name: 'KaTeX_Size1-Regular-subset', sign: /class="(?:delimsizing size1|mop op-symbol small-op)"/ },
  { name: 'KaTeX_Main-Bold-subset', sign: /class="mord mathbf"/ },
  { name: 'KaTeX_Math-BoldItalic-subset', sign: /class="mord boldsymbol"/ },
];

/** Asks early for the fonts that the page shows, so that no line is set twice, given the names of the built files. */
export function addFontPreloads(html: string, assets: readonly string[], base: string): string {
  const needed = EARLY_FONTS.filter(({ sign }) => sign === undefined || sign.test(html));
  const links = needed.map(({ name }) => {
    const file = assets.find((asset) => asset.startsWith(name) && asset.endsWith('.woff2'));
    if (file === undefined) throw new Error(`the font ${name} is not among the built files`);
    return `<link rel="preload" href="${base}assets/${file}" as="font" type="font/woff2" crossorigin />`;
  });
  return html.replace('</title>', () => `</title>\n    ${links.join('\n    ')}`);
}

/**
 * Holds the first picture until the text before the first figure is there, where a browser knows how: half a formula
 * would move when its other half arrives.
 */
export function addFirstPicture(html: string): string {
  const id = /<section class="figure" id="([^"]+)"/.exec(html)?.[1];
  if (id === undefined) return html;
  const link = `<link rel="expect" href="#${id}" blocking="render" />`;
  return html.replace('</title>', () => `</title>\n    ${link}`);
}
