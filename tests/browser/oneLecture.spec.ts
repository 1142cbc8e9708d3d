import { expect, type Page, test } from '@playwright/test';

test.use({ viewport: { width: 1024, height: 768 }, contextOptions: { reducedMotion: 'reduce' } });

/** A clicker's bounce within 150 ms does not count. */
const BOUNCE_MS = 170;

/** Runs in the page: what is cut off, scrolls, or is smaller than 28 px on the screen. Scripts of formulas may be. */
function faultsOfSlide(): string[] {
  const root = document.querySelector('.lecture');
  const sheet = root?.querySelector<HTMLElement>('.lecture-sheet');
  if (!root || !sheet) return ['no slide'];
  const faults: string[] = [];
  for (const box of root.querySelectorAll('.lecture-space, .lecture-rail, .equation-box, .diagram-box')) {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth, className } = box;
    if (clientHeight === 0 || className === 'lecture-rail') continue;
    const isSpace = className === 'lecture-space';
    if (isSpace && scrollHeight > clientHeight + 1) faults.push(`${className} is higher than the slide`);
    if (!isSpace && scrollWidth > clientWidth + 1) faults.push(`${className} is wider than the slide`);
  }
  const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth;
  const skipped = '.visually-hidden, .lecture-tools, sub, sup, tspan, .sym-scripts, .msupsub, .vlist';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').replaceAll('\u200b', '').trim();
    if (!parent || text === '' || parent.closest(skipped) || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { right, bottom, left } = range.getBoundingClientRect();
    if (right > innerWidth + 1 || bottom > innerHeight + 1 || left < -1) faults.push(`cut off: ${text}`);
    const sizePx = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (sizePx < 27.9) faults.push(`${sizePx.toFixed(1)} px: ${text}`);
  }
  return faults;
}

async function stepThrough(page: Page, id: string): Promise<string[]> {
  await page.goto(`figure/${id}/?lecture`);
  const place = page.locator('.lecture-place');
  await expect(place).toHaveText(/^1 of/);
  const count = Number(/of (\d+)/.exec(await place.innerText())?.[1]);
  const faults: string[] = [];
  // a prediction takes a press for itself
  for (let press = 0; press < 2 * count; press++) {
    await page.waitForTimeout(BOUNCE_MS);
    const where = await place.innerText();
    for (const fault of await page.evaluate(faultsOfSlide)) faults.push(`${id} ${where}: ${fault}`);
    const isAsked = (await page.locator('.lecture .sheet').count()) > 0;
    if (where === `${count} of ${count}` && !isAsked) return faults;
    await page.keyboard.press('PageDown');
  }
  return [...faults, `${id}: the end is not reached`];
}

for (const ids of [
  ['combine', 'one-equation', 'two-outputs', 'build-up'],
  ['notation', 'general'],
]) {
  test(`every slide of ${ids.join(', ')} fits a projector`, async ({ page }) => {
    const faults: string[] = [];
    for (const id of ids) faults.push(...(await stepThrough(page, id)));
    expect(faults).toEqual([]);
  });
}
