import { startLecture } from '../../stage/lecture/controller.ts';
import { LECTURE_KEY } from '../../stage/lecture/lectureKeys.ts';
import type { Slide } from '../../stage/lecture/lectureStore.ts';
import { figureSlides } from '../../stage/lecture/startFigureLecture.ts';
import { parseHash } from '../../stage/share/hash.ts';
import { sessionStore } from '../../stage/share/storage.ts';
import { startIsland } from '../islands.ts';
import { loadFigure } from '../registry.ts';

interface PlacedFigure {
  readonly island: HTMLElement;
  readonly id: string;
  readonly key: string;
}

/** Shows the page's figures, step by step in their order, with the titles of the sections that they stand in. */
export async function openPageLecture(): Promise<void> {
  const figures = placedFigures();
  const kept = keptPlace();
  const only = figures.find(({ key }) => key === kept?.scope);
  const slides = await slidesOf(only ? [only] : figures, only === undefined);
  const wanted = kept?.slide ?? parseHash(location.hash).get('step');
  const at = slides.findIndex(({ id }) => id === wanted);
  await startIslandsFrom(figures, slides[Math.max(0, at)]);
  startLecture(only?.key ?? 'page', slides, Math.max(0, at), kept?.startedAtMs);
}

/** The figure that is shown first must be alive before it is its turn; the others follow in their order. */
async function startIslandsFrom(figures: readonly PlacedFigure[], slide: Slide | undefined): Promise<void> {
  const first = slide?.kind === 'step' ? figures.find(({ key }) => key === slide.figureKey) : undefined;
  if (first) await startIsland(first.island);
  void startInOrder(figures);
}

async function startInOrder(figures: readonly PlacedFigure[]): Promise<void> {
  for (const { island } of figures) await startIsland(island);
}

function placedFigures(): readonly PlacedFigure[] {
  return [...document.querySelectorAll<HTMLElement>('[data-island="figure"]')].flatMap((island) => {
    const { id, instance } = readProps(island.dataset['props'] ?? '{}');
    if (id === undefined) return [];
    return [{ island, id, key: instance === undefined ? id : `${id}.${instance}` }];
  });
}

async function slidesOf(figures: readonly PlacedFigure[], withTitles: boolean): Promise<readonly Slide[]> {
  const slides: Slide[] = [];
  let section: Element | null = null;
  const subtitle = document.querySelector('h1')?.textContent ?? '';
  for (const { island, id, key } of figures) {
    const figure = await loadFigure(id);
    if (figure.steps.length === 0) continue;
    const heading = headingBefore(island);
    if (withTitles && heading && heading !== section) {
      section = heading;
      const title = heading.textContent ?? '';
      slides.push({ kind: 'title', id: `title.${heading.id}`, title, subtitle });
    }
    slides.push(...figureSlides(key, figure));
  }
  return slides;
}

/** The section's heading: the last h2 before the figure, in the order of the page. */
function headingBefore(island: Element): Element | null {
  const headings = [...document.querySelectorAll('.prose h2')];
  return (
    headings.findLast(
      (heading) => heading.compareDocumentPosition(island) & Node.DOCUMENT_POSITION_FOLLOWING,
    ) ?? null
  );
}

function keptPlace(): {
  readonly scope: string;
  readonly slide: string;
  readonly startedAtMs: number | undefined;
} | null {
  const { path, scope, slide, startedAtMs } = readProps(sessionStore.get(LECTURE_KEY) ?? '{}');
  if (path !== location.pathname || scope === undefined || slide === undefined) return null;
  return { scope, slide, startedAtMs: Number(startedAtMs) || undefined };
}

/** A flat JSON object's text entries; nothing for anything else. */
function readProps(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, String(entry)]));
  } catch {
    return {};
  }
}
