import { localStore } from '../../stage/share/storage.ts';

const choices = ['browser', 'point', 'comma'] as const;
type Choice = (typeof choices)[number];

let undo: (() => void) | null = null;

function chosen(): Choice {
  const kept = localStore.get('decimal-mark');
  return kept === 'point' || kept === 'comma' ? kept : 'browser';
}

function browserHasComma(): boolean {
  const parts = new Intl.NumberFormat(navigator.language).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',');
}

const isComma = (): boolean => (chosen() === 'browser' ? browserHasComma() : chosen() === 'comma');

/** What rewrites the page is asked for by readers of commas only. Fields follow the attribute and the event. */
async function apply(): Promise<void> {
  const { dataset } = document.documentElement;
  if (isComma()) dataset['decimal'] = 'comma';
  else delete dataset['decimal'];
  window.dispatchEvent(new Event('unfold:decimal'));
  undo?.();
  undo = null;
  if (!isComma()) return;
  const { showCommas } = await import('./showCommas.ts');
  if (isComma()) undo ??= showCommas();
}

/** Shows decimals as the reader's browser or the footer's button has it. */
export function startDecimalMark(): void {
  if (isComma()) void apply();
  const button = document.querySelector<HTMLButtonElement>('[data-decimal-mark]');
  if (!button) return;
  const show = (): void => {
    const mark = isComma() ? 'comma' : 'point';
    button.textContent = chosen() === 'browser' ? `as this browser has it (${mark})` : mark;
    button.setAttribute('aria-label', `Decimal mark: ${button.textContent}`);
  };
  button.addEventListener('click', () => {
    const next = choices[(choices.indexOf(chosen()) + 1) % choices.length] ?? 'browser';
    if (next === 'browser') localStore.remove('decimal-mark');
    else localStore.set('decimal-mark', next);
    void apply();
    show();
  });
  show();
  button.closest('p')?.removeAttribute('hidden');
}
