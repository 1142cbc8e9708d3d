/**
 * Keeps the book for reading without a connection, once the page has loaded and has nothing better to do.
 * A newer edition is offered, never forced.
 */
export function startOffline(): void {
  const home = document.querySelector<HTMLAnchorElement>('.site-name');
  const isServed =
    location.protocol === 'https:' || location.hostname === 'localhost' || location.hostname === '127.0.0.1';
  if (!import.meta.env.PROD || !home || !isServed || !isOfferedHere()) return;
  window.addEventListener('load', () => {
    void register(new URL('sw.js', home.href));
  });
}

/** Sandboxed frames have no service worker, and some throw when asked for it. */
function isOfferedHere(): boolean {
  try {
    return 'serviceWorker' in navigator && window.top === window;
  } catch {
    return false;
  }
}

async function register(address: URL): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(address);
    const offer = (): void => {
      if (registration.waiting && navigator.serviceWorker.controller) offerEdition(registration.waiting);
    };
    offer();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer);
    });
  } catch {
    // a host that forbids it, or no connection: the book works as before, only not offline
  }
}

function offerEdition(waiting: ServiceWorker): void {
  if (document.querySelector('.new-edition')) return;
  const bar = document.createElement('div');
  bar.className = 'new-edition';
  bar.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent = 'A new edition of the book is here.';
  const take = button('Reload with it', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      location.reload();
    });
    waiting.postMessage('take over');
  });
  const later = button('Later', () => {
    bar.remove();
  });
  bar.append(words, take, later);
  document.body.append(bar);
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}
