import { expect, test } from '@playwright/test';

test('on paper: light, figures as they stand, values and link instead of controls', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('composing-networks/');
  const figure = page.locator('[data-figure="compose"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 1000 });
  await expect(figure.locator('.figure-rail')).toBeHidden();
  await expect(figure.locator('.figure-toolbar')).toBeHidden();
  await expect(figure.locator('svg').first()).toBeVisible();
  const note = page.locator('.print-note').first();
  await expect(note).toContainText('#figure-compose');
  await expect(note).toContainText('θ');
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('light');
  const isWithin = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(isWithin).toBe(true);
  await expect(page.locator('.print-answers')).toBeVisible();
  await expect(page.locator('.neighbours')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-note')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
});
