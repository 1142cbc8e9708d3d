import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="dependencies"]');
const value = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const handle = (page: Page, name: string): Locator =>
  figure(page).locator('.plot-handles').getByRole('slider', { name, exact: true });

test.use({ viewport: { width: 1440, height: 1200 } });

test.beforeEach(async ({ page }) => {
  await page.goto('figure/dependencies/');
  await expect(figure(page)).toHaveAttribute('data-ready', '');
  await expect(value(page, 'regions')).toHaveAttribute('data-value', '16');
});

test('a joint of network 2, dragged, moves four borders', async ({ page }) => {
  const box = await handle(page, 'joint 2 of network 2').boundingBox();
  if (!box) throw new Error('no joint');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(value(page, 'moved-borders')).toHaveAttribute('data-value', '4');
  await expect(value(page, 'regions')).toHaveAttribute('data-value', '16');
});

test('by key: seven for network 1, one for the shallow network, and all back', async ({ page }) => {
  await handle(page, 'joint 1 of network 1').press('ArrowRight');
  await expect(value(page, 'moved-borders')).toHaveAttribute('data-value', '7');
  await handle(page, 'joint 6 of the shallow network').press('ArrowRight');
  await expect(value(page, 'rival-moved')).toHaveAttribute('data-value', '1');
  expect(await axeFaults(page, { within: '[data-figure="dependencies"]' })).toEqual([]);
  await figure(page).getByRole('button', { name: 'Put all joints back' }).click();
  await expect(value(page, 'moved-borders')).toHaveAttribute('data-value', '0');
  await expect(value(page, 'rival-moved')).toHaveAttribute('data-value', '0');
});
