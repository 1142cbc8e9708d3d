let end: (() => void) | null = null;

/** Darkens all but a disc around the pointer: drawn by us, because a shared screen may not show the pointer. */
export function toggleSpotlight(): void {
  if (endSpotlight()) return;
  const shade = document.createElement('div');
  shade.className = 'lecture-spotlight';
  shade.setAttribute('aria-hidden', 'true');
  document.body.append(shade);
  const abort = new AbortController();
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      shade.style.setProperty('--x', `${clientX}px`);
      shade.style.setProperty('--y', `${clientY}px`);
    },
    { signal: abort.signal },
  );
  end = () => {
    abort.abort();
    shade.remove();
  };
}

/** Whether there was one. */
export function endSpotlight(): boolean {
  if (!end) return false;
  end();
  end = null;
  return true;
}
