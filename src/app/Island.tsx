import { createContext, useContext } from 'react';
import { renderToString } from 'react-dom/server';
import { islandKinds, type IslandProps } from './islandKinds.ts';

interface PlacedIsland {
  readonly kind: string;
  readonly props: IslandProps;
  readonly prefix: string;
  /** Where in the prose it was written, as `file:line`. */
  readonly source: string;
}

/** What one page gathers while its prose is rendered. Build time only. */
export interface PageNotes {
  readonly islands: PlacedIsland[];
  readonly sections: { id: string; title: string }[];
  /** The links of the prose, with the place where each was written. */
  readonly links: { href: string; source: string }[];
  /** Number of the chapter, before the point in "1.2"; absent where figures carry no number. */
  readonly chapterNumber?: number;
  figureCount: number;
  /** Cards of terms and sources so far. */
  cardCount: number;
  asideCount: number;
}

/** What is known of a page before any of it is rendered. */
export function emptyNotes(): PageNotes {
  return { islands: [], sections: [], links: [], figureCount: 0, cardCount: 0, asideCount: 0 };
}

/** The number of the next figure of the page, as "1.2"; nothing where figures carry no number. */
export function takeFigureNumber(notes: PageNotes): { number?: string } {
  notes.figureCount += 1;
  return notes.chapterNumber === undefined ? {} : { number: `${notes.chapterNumber}.${notes.figureCount}` };
}

/** The number of the next side note: landmarks need names of their own. */
export function takeAsideNumber(notes: PageNotes): number {
  notes.asideCount += 1;
  return notes.asideCount;
}

/** The address of the next card of the page. */
export function takeCardId(notes: PageNotes): string {
  notes.cardCount += 1;
  return `card-${notes.cardCount}`;
}

export const PageNotesContext = createContext<PageNotes | null>(null);

export function usePageNotes(): PageNotes {
  const notes = useContext(PageNotesContext);
  if (!notes) throw new Error('this part of the prose is rendered outside a page');
  return notes;
}

const markOf = (prefix: string): string => `\u27e6${prefix}\u27e7`;

/** The place of a live part: an element that says what to hydrate, and a mark that `fillIslands` replaces by its HTML. */
export function Island({ kind, props, source }: { kind: string; props: IslandProps; source: string }) {
  const { islands } = usePageNotes();
  const Tag = islandKinds[kind]?.tag ?? 'div';
  const prefix = `i${islands.length + 1}-`;
  islands.push({ kind, props, prefix, source });
  return (
    <Tag data-island={kind} data-props={JSON.stringify(props)} data-prefix={prefix}>
      {markOf(prefix)}
    </Tag>
  );
}

/**
 * Renders each island by itself, as the browser will hydrate it, and puts it in its place.
 *
 * @throws naming file and line of an island that cannot be rendered
 */
export async function fillIslands(html: string, notes: PageNotes): Promise<string> {
  let filled = html;
  for (const { kind, props, prefix, source } of notes.islands) {
    try {
      const definition = islandKinds[kind];
      if (!definition) throw new Error(`there is no kind of island "${kind}"`);
      const island = renderToString(await definition.load(props), { identifierPrefix: prefix });
      filled = filled.replace(markOf(prefix), () => island);
    } catch (cause) {
      throw new Error(`${source}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
  return filled;
}
