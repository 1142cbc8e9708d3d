/** A link to a section that is gone opens the page at its top; this says why. */
export function startMissingSection(): void {
  const check = (): void => {
    document.querySelector('.missing-section')?.remove();
    const { hash } = location;
    // states of figures look otherwise: "key=value"
    if (!/^#[a-z][a-z0-9-]*$/.test(hash) || document.getElementById(hash.slice(1))) return;
    const line = document.createElement('p');
    line.className = 'missing-section';
    line.setAttribute('role', 'status');
    line.textContent = `This page has no section “${hash.slice(1)}” any more. It may have a new name: see the contents, or search.`;
    document.getElementById('main')?.prepend(line);
  };
  addEventListener('hashchange', check);
  check();
}
