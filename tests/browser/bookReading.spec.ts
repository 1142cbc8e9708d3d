import { expect, test } from '@playwright/test';

test('the contents page lists sections and leads back to where the reader was', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('.resume')).toBeEmpty();
  await page.getByRole('link', { name: 'Fold, draw, unfold' }).click();
  await expect(page).toHaveURL(/composing-networks\/#fold-draw-unfold$/);
  await page
    .locator('#fold-draw-unfold')
    .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await page.goto('');
  const back = page.locator('.resume a');
  await expect(back).toHaveText('Composing two networks: Fold, draw, unfold');
  await back.click();
  await expect(page).toHaveURL(/composing-networks\/#fold-draw-unfold$/);
});

test('a damaged place is no place', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto('');
  for (const kept of [
    '{',
    '7',
    '{"address":"https://elsewhere.example/","title":"x"}',
    '{"address":"javascript:0"}',
  ]) {
    await page.evaluate((text) => localStorage.setItem('unfold:place', text), kept);
    await page.reload();
    await expect(page.locator('[data-theme-switch]')).toBeVisible();
    await expect(page.locator('.resume')).toBeEmpty();
  }
  expect(faults).toEqual([]);
});

test('the cover is moved by its slider, by keys and by pointing', async ({ page }) => {
  await page.goto('');
  const slider = page.getByRole('slider', { name: 'Move x' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^x 0\.43, y minus 0\.72, y prime 0\.11$/);
  await slider.press('Home');
  await expect(page.locator('[data-cover-words]')).toHaveText('x −1.00 → y −1.00 → y′ 0.60');
  const box = await page.locator('.cover svg').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 0.27 * (box?.width ?? 0), (box?.y ?? 0) + 50);
  await expect(page.locator('[data-cover-words]')).toHaveText(/^x −?0\.0/);
});

test('a heading offers its link by keyboard', async ({ page }) => {
  await page.goto('composing-networks/');
  const anchor = page.getByRole('link', { name: 'Link to “Fold, draw, unfold”' });
  await anchor.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#fold-draw-unfold$/);
});

test('the size of text is chosen and kept', async ({ page }) => {
  await page.goto('notation/');
  const rem = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await rem()).toBe(16);
  await page.getByRole('button', { name: 'Text size: normal' }).click();
  expect(await rem()).toBe(18);
  await page.getByRole('button', { name: 'Text size: large' }).click();
  expect(await rem()).toBe(20);
  await page.reload();
  expect(await rem()).toBe(20);
  await page.getByRole('button', { name: 'Text size: larger' }).click();
  expect(await rem()).toBe(16);
});

test('in a page from right to left, formulas and plots run from left to right; nobody translates them', async ({
  page,
}) => {
  await page.goto('composing-networks/');
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  for (const selector of ['.prose .katex', '.plot', '.plot svg']) {
    await expect(page.locator(selector).first()).toHaveCSS('direction', 'ltr');
  }
  await expect(page.locator('.prose > p').first()).toHaveCSS('direction', 'rtl');
  await expect(page.locator('.prose .katex').first()).toHaveAttribute('translate', 'no');
});
