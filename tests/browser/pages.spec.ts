import { expect, test } from '@playwright/test';
import {
  allIslandsLive,
  chapters,
  expectNoSkippedLevel,
  figurePages,
  headingLevels,
  listPages,
  watch,
} from './bookPages.ts';
import { someOf } from './thorough.ts';

test.beforeEach(({ baseURL }) => {
  expect(baseURL).toContain('/a/book/');
});

for (const path of ['', ...chapters, 'figure/compose/']) {
  test(`/${path} opens, with one h1, no fault and no request elsewhere`, async ({ page, baseURL }) => {
    const faults = watch(page, baseURL ?? '');
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/Unfold/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('main')).toHaveCount(1);
    await allIslandsLive(page);
    expect(await page.context().cookies()).toEqual([]);
    expect(faults).toEqual([]);
  });
}

for (const path of someOf(
  ['', ...chapters, 'figure/compose/'],
  ['', 'composing-networks/', 'notation/', 'figure/compose/'],
)) {
  test(`/${path} keeps to 320 px, headings in order, links alive`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await allIslandsLive(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expectNoSkippedLevel(await headingLevels(page));
    const links = await page
      .locator('a[href]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    for (const link of new Set(links)) {
      if (link.startsWith('#')) await expect(page.locator(link)).toHaveCount(1);
      else expect((await page.request.get(new URL(link, page.url()).href)).status(), link).toBe(200);
    }
  });
}

const others = [
  ['lists', listPages],
  ['figures, first half', figurePages.slice(0, 11)],
  ['figures, second half', figurePages.slice(11)],
] as const;

for (const [name, paths] of someOf(others, others.slice(0, 1))) {
  test(`every other page is whole: one h1, headings, landmarks, no fault (${name})`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const faults = watch(page, baseURL ?? '');
    for (const path of paths) {
      await page.goto(path);
      await allIslandsLive(page);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('main')).toHaveCount(1);
      expectNoSkippedLevel(await headingLevels(page));
      // leaving would drop what is still being fetched, and that counts as a fault
      await page.waitForLoadState('networkidle');
    }
    expect(faults).toEqual([]);
  });
}

test('an address that does not exist leads back to the contents', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'The contents' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Unfold' })).toBeVisible();
});

test('an embedded figure stands alone', async ({ page }) => {
  await page.goto('figure/compose/?embed');
  await expect(page.locator('.site-header')).toBeHidden();
  await expect(page.locator('.site-footer')).toBeHidden();
  await expect(page.locator('[data-figure="compose"]')).toBeVisible();
});

test('a program that does not load leaves the picture and can be tried again', async ({ page }) => {
  await page.route('**/assets/hydrateIsland*.js', (route) => route.abort());
  await page.goto('figure/compose/');
  const line = page.getByText('its program did not load');
  await expect(line).toBeVisible();
  await expect(page.locator('[data-figure="compose"]')).toBeVisible();
  await page.unroute('**/assets/hydrateIsland*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  const reload = page.getByRole('button', { name: 'Reload the page' });
  const island = page.locator('[data-island="figure"]');
  await expect(island).toHaveAttribute('data-island-state', /live|failed/);
  if (await reload.isVisible()) await reload.click();
  await expect(island).toHaveAttribute('data-island-state', 'live');
});
