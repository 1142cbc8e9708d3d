import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="general"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const slider = (page: Page, name: string): Locator => figure(page).getByRole('slider', { name, exact: true });
const product = (page: Page): Locator => figure(page).locator('.product-words');

/** The state follows with the next frame, so that `check` would look too early. */
async function choose(page: Page, name: string): Promise<void> {
  const radio = figure(page).getByRole('radio', { name, exact: true });
  await radio.click();
  await expect(radio).toBeChecked();
}

async function open(page: Page): Promise<void> {
  await page.goto('figure/general/');
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

test.use({ viewport: { width: 1440, height: 1100 } });

test('the example reads 16 + 10 + 9 + 8 = 43 and its shapes', async ({ page }) => {
  await open(page);
  await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '43');
  await expect(figure(page).locator('.general-shapes tbody tr')).toHaveText([
    /4×3.*16/s,
    /2×4.*10/s,
    /3×2.*9/s,
    /2×3.*8/s,
  ]);
  await expect(figure(page).locator('.figure-description')).toContainText('16 + 10 + 9 + 8 = 43');
});

test('by keyboard to the largest and the smallest: legible, in its place, and counted', async ({ page }) => {
  await open(page);
  for (const [key, parameters] of [
    ['End', '1304'],
    ['Home', '4'],
  ] as const) {
    await slider(page, 'hidden layers').focus();
    await page.keyboard.press(key);
    const sliders = figure(page).locator('.figure-rail input[type="range"]');
    for (let at = 1; at < (await sliders.count()); at++) {
      await sliders.nth(at).focus();
      await page.keyboard.press(key);
    }
    await expect(readout(page, 'parameters')).toHaveAttribute('data-value', parameters);
    await expect(figure(page).locator('.katex-error')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  }
});

test('every term of both equations lights its layer in the diagram, by keyboard', async ({ page }) => {
  await open(page);
  for (const label of ['The network layer by layer', 'The network in one line']) {
    const terms = figure(page)
      .getByRole('group', { name: label, exact: true })
      .locator('.equation-box [data-term]');
    await expect(terms.first()).toHaveAttribute('tabindex', '0');
    const count = await terms.count();
    await terms.first().focus();
    for (let at = 0; at < count; at++) {
      await expect(terms.nth(at)).toBeFocused();
      await expect(figure(page).locator('.diagram-item[data-highlighted]')).not.toHaveCount(0);
      await page.keyboard.press('ArrowRight');
    }
  }
});

test('a matrix of the table lights all its edges, and Enter tries it in the product', async ({ page }) => {
  await open(page);
  const shape = figure(page).locator('.general-shape[data-term="w:2"]');
  await shape.hover();
  await expect(figure(page).locator('.diagram-edge[data-highlighted]')).toHaveCount(6);
  await figure(page).locator('.general-shape[data-term="w:0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(shape).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(product(page)).toContainText('3×2 needs a vector of 2, got 4.');
  await expect(product(page)).toHaveAttribute('data-product', 'does not fit');
});

test('the count is predicted before it is shown', async ({ page }) => {
  await open(page);
  await figure(page).getByRole('button', { name: 'Predict first' }).click();
  await expect(figure(page).locator('.general-shapes')).toBeHidden();
  await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '');
  await figure(page).locator('.sheet input').first().fill('32');
  await figure(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(figure(page).locator('.prediction-verdict')).toContainText('32 are the weights alone');
  await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '43');
});

for (const width of [320, 360]) {
  test(`the largest, in numbers, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await figure(page).getByRole('button', { name: 'Eight layers of twelve' }).click();
    await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '1304');
    await choose(page, 'numbers');
    await expect(figure(page).locator('.equation-box [data-slot]').first()).toBeAttached();
    for (const fill of ['all zero', 'all one', 'random']) {
      await choose(page, fill);
      await page.waitForTimeout(200);
      expect(await figure(page).innerText()).not.toMatch(/NaN|undefined|\u22120(?![.\d])/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('axe finds nothing, light and dark', async ({ page }) => {
  await open(page);
  expect(await axeFaults(page, { within: '[data-figure="general"]' })).toEqual([]);
});
