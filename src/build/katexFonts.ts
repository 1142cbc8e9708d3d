import type { Plugin } from 'vite';

const olderFormats = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g;

/** Vite plugin: katex.min.css names three formats of each font; every browser that runs the book reads woff2. */
export function katexFonts(): Plugin {
  return {
    name: 'unfold:katex-fonts',
    enforce: 'pre',
    transform: {
      filter: { id: /katex(\.min)?\.css$/ },
      handler: (code) => ({ code: code.replace(olderFormats, ''), map: null }),
    },
  };
}
