import { createElement, type ReactElement } from 'react';
import { loadFigure } from './registry.ts';

/** What the page remembers of an island: attributes as they were written in the prose. */
export type IslandProps = Readonly<Record<string, string>>;

export interface IslandKind {
  /** The element around the island: `span` for one that stands in a sentence. */
  readonly tag: 'div' | 'span';
  /** Loads what the island needs. The build renders the element to HTML, the browser hydrates that same element. */
  readonly load: (props: IslandProps) => Promise<ReactElement>;
}

/** Every kind of live part that a page can hold. In the prose, kind `scrub` is written `<Scrub … />`. */
export const islandKinds: Readonly<Record<string, IslandKind>> = {
  figure: {
    tag: 'div',
    load: async ({ id = '', instance, number }) => {
      const { Component } = await loadFigure(id);
      return createElement(Component, {
        ...(instance === undefined ? {} : { instance }),
        ...(number === undefined ? {} : { number }),
      });
    },
  },
};
