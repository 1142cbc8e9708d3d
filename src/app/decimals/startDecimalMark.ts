import { localStore } from '../../stage/share/storage.ts';

/** Shows decimals as the browser or the footer's button has it. Readers of the point load nothing for it. */
export function startDecimalMark(): void {
  const load = () => import('./decimalMark.ts');
  const isPoint = new Intl.NumberFormat(navigator.language).format(1.5) === '1.5';
  if (localStore.get('decimal-mark') !== null || !isPoint) void load().then(({ applyMark }) => applyMark());
  const button = document.querySelector('[data-decimal-mark]');
  button?.addEventListener('click', () => void load().then(({ nextMark }) => nextMark()));
  button?.parentElement?.removeAttribute('hidden');
}
