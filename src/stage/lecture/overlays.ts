import { figureOf } from './lectureFigures.ts';
import type { Lecture } from './lectureStore.ts';
import { notesStore } from './notes/notesWindow.ts';

/** Draws what a lecture shows beside figures: headings, and nothing at all. Plain DOM: no figure is needed for it. */
export function drawOverlays(lecture: Lecture): void {
  drawTitle(lecture);
  const blank = overlay('lecture-blank', lecture.blank);
  if (blank) blank.setAttribute('aria-label', 'The screen is blank');
  drawBlocked(lecture);
}

/** Where the notes can have no window: what to do, and how to give the lecture without. */
function drawBlocked({ slides, at }: Lecture): void {
  const isLecture = slides.length > 0;
  const box = overlay('lecture-note', isLecture && notesStore.getState().state === 'blocked');
  if (!box) return;
  const words = document.createElement('p');
  words.textContent = `This browser keeps the notes window shut. Allow pop-ups for this page and press S. Or open the address below on a second screen and step there by hand: this is ${at + 1} of ${slides.length}.`;
  const address = document.createElement('input');
  address.readOnly = true;
  address.setAttribute('aria-label', 'Address of this lecture');
  address.value = `${location.href.split(/[?#]/)[0]}?lecture${location.hash}`;
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.className = 'button';
  dismiss.textContent = 'Dismiss';
  dismiss.addEventListener('click', () => notesStore.setState({ state: 'closed' }));
  box.replaceChildren(words, address, dismiss);
}

function drawTitle({ slides, at }: Lecture): void {
  const slide = slides[at];
  const box = overlay('lecture-title', slide?.kind === 'title');
  // behind the figure: it is covered as soon as the figure is there
  const waiting = overlay('lecture-waiting', slide?.kind === 'step' && !figureOf(slide));
  waiting?.replaceChildren('One moment …');
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
