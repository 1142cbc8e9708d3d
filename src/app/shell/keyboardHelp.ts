import { isTyping } from '../../stage/frame/figureKeys.ts';

/** Opens the list of keys by the header's button and by `?`. */
export function startKeyboardHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-keyboard-help]');
  const button = document.querySelector<HTMLButtonElement>('[data-keyboard-help-button]');
  if (!dialog || !button) return;
  button.addEventListener('click', () => dialog.showModal());
  button.hidden = false;
  document.addEventListener('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else dialog.showModal();
  });
}
