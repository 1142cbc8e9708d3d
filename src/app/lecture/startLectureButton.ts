import { isTyping } from '../../stage/frame/figureKeys.ts';
import { LECTURE_KEY } from '../../stage/lecture/lectureKeys.ts';
import { sessionStore } from '../../stage/share/storage.ts';

/** Gives a page with figures its lecture: a button, the key P, `?lecture`, and the way back in after a reload. */
export function startLectureButton(): void {
  if (!document.querySelector('[data-island="figure"]')) return;
  const open = (): void => {
    void import('./pageLecture.ts').then(({ openPageLecture }) => openPageLecture());
  };
  document.querySelector('.site-tools')?.prepend(makeButton(open));
  document.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, shiftKey, defaultPrevented, target } = event;
    if (defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || isTyping(target)) return;
    if (event.key === 'p') open();
  });
  if (new URLSearchParams(location.search).has('lecture') || isInterruptedHere()) open();
}

function makeButton(open: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Lecture';
  button.setAttribute('aria-label', 'Show this page as a lecture');
  button.addEventListener('click', open);
  return button;
}

/** Whether a reload of this very page interrupted a lecture; what is kept may be of another page, or damaged. */
function isInterruptedHere(): boolean {
  try {
    const kept: unknown = JSON.parse(sessionStore.get(LECTURE_KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'path' in kept && kept.path === location.pathname;
  } catch {
    return false;
  }
}
