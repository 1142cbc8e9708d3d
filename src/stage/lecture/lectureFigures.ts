import type { ComponentType } from 'react';
import { createStore } from 'zustand/vanilla';
import type { FigureControl } from '../control/figureControl.ts';
import type { Slide } from './lectureStore.ts';

/** A figure of this page, with its own controls. */
export interface LectureFigure {
  readonly control: FigureControl;
  readonly Controls: ComponentType;
}

/** The figures that are alive on this page, by key. */
export const lectureFigures = createStore<ReadonlyMap<string, LectureFigure>>(() => new Map());

/** Makes a mounted figure known to the lecture; the returned function takes it back. */
export function registerFigure(figure: LectureFigure): () => void {
  const { key } = figure.control;
  const { getState, setState } = lectureFigures;
  setState(new Map([...getState(), [key, figure]]), true);
  return () => {
    if (getState().get(key) === figure)
      setState(new Map([...getState()].filter(([other]) => other !== key)), true);
  };
}

/** The figure that a slide shows; null for headings, and for figures that are not alive yet. */
export function figureOf(slide: Slide | undefined): LectureFigure | null {
  return slide?.kind === 'step' ? (lectureFigures.getState().get(slide.figureKey) ?? null) : null;
}

/** What a slide is about, without what it gives away: for lists. */
export function slideName(slide: Slide): string {
  return slide.kind === 'title' ? slide.title : `${slide.title}, step ${slide.step + 1}`;
}

/** What a slide says to the hall. */
export function slideWords(slide: Slide): string {
  return slide.kind === 'title' ? slide.title : slide.sentence;
}
