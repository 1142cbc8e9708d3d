import { expect, test } from '@playwright/test';
import { pressAtOnce } from './pressAtOnce.ts';

test.use({ viewport: { width: 1440, height: 1000 } });

test('two layers of six: 61 parameters; a key on the slider makes three layers of six, 103', async ({
  page,
}) => {
  await page.goto('figure/hyperparameters/');
  const figure = page.locator('[data-figure="hyperparameters"][data-ready]');
  const parameters = figure.locator('[data-readout="parameters"]');
  await expect(parameters).toHaveAttribute('data-value', '61');
  await expect(figure.locator('[data-readout="max-regions"]')).toHaveAttribute('data-value', '49');
  await figure.getByRole('slider', { name: /^depth/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(parameters).toHaveAttribute('data-value', '103');
});

test('the map is one tab stop; arrows walk it and go down into a cell', async ({ page }) => {
  await page.goto('figure/hyperparameters/');
  const figure = page.locator('[data-figure="hyperparameters"][data-ready]');
  await expect(figure.locator('.shape-cell[tabindex="0"]')).toHaveCount(1);
  await figure.locator('.shape-cell[tabindex="0"]').focus();
  await pressAtOnce(page, ['ArrowDown', 'ArrowRight']);
  await expect(figure.locator('.shape-cell:focus')).toHaveText('134');
  await expect(figure.locator('[data-readout="parameters"]')).toHaveAttribute('data-value', '134');
});

test('a search trains twelve cells, marks the best, and opens the test set once', async ({ page }) => {
  await page.goto('figure/search/#search=1~repeats,1~mode,random');
  const figure = page.locator('[data-figure="search"][data-ready]');
  const open = figure.getByRole('button', { name: 'Open the test set' });
  await expect(open).toHaveAttribute('aria-disabled', 'true');
  await figure.getByRole('button', { name: 'Train 12 networks' }).click();
  await expect(figure.locator('[data-run="search"]')).toHaveAttribute('data-status', 'done', {
    timeout: 30_000,
  });
  await expect(figure.locator('.heat-cell[data-best]')).toHaveCount(1);
  await open.click();
  // above 0 and below 1
  await expect(figure.locator('[data-readout="test-loss"]')).toHaveAttribute('data-value', /^(?!0$)0\.\d/);
  await expect(open).toHaveAttribute('aria-disabled', 'true');
});

test('a search can be cancelled and keeps what it found', async ({ page }) => {
  await page.goto('figure/search/');
  const figure = page.locator('[data-figure="search"][data-ready]');
  await figure.getByRole('button', { name: 'Train 108 networks' }).click();
  await expect(figure.locator('[data-run="search"]')).toContainText('left');
  await figure.getByRole('button', { name: 'Cancel' }).click();
  await expect(figure.locator('[data-run="search"]')).toHaveAttribute('data-status', 'cancelled');
  await expect(figure.locator('.heat-cell[data-best]')).toHaveCount(1);
});
