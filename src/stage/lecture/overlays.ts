import type { Lecture } from './lectureStore.ts';

/** Draws what a lecture shows beside figures: headings, and nothing at all. Plain DOM: no figure is needed for it. */
export function drawOverlays(lecture: Lecture): void {
  drawTitle(lecture);
  const blank = overlay('lecture-blank', lecture.blank);
  if (blank) blank.setAttribute('aria-label', 'The screen is blank');
}

function drawTitle({ slides, at }: Lecture): void {
  const slide = slides[at];
  const box = overlay('lecture-title', slide?.kind === 'title');
  if (!box || slide?.kind !== 'title') return;
  const title = document.createElement('h2');
  title.textContent = slide.title;
  const subtitle = document.createElement('p');
  subtitle.textContent = slide.subtitle ?? '';
  const place = document.createElement('p');
  place.className = 'lecture-title-place';
  place.textContent = `${at + 1} of ${slides.length}`;
  box.replaceChildren(subtitle, title, place);
}

/** The one overlay of a class: made when it is wanted, removed when not. */
function overlay(className: string, wanted: boolean): HTMLElement | null {
  const there = document.querySelector<HTMLElement>(`.${className}`);
  if (!wanted) {
    there?.remove();
    return null;
  }
  if (there) return there;
  const made = document.createElement('div');
  made.className = className;
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}
