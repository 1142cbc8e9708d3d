import { expect, type Locator, type Page, test } from '@playwright/test';

const figure = (page: Page): Locator => page.locator('[data-figure="depth-sweep"]');
const sweep = (page: Page): Locator => figure(page).locator('[data-run="sweep"]');

test.use({ viewport: { width: 1440, height: 1100 } });
test.setTimeout(120_000);

test.beforeEach(async ({ page }) => {
  await page.goto('figure/depth-sweep/');
  await expect(figure(page)).toHaveAttribute('data-ready', '');
});

test('one seed with He: the loss turns inside', async ({ page }) => {
  await figure(page).getByRole('radio', { name: 'He, 2 / inputs' }).click();
  await figure(page).getByRole('slider', { name: 'seeds', exact: true }).focus();
  await page.keyboard.press('Home');
  await figure(page).getByRole('button', { name: 'Train 10 networks' }).click();
  await expect(sweep(page)).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
  await expect(sweep(page)).toContainText(/trained on this device in .* s, 43 GFLOP, seed 1/);
  const turning = figure(page).locator('[data-readout="turning-he"]');
  const depth = Number(await turning.getAttribute('data-value'));
  expect(depth).toBeGreaterThan(2);
  expect(depth).toBeLessThan(32);
});

test('cancelled, what was trained stays; another width sets it aside', async ({ page }) => {
  await figure(page).getByRole('button', { name: 'Train 60 networks' }).click();
  await expect(sweep(page)).toContainText(/of 60 trained/, { timeout: 30_000 });
  await figure(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(sweep(page)).toHaveAttribute('data-status', 'cancelled');
  await expect(figure(page).locator('.sweep-mark-he').first()).toBeVisible();
  await figure(page)
    .getByRole('slider', { name: /units a layer/ })
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(sweep(page)).toHaveAttribute('data-status', 'idle');
});
