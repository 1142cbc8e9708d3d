import type { ComponentType } from 'react';
import type { FigureControl } from '../control/figureControl.ts';
import type { Slide } from './lectureStore.ts';

/** A figure of this page, with its own controls. */
export interface LectureFigure {
  readonly control: FigureControl;
  readonly Controls: ComponentType;
}

const figures = new Map<string, LectureFigure>();

/** Makes a mounted figure known to the lecture; the returned function takes it back. */
export function registerFigure(figure: LectureFigure): () => void {
  const { key } = figure.control;
  figures.set(key, figure);
  return () => {
    if (figures.get(key) === figure) figures.delete(key);
  };
}

/** The figure that a slide shows; null for headings, and for figures that are not on the page. */
export function figureOf(slide: Slide | undefined): LectureFigure | null {
  return slide?.kind === 'step' ? (figures.get(slide.figureKey) ?? null) : null;
}

/** What a slide is about, without what it gives away: for lists. */
export function slideName(slide: Slide): string {
  if (slide.kind === 'title') return slide.title;
  const title = figureOf(slide)?.control.title ?? slide.figureKey;
  return `${title}, step ${slide.step + 1}`;
}

/** What a slide says to the hall. */
export function slideWords(slide: Slide): string {
  if (slide.kind === 'title') return slide.title;
  return figureOf(slide)?.control.steps[slide.step]?.sentence ?? '';
}
