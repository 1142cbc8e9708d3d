import { isTyping } from '../../stage/frame/figureKeys.ts';

/** Full-text search: the header's button or "/" opens it; its program and the index come with the first use. */
export function startSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const button = document.querySelector<HTMLButtonElement>('[data-search-button]');
  const home = document.querySelector<HTMLAnchorElement>('.site-name');
  const input = dialog?.querySelector('input');
  if (!dialog || !button || !input || !home) return;
  const show = async (): Promise<void> => {
    try {
      const { showFound } = await import('./searchResults.ts');
      await showFound(dialog, home.href, input);
    } catch {
      const line = dialog.querySelector('[data-search-count]');
      if (line) line.textContent = 'The index could not be loaded. Try again, or go by the contents.';
    }
  };
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.select();
    void show();
  };
  button.addEventListener('click', open);
  button.hidden = false;
  input.addEventListener('input', () => void show());
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
}
