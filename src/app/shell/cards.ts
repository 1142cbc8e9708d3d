const GAP_PX = 6;
const HOVER_MS = 250;

/**
 * Cards of terms and sources open beside their word; the browser does the rest (click, Enter, Esc, light dismiss).
 * With a mouse they open on hover as well, and stay while the pointer is on them; by keyboard, when their word is reached.
 */
export function startCards(): void {
  for (const word of document.querySelectorAll<HTMLButtonElement>('[data-card]')) {
    const card = document.getElementById(word.getAttribute('popovertarget') ?? '');
    if (!card || typeof card.showPopover !== 'function') continue;
    card.addEventListener('toggle', () => {
      if (card.matches(':popover-open')) place(card, word);
    });
    openOnHover(word, card);
    openOnFocus(word, card);
  }
}

/** Below the word where there is room, else above; never over the edge of the window. */
function place(card: HTMLElement, word: HTMLElement): void {
  const at = word.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const below = at.bottom + GAP_PX;
  const fits = below + offsetHeight <= window.innerHeight;
  const left = Math.max(GAP_PX, Math.min(at.left, window.innerWidth - offsetWidth - GAP_PX));
  card.style.inset = 'auto';
  card.style.left = `${left}px`;
  card.style.top = `${fits ? below : Math.max(GAP_PX, at.top - GAP_PX - offsetHeight)}px`;
}

function openOnHover(word: HTMLElement, card: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (action: () => void) => (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    clearTimeout(timer);
    timer = setTimeout(action, HOVER_MS);
  };
  const open = later(() => {
    if (!card.matches(':popover-open')) card.showPopover();
  });
  const close = later(() => {
    if (card.matches(':popover-open')) card.hidePopover();
  });
  for (const element of [word, card]) {
    element.addEventListener('pointerenter', open);
    element.addEventListener('pointerleave', close);
  }
}

/** Only where focus came by keyboard: a tap opens by itself, and must not open what it then closes. */
function openOnFocus(word: HTMLElement, card: HTMLElement): void {
  word.addEventListener('focus', () => {
    if (word.matches(':focus-visible') && !card.matches(':popover-open')) card.showPopover();
  });
  for (const element of [word, card]) {
    element.addEventListener('focusout', ({ relatedTarget }) => {
      const stays = relatedTarget === word || (relatedTarget instanceof Node && card.contains(relatedTarget));
      if (!stays && relatedTarget !== null && card.matches(':popover-open')) card.hidePopover();
    });
  }
}
