import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="sawtooth"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const row = (page: Page, depth: number): Locator => figure(page).locator(`tr[data-depth="${depth}"]`);

async function open(page: Page): Promise<void> {
  await page.goto('figure/sawtooth/');
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

test.use({ viewport: { width: 1440, height: 1100 } });

test('every layer doubles the pieces: by button and by key', async ({ page }) => {
  await open(page);
  await expect(readout(page, 'pieces')).toHaveAttribute('data-value', '16');
  await figure(page).getByRole('button', { name: 'Add a layer' }).click();
  await expect(readout(page, 'pieces')).toHaveAttribute('data-value', '32');
  const depth = figure(page).getByRole('slider', { name: 'hidden layers of the deep lane' });
  await depth.focus();
  await page.keyboard.press('End');
  await expect(readout(page, 'pieces')).toHaveAttribute('data-value', '1024');
  await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '61');
  await expect(readout(page, 'units-needed')).toHaveAttribute('data-value', '1024');
  await expect(readout(page, 'largest-error')).toHaveText('½');
  expect(await axeFaults(page, { within: '[data-figure="sawtooth"]' })).toEqual([]);
  await expect(figure(page).getByRole('button', { name: 'Add a layer' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('the table: 2^K pieces, and ½ from three layers on', async ({ page }) => {
  await open(page);
  for (let depth = 1; depth <= 10; depth++) {
    const cell = (name: string): Locator => row(page, depth).locator(`[data-column="${name}"]`);
    await expect(cell('pieces')).toHaveAttribute('data-value', String(2 ** depth));
    await expect(cell('largest-error')).toHaveText(depth < 3 ? '0' : '½');
    const rms = Number(await cell('rms').getAttribute('data-value'));
    if (depth < 3) expect(rms).toBe(0);
    else expect(rms).toBeGreaterThan(0.15);
  }
});

test('a budget between two depths says what is left', async ({ page }) => {
  await open(page);
  const budget = figure(page).getByRole('textbox', { name: 'parameters for each lane, as a number' });
  await budget.fill('29');
  await budget.press('Enter');
  await expect(figure(page)).toContainText('16 pieces from 25 parameters, 4 unspent');
});

test('trained to it, neither lane finds it', async ({ page }) => {
  test.slow();
  await open(page);
  await figure(page).getByRole('button', { name: 'Train both to it' }).click();
  for (const lane of ['deep', 'shallow']) {
    await expect(readout(page, `trained-${lane}`)).toHaveAttribute('data-status', 'done', {
      timeout: 60_000,
    });
    expect(Number(await readout(page, `trained-${lane}`).getAttribute('data-value'))).toBeGreaterThan(0.1);
  }
});
