import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** One thing that a lecture shows: a heading by itself, or one step of one figure. */
export type Slide =
  | { readonly kind: 'title'; readonly id: string; readonly title: string; readonly subtitle?: string }
  | {
      readonly kind: 'step';
      readonly id: string;
      readonly figureKey: string;
      /** Of the figure. */
      readonly title: string;
      readonly step: number;
      readonly sentence: string;
    };

/** A lecture in progress. `slides` is empty when there is none. */
export interface Lecture {
  /** The figure's key, or the page. */
  readonly scope: string;
  readonly slides: readonly Slide[];
  readonly at: number;
  readonly blank: boolean;
  /** The hall keeps what it sees while the speaker prepares. */
  readonly frozen: boolean;
  readonly startedAtMs: number;
}

export const NO_LECTURE: Lecture = {
  scope: '',
  slides: [],
  at: 0,
  blank: false,
  frozen: false,
  startedAtMs: 0,
};

/** The one lecture of the page. Figures show themselves when it is their turn. */
export const lectureStore = createStore<Lecture>(() => NO_LECTURE);

/** What the lecture wants of this figure: its step, when it is its turn; null otherwise. */
export function useLecture(
  figureKey: string,
): { readonly step: number; readonly at: number; readonly count: number } | null {
  const lecture = useStore(lectureStore);
  const slide = lecture.slides[lecture.at];
  if (slide?.kind !== 'step' || slide.figureKey !== figureKey) return null;
  return { step: slide.step, at: lecture.at, count: lecture.slides.length };
}
