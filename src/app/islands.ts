import type { hydrateIsland } from './hydrateIsland.ts';

const selector = '[data-island]';

/** React and the figures are asked for by the first island that needs them. */
const loadHydrate = async (): Promise<typeof hydrateIsland> =>
  (await import('./hydrateIsland.ts')).hydrateIsland;

const stateOf = (island: HTMLElement): string => island.dataset['islandState'] ?? '';

/** The static picture stays; a line under it says what happened and lets the reader try again. */
function offerRetry(island: HTMLElement, failures: number): void {
  const line = document.createElement('p');
  line.className = 'island-failed';
  line.setAttribute('role', 'status');
  line.textContent = 'This part is a still picture: its program did not load. ';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = failures < 2 ? 'Try again' : 'Reload the page';
  button.addEventListener('click', () => {
    // Some browsers remember a failed module until the page is loaded anew.
    if (failures >= 2) location.reload();
    line.remove();
    void startIsland(island, failures);
  });
  line.append(button);
  island.after(line);
}

/** Hydrates one island, once; a failure is said on the page. */
export async function startIsland(island: HTMLElement, failures = 0): Promise<void> {
  if (stateOf(island) === 'loading' || stateOf(island) === 'live') return;
  island.dataset['islandState'] = 'loading';
  try {
    const hydrate = await loadHydrate();
    await hydrate(island);
    island.dataset['islandState'] = 'live';
  } catch {
    island.dataset['islandState'] = 'failed';
    if (island.tagName === 'DIV') offerRetry(island, failures + 1);
  }
}

function startAllWhenIdle(islands: readonly HTMLElement[]): void {
  const start = (): void => islands.forEach((island) => void startIsland(island));
  if (typeof requestIdleCallback === 'function') requestIdleCallback(start);
  else setTimeout(start, 200);
}

/** An island that is touched, focused or linked to need not be near: it starts at once. */
function startOnDemand(): void {
  const startAt = (target: EventTarget | null): void => {
    const island = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    if (island && stateOf(island) === '') void startIsland(island);
  };
  for (const type of ['focusin', 'pointerdown']) {
    document.addEventListener(type, (event) => startAt(event.target), { capture: true, passive: true });
  }
  const startTarget = (): void => startAt(document.getElementById(location.hash.slice(1)));
  addEventListener('hashchange', startTarget);
  startTarget();
}

/** Hydrates the page's live parts, in document order, each when the reader comes near. */
export function startIslands(): void {
  const islands = [...document.querySelectorAll<HTMLElement>(selector)];
  if (islands.length === 0) return;
  startOnDemand();
  if (typeof IntersectionObserver === 'undefined') return startAllWhenIdle(islands);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void startIsland(target);
      }
    },
    { rootMargin: '400px' },
  );
  for (const island of islands) observer.observe(island);
}
