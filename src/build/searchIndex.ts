/** One place that a search can lead to. */
export interface SearchEntry {
  /** From the book's folder: "one-network/#rank-one". */
  readonly address: string;
  /** The page's title. */
  readonly page: string;
  /** The section's, or the term's. */
  readonly title: string;
  /** Plain text without the title; formulas are three dots. */
  readonly text: string;
}

/** Splits a finished page into what can be found on it: its sections, or the entries of a list. */
export function searchEntries(path: string, html: string): SearchEntry[] {
  const page = plainText(/<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1] ?? '');
  const main = /<main[^>]*>([^]*?)<\/main>/.exec(html)?.[1] ?? '';
  const parts = main.split(/(?=<h2\b[^>]*\bid=")|(?=<(?:div|li) class="(?:glossary|reference)-entry" id=")/);
  return parts.flatMap((part, at): SearchEntry[] => {
    const id = /^<\w+\b[^>]*\bid="([^"]+)"/.exec(part)?.[1];
    const title = plainText(
      /^<h2[^>]*>([^]*?)<\/h2>/.exec(part)?.[1] ?? /<dt>([^]*?)<\/dt>/.exec(part)?.[1] ?? '',
    );
    const text = plainText(part.replace(/^<h2[^>]*>[^]*?<\/h2>|<h1[^>]*>[^]*?<\/h1>|<dt>[^]*?<\/dt>/, ''));
    if (text === '' || (at > 0 && id === undefined)) return [];
    return [{ address: id === undefined ? path : `${path}#${id}`, page, title: title || page, text }];
  });
}

/** The index as a script: it loads from a file:// copy too, where nothing can be fetched. */
export function searchScript(entries: readonly SearchEntry[]): string {
  return `globalThis.unfoldSearch = ${JSON.stringify(entries).replaceAll('<', '\\u003c')};\n`;
}

const LEFT_OUT = [
  // on paper only; nothing on the page could be led to
  /<section class="print-answers"[^]*?<\/section>/g,
  /<(script|style|svg|button|select|template)\b[^]*?<\/\1>/g,
  // the live parts of figures: their words are about a state, not about the subject
  /<div class="figure-(?:body|toolbar)"[^]*?(?=<div class="figure-foot")/g,
];

function plainText(html: string): string {
  const spanless = removeSpans(removeSpans(html, 'katex-html'), 'card');
  const worded = spanless.replace(/<math\b[^]*?<\/math>/g, '…');
  const bare = LEFT_OUT.reduce((text, pattern) => text.replace(pattern, ' '), worded);
  return (
    bare
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', '’')
      // found by its digits, however somebody groups them
      .replace(/(?<=\d)\u202f(?=\d)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,;:)])/g, '')
      .trim()
  );
}

/** Without the spans of a class, whatever is nested in them. */
function removeSpans(html: string, name: string): string {
  const open = `<span class="${name}"`;
  let rest = html;
  let kept = '';
  for (let at = rest.indexOf(open); at >= 0; at = rest.indexOf(open)) {
    kept += rest.slice(0, at);
    rest = rest.slice(spanEnd(rest, at));
  }
  return kept + rest;
}

/** Where the span that begins at `start` ends. */
function spanEnd(html: string, start: number): number {
  const tag = /<(\/?)span\b[^>]*>/g;
  tag.lastIndex = start;
  let depth = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}
