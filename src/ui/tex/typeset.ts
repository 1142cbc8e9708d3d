type Typesetter = (latex: string) => string;

let serverTypesetter: Typesetter | null = null;
let loading: Promise<Typesetter> | null = null;

/** HTML by structure. The numbers in it are those of the moment; `fillSlots` puts the current ones in. */
const known = new Map<string, string>();
const MOST_KNOWN = 80;

/** Lets `typesetNow` answer: for the prerender, which must have the HTML while it renders. */
export function setServerTypesetter(typesetter: Typesetter): void {
  serverTypesetter = typesetter;
}

/** The HTML where it can be had at once: while pages are rendered. Null in a browser. */
export function typesetNow(latex: string): string | null {
  return serverTypesetter?.(latex) ?? null;
}

export function knownHtml(structure: string): string | null {
  return known.get(structure) ?? null;
}

/** Remembers what a line of this structure looks like; the oldest give way. */
export function rememberHtml(structure: string, html: string): void {
  known.delete(structure);
  known.set(structure, html);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
}

/**
 * Loads KaTeX if it is not there yet, and typesets.
 * @throws when KaTeX cannot be loaded, or the LaTeX has a fault
 */
export async function typesetSoon(structure: string, latex: string): Promise<string> {
  loading ??= import('./katexTypesetter.ts').then(({ typesetWithKatex }) => typesetWithKatex);
  try {
    const html = (await loading)(latex);
    rememberHtml(structure, html);
    return html;
  } catch (fault) {
    loading = null; // a broken connection may be whole again next time
    throw fault;
  }
}
