import { isTyping } from '../frame/figureKeys.ts';
import { sessionStore } from '../share/storage.ts';
import { createDebounce, LECTURE_KEY, type LectureKey, lectureKeyOf } from './lectureKeys.ts';
import { type Lecture, lectureStore, NO_LECTURE, type Slide } from './lectureStore.ts';
import { clearDrawing, isDrawing, toggleDrawing } from './drawing.ts';
import { toggleFreeze, unfreeze } from './freeze.ts';
import { closeNotes, notesStore, openNotes, resumeNotes } from './notes/notesWindow.ts';
import { drawOverlays } from './overlays.ts';
import { openOverview } from './overview.ts';
import { endSpotlight, toggleSpotlight } from './spotlight.ts';

let stop: (() => void) | null = null;

/** Begins a lecture, or goes on with one after a reload. From now on its keys win over everything on the page. */
export function startLecture(
  scope: string,
  slides: readonly Slide[],
  at = 0,
  /** By `Date.now`: earlier than now when a reload interrupted it. */
  startedAtMs = Date.now(),
): void {
  if (slides.length === 0) return;
  stop?.();
  const scrollY = window.scrollY;
  const focused = document.activeElement;
  const abort = new AbortController();
  isPress = createDebounce(() => performance.now());
  const unsubscribe = lectureStore.subscribe((lecture, before) => {
    remember(lecture);
    drawOverlays(lecture);
    if (lecture.at !== before.at) clearDrawing();
  });
  const unsubscribeNotes = notesStore.subscribe(() => {
    drawOverlays(lectureStore.getState());
  });
  window.addEventListener(
    'keydown',
    (event) => {
      handleLectureKey(event, isTyping(event.target));
    },
    { capture: true, signal: abort.signal },
  );
  document.documentElement.dataset['filled'] = 'lecture';
  stop = () => {
    stop = null;
    abort.abort();
    unfreeze();
    endSpotlight();
    clearDrawing();
    lectureStore.setState(NO_LECTURE);
    unsubscribe();
    unsubscribeNotes();
    closeNotes();
    delete document.documentElement.dataset['filled'];
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    window.scrollTo({ top: scrollY, behavior: 'instant' });
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  };
  const first = Math.min(Math.max(0, at), slides.length - 1);
  lectureStore.setState({ scope, slides, at: first, blank: false, frozen: false, startedAtMs });
  resumeNotes();
}

export function leaveLecture(): void {
  stop?.();
}

let beforeNext: (() => void) | null = null;

/** Lets a slide take the next press for itself, as long as it has something left to show. */
export function onNext(take: () => void): () => void {
  beforeNext = take;
  return () => {
    if (beforeNext === take) beforeNext = null;
  };
}

export function moveBy(count: number): void {
  const { at, slides, blank } = lectureStore.getState();
  if (blank) lectureStore.setState({ blank: false });
  else if (count === 1 && beforeNext) beforeNext();
  else lectureStore.setState({ at: Math.min(Math.max(0, at + count), slides.length - 1) });
}

export function goToSlide(at: number): void {
  if (at in lectureStore.getState().slides) lectureStore.setState({ at, blank: false });
}

export function toggleBlank(): void {
  lectureStore.setState(({ blank }) => ({ blank: !blank }));
}

export function toggleFullScreen(): void {
  const request = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  // forbidden by the host: the lecture fills the window already
  void request?.catch(() => undefined);
}

let isPress: (repeat: boolean) => boolean = () => true;

/** A key pressed in the lecture's window or in that of its notes. */
export function handleLectureKey(event: KeyboardEvent, typing: boolean, page: Document = document): void {
  // an open list of slides has the keys to itself
  if (page.querySelector('dialog[open]')) return;
  const wish = lectureKeyOf(event, typing);
  if (!wish || (wish === 'leave' && isEscTaken(typing))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isPress(event.repeat)) OBEY[wish](page);
}

const OBEY: Readonly<Record<LectureKey, (page: Document) => void>> = {
  next: () => moveBy(1),
  back: () => moveBy(-1),
  first: () => goToSlide(0),
  last: () => goToSlide(lectureStore.getState().slides.length - 1),
  blank: toggleBlank,
  'full-screen': toggleFullScreen,
  notes: () => void openNotes(),
  freeze: toggleFreeze,
  spotlight: toggleSpotlight,
  draw: toggleDrawing,
  clear: clearDrawing,
  overview: openOverview,
  leave() {
    if (lectureStore.getState().blank) toggleBlank();
    else if (isDrawing()) toggleDrawing();
    else if (!endSpotlight() && !unfreeze()) leaveLecture();
  },
};

/** One layer per press: a drag, a text field and the browser's full screen go before the lecture. */
function isEscTaken(typing: boolean): boolean {
  return typing || Boolean(document.fullscreenElement) || document.querySelector('[data-held]') !== null;
}

function remember({ scope, slides, at, startedAtMs }: Lecture): void {
  const slide = slides[at];
  const place = { path: location.pathname, scope, slide: slide?.id, startedAtMs };
  if (slide) sessionStore.set(LECTURE_KEY, JSON.stringify(place));
  else sessionStore.remove(LECTURE_KEY);
}
