import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

test('after one visit the book opens without a connection, every page of it', async ({ page, context }) => {
  await page.goto('');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.goto('composing-networks/');
  await expect(page.locator('h1')).toHaveText('Composing two networks');
  await expect(page.locator('[data-figure="compose"]')).toHaveAttribute('data-ready', '');
  await expect(page.locator('[data-figure="compose"] [data-readout="regions"]')).toHaveAttribute(
    'data-value',
    '9',
  );
  await page.goto('glossary/#linear-region');
  await expect(page.locator('#linear-region')).toBeVisible();
  await page.goto('no-such-page/');
  await expect(page.locator('h1')).toHaveText('There is no such page');
});

test('no service worker: the book works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto('figure/compose/');
  await expect(page.locator('[data-figure="compose"]')).toHaveAttribute('data-ready', '');
  expect(faults).toEqual([]);
});
