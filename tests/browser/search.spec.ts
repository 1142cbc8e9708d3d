import { expect, test } from '@playwright/test';

test('"/" opens the search; a result leads to its section', async ({ page }) => {
  await page.goto('hyperparameters/');
  await page.keyboard.press('/');
  await page.getByLabel('Words to look for').fill('linear region');
  const result = page.locator('.search-results a', { hasText: 'Glossary: linear region' });
  await expect(result).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search' }).click();
  await result.click();
  await expect(page).toHaveURL(/glossary\/#linear-region$/);
});

test('nothing found leads on', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.getByLabel('Words to look for').fill('zebra');
  await expect(page.locator('[data-search-count]')).toContainText('Nothing has “zebra”');
});

test('an index that does not come is said, and the page goes on', async ({ page }) => {
  await page.route('**/search.js', (route) => route.abort());
  await page.goto('');
  await page.keyboard.press('/');
  await page.getByLabel('Words to look for').fill('fold');
  await expect(page.locator('[data-search-count]')).toContainText('could not be loaded');
});

test('a card opens on click and closes with Escape', async ({ page }) => {
  await page.goto('hyperparameters/');
  await page.locator('.term', { hasText: 'validation set' }).first().click();
  const card = page.locator('.card:popover-open');
  await expect(card).toContainText('kept apart from training');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});
