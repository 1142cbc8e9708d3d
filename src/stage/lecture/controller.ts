import { isTyping } from '../frame/figureKeys.ts';
import { sessionStore } from '../share/storage.ts';
import { createDebounce, LECTURE_KEY, type LectureKey, lectureKeyOf } from './lectureKeys.ts';
import { type Lecture, lectureStore, NO_LECTURE, type Slide } from './lectureStore.ts';
import { drawOverlays } from './overlays.ts';

let stop: (() => void) | null = null;

/** Begins a lecture, or goes on with one after a reload. From now on its keys win over everything on the page. */
export function startLecture(scope: string, slides: readonly Slide[], at = 0): void {
  if (slides.length === 0) return;
  stop?.();
  const scrollY = window.scrollY;
  const focused = document.activeElement;
  const abort = new AbortController();
  const isPress = createDebounce(() => performance.now());
  const unsubscribe = lectureStore.subscribe((lecture) => {
    remember(lecture);
    drawOverlays(lecture);
  });
  window.addEventListener(
    'keydown',
    (event) => {
      onKey(event, isPress);
    },
    { capture: true, signal: abort.signal },
  );
  document.documentElement.dataset['filled'] = 'lecture';
  stop = () => {
    stop = null;
    abort.abort();
    lectureStore.setState(NO_LECTURE);
    unsubscribe();
    delete document.documentElement.dataset['filled'];
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    window.scrollTo({ top: scrollY, behavior: 'instant' });
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  };
  lectureStore.setState({ scope, slides, at: Math.min(Math.max(0, at), slides.length - 1), blank: false });
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

export function toggleFullScreen(): void {
  const request = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  // forbidden by the host: the lecture fills the window already
  void request?.catch(() => undefined);
}

function onKey(event: KeyboardEvent, isPress: (repeat: boolean) => boolean): void {
  const wish = lectureKeyOf(event, isTyping(event.target));
  if (!wish || (wish === 'leave' && isEscTaken(event))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isPress(event.repeat)) obey(wish);
}

function obey(wish: LectureKey): void {
  const { slides, blank } = lectureStore.getState();
  switch (wish) {
    case 'next':
      moveBy(1);
      return;
    case 'back':
      moveBy(-1);
      return;
    case 'first':
      moveBy(-slides.length);
      return;
    case 'last':
      moveBy(slides.length);
      return;
    case 'blank':
      lectureStore.setState({ blank: !blank });
      return;
    case 'full-screen':
      toggleFullScreen();
      return;
    case 'leave':
      if (blank) lectureStore.setState({ blank: false });
      else leaveLecture();
  }
}

/** One layer per press: a drag, a dialog and the browser's full screen go before the lecture. */
function isEscTaken(event: KeyboardEvent): boolean {
  if (document.fullscreenElement || document.querySelector('dialog[open], [data-held]')) return true;
  return isTyping(event.target);
}

function remember({ scope, slides, at }: Lecture): void {
  const slide = slides[at];
  if (slide)
    sessionStore.set(LECTURE_KEY, JSON.stringify({ path: location.pathname, scope, slide: slide.id }));
  else sessionStore.remove(LECTURE_KEY);
}
