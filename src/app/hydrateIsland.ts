import { createElement, type ReactElement, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { bearTranslation } from './translated.ts';
import { islandKinds, type IslandProps } from './islandKinds.ts';

function readProps(text: string): IslandProps {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, String(field)]));
}

/** Says when React has taken over the island's HTML: from then on its texts may be written differently. */
function Hydrated({ element, onDone }: { element: ReactElement; onDone: () => void }): ReactElement {
  useEffect(onDone, [onDone]);
  return element;
}

/**
 * Loads an island's component and takes over its prerendered HTML.
 *
 * @throws when the kind is unknown or its program cannot be loaded
 */
export async function hydrateIsland(island: HTMLElement): Promise<void> {
  const { island: kind = '', props = '{}', prefix = '' } = island.dataset;
  const definition = islandKinds[kind];
  if (!definition) throw new Error(`there is no kind of island "${kind}"`);
  const element = await definition.load(readProps(props));
  bearTranslation(island);
  const onDone = (): void => {
    island.dataset['hydrated'] = '';
    island.dispatchEvent(new Event('unfold:hydrated', { bubbles: true }));
  };
  hydrateRoot(island, createElement(Hydrated, { element, onDone }), { identifierPrefix: prefix });
}
