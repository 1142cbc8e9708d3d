import { expect, test } from '@playwright/test';
import { contents } from '../../src/chapters/contents.ts';
import { glossary } from '../../src/chapters/glossary.ts';
import { allIslandsLive } from './bookPages.ts';

test('on a screen of 3840 px lines stay short, and figures keep to the page', async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await page.goto('composing-networks/');
  await allIslandsLive(page);
  const rem = 16;
  for (const [selector, most] of [
    ['.prose > p', 39 * rem],
    ['.figure', 80 * rem],
  ] as const) {
    const widths = await page
      .locator(selector)
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(most);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(3840);
});

test('about this copy: every feature of this browser is answered, and one that is taken away is missed', async ({
  page,
}) => {
  const answers = () => page.locator('[data-feature]').allTextContents();
  await page.goto('about/');
  await expect(page.locator('[data-feature="workers"]')).toHaveText('yes');
  await expect(page.locator('[data-feature="storage"]')).toHaveText('yes');
  expect((await answers()).filter((answer) => answer === 'not checked')).toEqual([]);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.reload();
  await expect(page.locator('[data-feature="workers"]')).toHaveText(/^no/);
  await expect(page.locator('[data-feature="storage"]')).toHaveText(/^no/);
});

test('chapters lead from one to the next and back; contents say where one is', async ({ page }) => {
  await page.goto(`${contents[0]?.slug ?? ''}/`);
  for (const [at, { title, number }] of contents.entries()) {
    await expect(page.locator('h1')).toHaveText(title);
    await expect(page.locator('.chapter-progress')).toContainText(`Chapter ${number} of`);
    if (at < contents.length - 1) await page.locator('.neighbours a[rel=next]').click();
  }
  await page.locator('.neighbours a[rel=prev]').click();
  await expect(page.locator('h1')).toHaveText(contents.at(-2)?.title ?? '');
});

test('the glossary page has every entry of its source', async ({ page }) => {
  await page.goto('glossary/');
  await expect(page.locator('.glossary-entry')).toHaveCount(glossary.length);
});
