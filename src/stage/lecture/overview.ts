import { slideName } from './lectureFigures.ts';
import { lectureStore } from './lectureStore.ts';

/** All slides by name, in the window that asked; the chosen one is gone to. No sentences: they give answers away. */
export function openOverview(page: Document): void {
  const { slides, at } = lectureStore.getState();
  const dialog = page.createElement('dialog');
  dialog.className = 'lecture-overview';
  dialog.setAttribute('aria-label', 'Go to a slide');
  const list = page.createElement('ol');
  for (const [i, slide] of slides.entries()) {
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = slideName(slide);
    if (i === at) button.setAttribute('aria-current', 'step');
    button.addEventListener('click', () => {
      dialog.close();
      lectureStore.setState({ at: i, blank: false });
    });
    const item = page.createElement('li');
    item.dataset['kind'] = slide.kind;
    item.append(button);
    list.append(item);
  }
  dialog.append(list);
  dialog.addEventListener('close', () => dialog.remove());
  page.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[aria-current]')?.focus();
}
