import { expect, test, type Page } from '@playwright/test';
import { figures } from '../../src/app/registry.ts';

const widths = [320, 768, 1024, 1440];
const themes = ['light', 'dark'] as const;
const pages = ['composing-networks/', ...Object.keys(figures).map((id) => `figure/${id}/`)];

/**
 * Faults of the text on the page: text that leaves the page or the box that clips it, and text drawn over other text.
 * Runs in the browser. Formulas place their parts by design and count as a whole.
 */
function findTextFaults(): string[] {
  const skipped = '.visually-hidden, .skip-link, .katex-mathml, [hidden], dialog:not([open]), title, desc';
  const isShown = (element: Element): boolean =>
    element.closest(skipped) === null &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const textOf = (element: Element): string => (element.textContent ?? '').trim().slice(0, 40);
  const scrollsByItself = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsByItself(element.parentElement));
  const boxes = new Map<Element, { text: string; rects: DOMRect[] }>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || node.nodeValue?.trim() === '' || !isShown(parent)) continue;
    const owner = parent.closest('.katex-html') ?? parent.closest('text') ?? parent;
    if (owner !== parent || owner instanceof SVGElement) {
      boxes.set(owner, { text: textOf(owner), rects: [owner.getBoundingClientRect()] });
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const known = boxes.get(owner)?.rects ?? [];
    boxes.set(owner, { text: textOf(owner), rects: [...known, ...range.getClientRects()] });
  }
  const faults: string[] = [];
  const list = [...boxes].map(([element, { text, rects }]) => ({
    element,
    text,
    rects: rects.filter(({ width, height }) => width > 1 && height > 1),
  }));
  for (const { element, text, rects } of list) {
    if (scrollsByItself(element)) continue;
    for (const { left, right } of rects) {
      if (left < -1 || right > innerWidth + 1) faults.push(`leaves the page: ${text}`);
    }
  }
  for (const { element, text } of list) {
    const box = element.closest<HTMLElement>('button, label, output, dd, dt, td, th, h1, h2, h3');
    if (box && box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible') {
      faults.push(`is cut off: ${text}`);
    }
  }
  // The middle of a line of text, so that ascents that touch the line above do not count.
  const core = ({ left, right, top, height }: DOMRect) => ({
    left: left + 1,
    right: right - 1,
    top: top + height * 0.3,
    bottom: top + height * 0.7,
  });
  const cores = list
    .flatMap((owner) => owner.rects.map((rect) => ({ owner, ...core(rect) })))
    .toSorted((a, b) => a.top - b.top);
  for (const [index, one] of cores.entries()) {
    // from the top down: the first that begins below this one ends its search
    for (let at = index + 1; ; at++) {
      const other = cores[at];
      if (!other || other.top >= one.bottom) break;
      if (one.owner === other.owner || one.left >= other.right || other.left >= one.right) continue;
      const [a, b] = [one.owner, other.owner].toSorted((p, q) => list.indexOf(p) - list.indexOf(q));
      if (!a || !b || a.element.contains(b.element) || b.element.contains(a.element)) continue;
      faults.push(`overlap: ${a.text} × ${b.text}`);
    }
  }
  return [...new Set(faults)];
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const island of await page.locator('[data-island]').all()) {
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute('data-island-state', 'live');
  }
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
}

test('text drawn over other text is found', async ({ page }) => {
  await page.setContent(
    '<p style="margin:0">One line of text</p><p style="margin:-18px 0 0">Another line</p>',
  );
  expect(await page.evaluate(findTextFaults)).toEqual(['overlap: One line of text × Another line']);
  await page.setContent('<p>One line of text</p><p style="margin-left:-2em">Another line</p>');
  expect(await page.evaluate(findTextFaults)).toEqual(['leaves the page: Another line']);
});

for (const path of pages) {
  test(`text of /${path} keeps its place at every width, light and dark`, async ({ page }) => {
    await open(page, path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        expect(await page.evaluate(findTextFaults), `${width} px, ${colorScheme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });
}

test('the main thread rests when nobody touches the page', async ({ page }) => {
  await open(page, 'composing-networks/');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  await page.waitForTimeout(1500);
  const before = await busySeconds();
  await page.waitForTimeout(2000);
  expect((await busySeconds()) - before).toBeLessThan(0.04);
});
