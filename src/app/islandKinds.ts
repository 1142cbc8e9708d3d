import { createElement, type ReactElement } from 'react';
import { loadExercise } from './exercises.ts';
import { loadFigure } from './registry.ts';

/** What the page remembers of an island: attributes as they were written in the prose. */
export type IslandProps = Readonly<Record<string, string>>;

export interface IslandKind {
  /** The element around the island: `span` for one that stands in a sentence. */
  readonly tag: 'div' | 'span';
  /** Loads what the island needs. The build renders the element to HTML, the browser hydrates that same element. */
  readonly load: (props: IslandProps) => Promise<ReactElement>;
}

/** A figure that shows the group, for numbers in the prose that name the group and no figure. */
const figureOfGroup: Readonly<Record<string, string>> = { composition: 'compose' };

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
  exercise: {
    tag: 'div',
    load: async ({ id = '' }) => {
      const [{ ExerciseView }, exercise] = await Promise.all([
        import('../stage/exercise/ExerciseView.tsx'),
        loadExercise(id),
      ]);
      if (exercise.kind !== 'figure') return createElement(ExerciseView, { id, exercise });
      return createElement(ExerciseView, { id, exercise, figure: await loadFigure(exercise.figure) });
    },
  },
  scrub: {
    tag: 'span',
    load: async ({ figure: id, group = '', field = '', index, instance }) => {
      const [{ ProseScrub }, figure] = await Promise.all([
        import('../stage/prose/ProseScrub.tsx'),
        loadFigure(id ?? figureOfGroup[group] ?? group),
      ]);
      return createElement(ProseScrub, {
        figure,
        field,
        ...(index === undefined ? {} : { index: Number(index) }),
        ...(instance === undefined ? {} : { instance }),
      });
    },
  },
  readout: {
    tag: 'span',
    load: async ({ figure: id = '', name = '', instance }) => {
      const [{ ProseReadout }, figure] = await Promise.all([
        import('../stage/prose/ProseReadout.tsx'),
        loadFigure(id),
      ]);
      return createElement(ProseReadout, { figure, name, ...(instance === undefined ? {} : { instance }) });
    },
  },
};
