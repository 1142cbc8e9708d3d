import { lectureStore } from './lectureStore.ts';
import { notesStore } from './notes/notesWindow.ts';

let still: HTMLElement | null = null;

/** Holds the hall's picture while the speaker prepares in the notes window; without one nobody could see what goes on. */
export function toggleFreeze(): void {
  if (unfreeze() || notesStore.getState().state !== 'open') return;
  const shown = document.querySelector<HTMLElement>('.lecture, .lecture-title');
  const copy = shown?.cloneNode(true);
  if (!shown || !(copy instanceof HTMLElement)) return;
  copyCanvases(shown, copy);
  copy.classList.add('lecture-frozen');
  copy.inert = true;
  for (const name of ['data-figure', 'data-ready', 'data-lecture-step']) copy.removeAttribute(name);
  document.body.append(copy);
  still = copy;
  lectureStore.setState({ frozen: true });
}

/** Whether it was frozen. */
export function unfreeze(): boolean {
  if (!still) return false;
  still.remove();
  still = null;
  lectureStore.setState({ frozen: false });
  return true;
}

/** A copied canvas is empty. */
function copyCanvases(from: HTMLElement, to: HTMLElement): void {
  const copies = to.querySelectorAll('canvas');
  for (const [i, canvas] of from.querySelectorAll('canvas').entries()) {
    if (canvas.width > 0) copies[i]?.getContext('2d')?.drawImage(canvas, 0, 0);
  }
}
