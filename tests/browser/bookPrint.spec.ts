import { expect, test } from '@playwright/test';
import { contents } from '../../src/chapters/contents.ts';

test('on paper: light, figures as they stand, values and link instead of controls', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('composing-networks/');
  const figure = page.locator('[data-figure="compose"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 1000 });
  await expect(figure.locator('.figure-rail')).toBeHidden();
  await expect(figure.locator('.figure-toolbar')).toBeHidden();
  await expect(figure.locator('svg').first()).toBeVisible();
  const note = page.locator('.print-note').first();
  await expect(note).toContainText('#figure-compose');
  await expect(note).toContainText('θ');
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('light');
  const isWithin = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(isWithin).toBe(true);
  await expect(page.locator('.print-answers')).toBeVisible();
  await expect(page.locator('.neighbours')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-note')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
});

for (const { slug } of contents) {
  test(`${slug}: every figure is whole on its sheet, and nothing is a picture of pixels`, async ({
    page,
  }) => {
    await page.goto(`${slug}/`);
    await page.evaluate(() => document.fonts.ready);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toContain('/Type /Page');
    expect(pdf).not.toContain('/Subtype /Image');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 1000 });
    const sheet = { width: 680, height: 1009 };
    const cut = await page.locator('.figure').evaluateAll((figures, { width, height }) => {
      return figures.flatMap((figure) => {
        const parts = [...figure.querySelectorAll('svg, table, .readout')];
        const rights = parts
          .map((part) => part.getBoundingClientRect())
          .map((box) => (box.width > 0 ? box.right : 0));
        const box = figure.getBoundingClientRect();
        const isWhole = box.height <= height && Math.max(...rights) <= width + 1;
        return isWhole ? [] : [`${figure.id} ${box.height} ${Math.max(...rights)}`];
      });
    }, sheet);
    expect(cut).toEqual([]);
  });
}
