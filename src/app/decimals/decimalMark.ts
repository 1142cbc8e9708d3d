import { localStore } from '../../stage/share/storage.ts';
import { showCommas } from './showCommas.ts';

const KEY = 'decimal-mark';
const choices = ['browser', 'point', 'comma'] as const;
type Choice = (typeof choices)[number];

let undo: (() => void) | null = null;

function chosen(): Choice {
  const kept = localStore.get(KEY);
  return kept === 'point' || kept === 'comma' ? kept : 'browser';
}

function browserHasComma(): boolean {
  const parts = new Intl.NumberFormat(navigator.language).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',');
}

/** Fields of figures follow the attribute and the event, all other text is rewritten. */
export function applyMark(): void {
  const isComma = chosen() === 'browser' ? browserHasComma() : chosen() === 'comma';
  const { dataset } = document.documentElement;
  if (isComma) dataset['decimal'] = 'comma';
  else delete dataset['decimal'];
  window.dispatchEvent(new Event('unfold:decimal'));
  undo?.();
  undo = isComma ? showCommas() : null;
  const button = document.querySelector('[data-decimal-mark]');
  if (!button) return;
  const mark = isComma ? 'comma' : 'point';
  button.textContent = chosen() === 'browser' ? `as this browser has it (${mark})` : mark;
  button.setAttribute('aria-label', `Decimal mark: ${button.textContent}`);
}

/** The next choice: as the browser has it, the point, the comma. */
export function nextMark(): void {
  const next = choices[(choices.indexOf(chosen()) + 1) % choices.length] ?? 'browser';
  if (next === 'browser') localStore.remove(KEY);
  else localStore.set(KEY, next);
  applyMark();
}
