import { expect, type Page, test } from '@playwright/test';

/** The figures of the chapters "Shallow or deep?" and "Where next", with how many steps each has. */
const figures = {
  identity: 5,
  'regions-per-parameter': 6,
  sawtooth: 5,
  dependencies: 5,
  structured: 5,
  next: 4,
};

test.use({ viewport: { width: 1024, height: 768 } });

for (const [id, steps] of Object.entries(figures)) {
  test(`${id} in a lecture: all on the screen, nothing below 28 px, nothing scrolls`, async ({ page }) => {
    await page.goto(`figure/${id}/?lecture`);
    const place = page.locator('.lecture-place');
    const faults: string[] = [];
    for (let step = 1; step <= steps; step++) {
      await expect(place).toHaveText(`${step} of ${steps}`);
      await settle(page);
      faults.push(...(await page.evaluate(lectureFaults)).map((fault) => `${step}: ${fault}`));
      // a step that asks first takes a press for its question
      if (await page.locator('.lecture [data-covered]').count()) {
        await page.keyboard.press('PageDown');
        await expect(page.locator('.lecture [data-covered]')).toHaveCount(0);
        await settle(page);
        faults.push(...(await page.evaluate(lectureFaults)).map((fault) => `${step}: ${fault}`));
      }
      await page.keyboard.press('PageDown');
    }
    expect(faults).toEqual([]);
  });
}

/** A clicker's bounce within 150 ms does not count, and the view is fitted over two frames. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(200);
}

/** Runs in the page: what is too small, beyond the window, or to be scrolled. */
function lectureFaults(): string[] {
  const faults: string[] = [];
  const root = document.querySelector('.lecture');
  const sheet = document.querySelector<HTMLElement>('.lecture-sheet');
  if (!root || !sheet) return ['there is no lecture'];
  const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    const skipped = '.visually-hidden, .katex-mathml, .lecture-tools, sub, sup, tspan, [data-covered]';
    if (!parent || text === '' || parent.closest(skipped)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || getComputedStyle(parent).visibility === 'hidden') continue;
    const svg = parent.closest('svg');
    const svgScale =
      svg && svg.viewBox.baseVal.width > 0
        ? svg.getBoundingClientRect().width / scale / svg.viewBox.baseVal.width
        : 1;
    const sizePx = Number.parseFloat(getComputedStyle(parent).fontSize) * scale * svgScale;
    if (sizePx < 27.9) faults.push(`${sizePx.toFixed(1)} px: ${text}`);
    const isOff = box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.left < -1 || box.top < -1;
    if (isOff) faults.push(`cut off: ${text}`);
  }
  const space = root.querySelector<HTMLElement>('.lecture-space');
  if (space?.dataset['scrolls'] !== undefined) faults.push('the view scrolls');
  const rail = root.querySelector<HTMLElement>('.lecture-rail');
  if (rail && rail.scrollHeight > rail.clientHeight + 1) faults.push('the controls scroll');
  return faults;
}
