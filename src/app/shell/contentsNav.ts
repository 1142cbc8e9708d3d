/** Marks, in the list of contents, the section that is being read. */
function followSections(links: readonly HTMLAnchorElement[]): void {
  if (typeof IntersectionObserver === 'undefined') return;
  const linkOf = new Map(links.map((link) => [link.hash.slice(1), link]));
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.find((entry) => entry.isIntersecting);
      if (!entered) return;
      for (const [id, link] of linkOf) {
        if (id === entered.target.id) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '0px 0px -70% 0px' },
  );
  for (const id of linkOf.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
}

/** Keeps the contents open beside the text on wide pages, and follows the reader. */
export function startContentsNav(): void {
  const nav = document.querySelector<HTMLElement>('[data-contents]');
  const details = nav?.querySelector('details');
  if (!nav || !details) return;
  const wide = matchMedia('(min-width: 1280px)');
  const adapt = (): void => {
    details.open = wide.matches;
  };
  wide.addEventListener('change', adapt);
  adapt();
  followSections([...nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]);
}
