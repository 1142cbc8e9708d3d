import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { allIslandsLive, chapters, watch } from './bookPages.ts';
import { someOf } from './thorough.ts';

/** Decimals with a point that the page shows, but for where they belong: code, addresses, numbers of figures. */
async function pointsShown(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const plain = 'pre, code, textarea, script, style, annotation, .figure-number, .reference-entry';
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.closest(plain) && !parent?.closest('[data-island]:not([data-hydrated])'))
        texts.push(node.nodeValue ?? '');
    }
    return texts.join('\n');
  });
  return text.split('\n').filter((line) => /\d\.\d/.test(line) && !/Edition|Fig\.|[Ff]igure/.test(line));
}

const button = (page: Page) => page.getByRole('button', { name: /^Decimal mark/ });

test.describe('a German browser', () => {
  test.use({ locale: 'de-DE' });

  test('sees commas in prose, formulas and figures, and nothing else changes', async ({ page, baseURL }) => {
    const faults = watch(page, baseURL ?? '');
    await page.goto('composing-networks/');
    const figure = page.locator('[data-figure="compose"]');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-ready', '');
    await expect(figure.locator('.axis-tick').filter({ hasText: '0,5' }).first()).toBeVisible();
    await expect(figure.locator('.figure-description')).toContainText('x = 0,43');
    await expect(page.locator('.scrub').first()).toHaveText('0,43');
    await expect(page.locator('.scrub').first()).toHaveAttribute('aria-valuenow', '0.43');
    expect(await pointsShown(page)).toEqual([]);
    await expect(page.locator('.figure-number').first()).toHaveText('1.1');
    await expect(figure.locator('.figure-computed')).toContainText(/Edition \d+\.\d+\.\d+/);
    expect(faults).toEqual([]);
  });

  test('follows a drag, and a comma and a point can be typed', async ({ page, baseURL }) => {
    const faults = watch(page, baseURL ?? '');
    await page.goto('figure/compose/');
    const figure = page.locator('[data-figure="compose"]');
    await expect(figure).toHaveAttribute('data-ready', '');
    const field = figure.locator('.figure-rail .number-input').first();
    await expect(field).toHaveValue(/^−?\d+,\d+$/);
    for (const typed of ['0,25', '0.35']) {
      await field.fill(typed);
      await field.press('Enter');
      await field.blur();
      await expect(field).toHaveValue(typed.replace('.', ','));
      await expect(page).toHaveURL(new RegExp(typed.replace(',', '.').replace('.', '\\.')));
    }
    await figure.getByRole('slider', { name: /x/ }).last().press('ArrowRight');
    await expect(figure.locator('.figure-description')).toContainText(/x = −?\d,\d/);
    expect(await pointsShown(page)).toEqual([]);
    const ranges = await figure
      .locator('input[type=range]')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''));
    expect(ranges.filter((value) => value.includes(','))).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('exports, code and links keep the point', async ({ page }) => {
    await page.goto('figure/notation/');
    const figure = page.locator('[data-figure="notation"]');
    await expect(figure).toHaveAttribute('data-ready', '');
    await expect(figure.locator('pre')).toContainText(/\d\.\d/);
    await expect(figure.locator('pre')).not.toContainText(/\d,\d/);
    await figure.getByRole('button', { name: 'Export' }).click();
    const saved = page.waitForEvent('download');
    await figure.getByRole('button', { name: /PyTorch/ }).click();
    const code = await readFile(await (await saved).path(), 'utf8');
    expect(code).toMatch(/\d\.\d/);
    expect(code).not.toMatch(/\d,\d/);
  });

  for (const path of someOf(chapters, ['notation/'])) {
    test(`sees no point in any decimal of ${path}, its live parts awake`, async ({ page, baseURL }) => {
      const faults = watch(page, baseURL ?? '');
      await page.goto(path);
      await allIslandsLive(page);
      await expect(page.locator('[data-island]:not([data-hydrated])')).toHaveCount(0);
      expect(await pointsShown(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  }

  test('can ask for the point, and it is kept', async ({ page }) => {
    await page.goto('composing-networks/');
    const scrub = page.locator('.scrub').first();
    await expect(scrub).toHaveText('0,43');
    await expect(button(page)).toHaveText('as this browser has it (comma)');
    await button(page).click();
    await expect(button(page)).toHaveText('point');
    await expect(scrub).toHaveText('0.43');
    await page.reload();
    await page.locator('.scrub').first().scrollIntoViewIfNeeded();
    await expect(page.locator('.scrub').first()).toHaveText('0.43');
    await expect(button(page)).toHaveText('point');
  });
});

test('an English browser sees points, asks for nothing more, and can have the comma', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('composing-networks/');
  const scrub = page.locator('.scrub').first();
  await expect(scrub).toHaveText('0.43');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('decimalMark'))).toEqual([]);
  await button(page).click();
  await button(page).click();
  await expect(button(page)).toHaveText('comma');
  await expect(scrub).toHaveText('0,43');
  expect(await pointsShown(page)).toEqual([]);
});
