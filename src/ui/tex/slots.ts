import { slotText } from '../../core/notation/slot.ts';
import type { TermId } from '../../core/notation/termId.ts';

/** Rewrites the numbers of a typeset line in place; what does not change is not touched. */
export function fillSlots(root: HTMLElement, values: ReadonlyMap<TermId, number>): void {
  for (const slot of root.querySelectorAll<HTMLElement>('[data-slot]')) {
    const value = values.get(slot.dataset['slot'] ?? '');
    if (value === undefined) continue;
    const text = slotText(slot.dataset['part'], value);
    if (shownIn(slot) !== text) write(slot, text);
  }
}

/** KaTeX strews zero-width spaces. */
function shownIn(slot: HTMLElement): string {
  return (slot.textContent ?? '').replaceAll('\u200b', '');
}

/** KaTeX puts the space before a sign into the element of the number before it: that space stays. */
function write(slot: HTMLElement, text: string): void {
  const { firstChild, lastElementChild } = slot;
  if (firstChild instanceof Text) {
    firstChild.data = text;
    return;
  }
  const space = lastElementChild?.classList.contains('mspace') ? lastElementChild : null;
  slot.replaceChildren(text, ...(space ? [space] : []));
}
