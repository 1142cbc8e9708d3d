import { localStore } from '../../stage/share/storage.ts';

const sizes = ['normal', 'large', 'larger'] as const;
type Size = (typeof sizes)[number];

const labels: Readonly<Record<Size, string>> = { normal: 'Aa', large: 'Aa+', larger: 'Aa++' };

function chosenSize(): Size {
  const size = document.documentElement.dataset['text'];
  return size === 'large' || size === 'larger' ? size : 'normal';
}

/** Makes the header's button go through the sizes of text. The head's script has applied the one that was kept. */
export function startTextSize(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-text-size]');
  if (!button) return;
  const show = (): void => {
    button.textContent = labels[chosenSize()];
    button.setAttribute('aria-label', `Text size: ${chosenSize()}`);
  };
  button.addEventListener('click', () => {
    const next = sizes[(sizes.indexOf(chosenSize()) + 1) % sizes.length] ?? 'normal';
    if (next === 'normal') {
      delete document.documentElement.dataset['text'];
      localStore.remove('text-size');
    } else {
      document.documentElement.dataset['text'] = next;
      localStore.set('text-size', next);
    }
    show();
  });
  show();
  button.hidden = false;
}
