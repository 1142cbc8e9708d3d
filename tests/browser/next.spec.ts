import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="next"]');
const value = async (page: Page, name: string): Promise<number> =>
  Number(await figure(page).locator(`[data-readout="${name}"]`).getAttribute('data-value'));
const slider = (page: Page, name: string): Locator => figure(page).getByRole('slider', { name, exact: true });

test.use({ viewport: { width: 1440, height: 1000 } });

test.beforeEach(async ({ page }) => {
  await page.goto('where-next/');
  await figure(page).scrollIntoViewIfNeeded();
  await expect(figure(page)).toHaveAttribute('data-ready', '');
});

test('the line of least squares has the least loss', async ({ page }) => {
  expect(await value(page, 'loss')).toBeGreaterThan(0.5);
  await figure(page).getByRole('button', { name: 'Lay the line of least squares' }).click();
  await expect.poll(() => value(page, 'loss')).toBeLessThan(0.0226);
});

test('an end of the line can be dragged', async ({ page }) => {
  const before = await value(page, 'loss');
  const box = await slider(page, 'right end of the line').boundingBox();
  if (!box) throw new Error('no end');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y - 100, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => value(page, 'loss')).toBeLessThan(before);
});

test('the four ideas follow one another by key', async ({ page }) => {
  await figure(page).getByRole('radio', { name: 'Loss' }).focus();
  for (const name of ['reached', 'size', 'test-error']) {
    await page.keyboard.press('ArrowRight');
    await expect(figure(page).locator(`[data-readout="${name}"]`)).toBeVisible();
  }
  await slider(page, 'hidden units').press('Home');
  await expect(figure(page)).toContainText('1 hidden unit:');
  expect(await axeFaults(page, { within: '[data-figure="next"]' })).toEqual([]);
});
