import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="identity"]');
const difference = async (page: Page): Promise<number> =>
  Number(await figure(page).locator('[data-readout="difference"]').getAttribute('data-value'));
const slider = (page: Page, name: string): Locator => figure(page).getByRole('slider', { name, exact: true });

async function open(page: Page): Promise<void> {
  await page.goto('figure/identity/');
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

test.use({ viewport: { width: 1440, height: 1100 } });

test('six more layers change nothing, in either form', async ({ page }) => {
  await open(page);
  await slider(page, 'appended layers').focus();
  await page.keyboard.press('End');
  await expect(figure(page)).toContainText('6 appended layers');
  expect(await difference(page)).toBeLessThanOrEqual(1e-12);
  await figure(page).getByRole('radio', { name: 'two units' }).click();
  await expect(figure(page).locator('[data-readout="parameters"]')).not.toHaveAttribute('data-value', '196');
  expect(await difference(page)).toBeLessThanOrEqual(1e-12);
});

test('a broken weight shows, and can be put back', async ({ page }) => {
  await open(page);
  await slider(page, 'its weight, times').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => difference(page)).toBeGreaterThan(1);
  expect(await axeFaults(page, { within: '[data-figure="identity"]' })).toEqual([]);
  await figure(page).getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(() => difference(page)).toBe(0);
});

test('the input can be dragged along the line', async ({ page }) => {
  await open(page);
  const handle = figure(page).locator('.handle');
  const box = await handle.boundingBox();
  if (!box) throw new Error('no handle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 80, box.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(handle).not.toHaveAttribute('aria-valuenow', '0.35');
});
