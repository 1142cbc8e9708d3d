/**
 * Runs in the page of a lecture: what is smaller than 28 px on the screen, what is cut off, what would have to be
 * scrolled. Indices, primes and the row of tools may be smaller.
 */
export async function slideFaults(): Promise<string[]> {
  // figures fit themselves to the room when their plots have drawn themselves
  for (let frame = 0; frame < 5; frame++) {
    await new Promise((done) => {
      requestAnimationFrame(done);
    });
  }
  const root = document.querySelector<HTMLElement>('.lecture, .lecture-title');
  if (!root) return ['there is no slide'];
  const name = `${root.dataset['figure'] ?? 'title'}${root.querySelector('.sheet') ? ', asking' : ''}`;
  return [...new Set([...textFaults(root), ...boxFaults(root)])].map((fault) => `${name}: ${fault}`);

  function textFaults(within: HTMLElement): string[] {
    const faults: string[] = [];
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').replaceAll('\u200b', '').trim();
      const small = '.visually-hidden, .katex-mathml, .mtight, .sym-scripts, .lecture-tools, sub, sup, tspan';
      if (!parent || text === '' || parent.closest(small)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width < 2 || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const scale = svgScale(parent) * sheetScale(parent);
      const sizePx = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (sizePx < 27.9) faults.push(`${sizePx.toFixed(1)} px: ${text}`);
      const isOff = right > innerWidth + 1 || bottom > innerHeight + 1 || left < -1 || top < -1;
      if (isOff) faults.push(`cut off: ${text}`);
    }
    return faults;
  }

  function boxFaults(within: HTMLElement): string[] {
    const faults: string[] = [];
    for (const box of within.querySelectorAll('.lecture-space, .lecture-rail, .equation-box, .diagram-box')) {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth, classList } = box;
      if (clientHeight === 0 || !box.checkVisibility({ visibilityProperty: true })) continue;
      const isPlace = classList.contains('lecture-space') || classList.contains('lecture-rail');
      if (isPlace && scrollHeight > clientHeight + 1) faults.push(`${box.className} is too high`);
      if (!isPlace && scrollWidth > clientWidth + 1) faults.push(`${box.className} is too wide`);
    }
    return faults;
  }

  function sheetScale(element: Element): number {
    const sheet = element.closest<HTMLElement>('.lecture-sheet');
    return sheet ? sheet.getBoundingClientRect().width / sheet.offsetWidth : 1;
  }

  function svgScale(element: Element): number {
    const svg = element.closest('svg');
    if (!svg || svg.viewBox.baseVal.width === 0) return 1;
    return svg.getBoundingClientRect().width / sheetScale(element) / svg.viewBox.baseVal.width;
  }
}
