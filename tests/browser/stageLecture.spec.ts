import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

test.use({ viewport: { width: 1024, height: 768 } });

const place = (page: Page) => page.locator('.lecture-place, .lecture-title-place');

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  // a clicker's bounce within 150 ms does not count
  await page.waitForTimeout(170);
}

async function openLecture(page: Page): Promise<number> {
  await page.goto('composing-networks/?lecture');
  await expect(page.locator('.lecture-title')).toBeVisible();
  return Number(/of (\d+)/.exec(await place(page).innerText())?.[1]);
}

test('a chapter is given with PageDown, PageUp and "." alone, a reload in the middle', async ({ page }) => {
  test.setTimeout(90_000);
  const count = await openLecture(page);
  expect(count).toBeGreaterThan(6);
  for (let at = 2; at <= count; at++) {
    for (let presses = 0; presses < 3; presses++) {
      await press(page, 'PageDown');
      // a slide with a prediction takes a press for itself
      if ((await place(page).innerText()) === `${at} of ${count}`) break;
    }
    await expect(place(page)).toHaveText(`${at} of ${count}`);
    if (at === 4) {
      await page.reload();
      await expect(place(page)).toHaveText(`${at} of ${count}`);
    }
  }
  await press(page, 'PageUp');
  await expect(place(page)).toHaveText(`${count - 1} of ${count}`);
  await press(page, '.');
  await expect(page.locator('.lecture-blank')).toBeVisible();
  await press(page, '.');
  await expect(page.locator('.lecture-blank')).toHaveCount(0);
  await press(page, 'Escape');
  await expect(page.locator('.lecture')).toHaveCount(0);
  await expect(page.locator('.site-header')).toBeVisible();
});

test('nothing is smaller than 28 px, and nothing is cut off', async ({ page }) => {
  const count = await openLecture(page);
  const all: string[] = [];
  for (let at = 2; at <= count; at++) {
    await press(page, 'PageDown');
    await page.waitForTimeout(450);
    const where = await place(page).innerText();
    for (const fault of await page.evaluate(smallOrCut)) all.push(`${where}: ${fault}`);
  }
  expect(all).toEqual([]);
});

test('navigation keys win over a slider; Shift with an arrow moves it', async ({ page }) => {
  await openLecture(page);
  await press(page, 'PageDown');
  const slider = page.locator('.lecture-rail input[type=range]').first();
  await slider.focus();
  const before = await slider.inputValue();
  await press(page, 'Shift+ArrowRight');
  await expect(slider).not.toHaveValue(before);
  await expect(place(page)).toHaveText(/^2 of/);
  await press(page, 'ArrowRight');
  await expect(place(page)).toHaveText(/^3 of/);
});

test('axe finds nothing in a lecture', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLecture(page);
  await press(page, 'PageDown');
  await expect(page.locator('.lecture')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('.lecture').analyze()).violations).toEqual([]);
});

/** Runs in the page: text below 28 px on the screen, and text or plots beyond the window. */
function smallOrCut(): string[] {
  const faults: string[] = [];
  const root = document.querySelector('.lecture');
  if (!root) return faults;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (
      !parent ||
      text === '' ||
      parent.closest('.visually-hidden, .katex-mathml, .lecture-tools, sub, sup, tspan')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    if (rect.width < 2 || getComputedStyle(parent).visibility === 'hidden') continue;
    const scale = svgScale(parent) * sheetScale(parent);
    const sizePx = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (sizePx < 27.9) faults.push(`${sizePx.toFixed(1)} px: ${text}`);
    if (rect.bottom > innerHeight + 1 || rect.right > innerWidth + 1 || rect.left < -1)
      faults.push(`cut off: ${text}`);
  }
  return faults;

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
