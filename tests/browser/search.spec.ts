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

test('a card opens by click, by hover and by focus, and closes with Escape', async ({ page }) => {
  await page.goto('hyperparameters/');
  const word = page.locator('.term', { hasText: 'validation set' }).first();
  const card = page.locator('.card:popover-open');
  await word.click();
  await expect(card).toContainText('kept apart from training');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.mouse.move(0, 0);
  await word.hover();
  await expect(card).toHaveCount(1);
  // the pointer may go onto the card
  await card.hover();
  await expect(card).toHaveCount(1);
  await page.mouse.move(0, 0);
  await expect(card).toHaveCount(0);
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null,
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await word.focus();
  await expect(card).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link', { name: 'Glossary' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('a card opens by tap, stays on the screen, and closes by a tap elsewhere', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('hyperparameters/');
    await page.locator('.term').first().tap();
    const card = page.locator('.card:popover-open');
    await expect(card).toBeInViewport({ ratio: 1 });
    await page.touchscreen.tap(5, 5);
    await expect(card).toHaveCount(0);
  });
});
