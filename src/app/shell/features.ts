/** The smallest module that uses a SIMD instruction: one function that returns a 128-bit constant. */
const SIMD_PROBE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
]);

const CHECKS: Readonly<Record<string, () => boolean>> = {
  workers: () => typeof Worker !== 'undefined',
  simd: () => typeof WebAssembly !== 'undefined' && WebAssembly.validate(SIMD_PROBE),
  storage: () => {
    localStorage.setItem('unfold:probe', '1');
    localStorage.removeItem('unfold:probe');
    return true;
  },
  offline: () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null,
  clipboard: () => typeof navigator.clipboard?.writeText === 'function',
  'full-screen': () => document.fullscreenEnabled,
};

/** Fills in the table of the About page: what the browser that reads it offers. */
export function startFeatures(): void {
  for (const cell of document.querySelectorAll<HTMLElement>('[data-feature]')) {
    const check = CHECKS[cell.dataset['feature'] ?? ''];
    if (check) cell.textContent = offers(check) ? 'yes' : 'no';
  }
}

/** A check that throws (blocked storage does) is a no. */
function offers(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
