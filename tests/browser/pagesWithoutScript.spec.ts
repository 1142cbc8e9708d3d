import { expect, test } from '@playwright/test';
import { chapters } from './bookPages.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('text, formulas and still figures of every chapter are there', async ({ page }) => {
    for (const path of chapters) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.prose > p').first()).toBeVisible();
      expect(await page.locator('.prose > p').count(), path).toBeGreaterThan(5);
      await expect(page.locator('.katex').first()).toBeVisible();
      await expect(page.locator('.prose math').first()).toBeAttached();
      for (const figure of await page.locator('[data-figure]').all()) {
        await expect(figure).toBeVisible();
        expect(await figure.locator('svg').count(), path).toBeGreaterThan(0);
      }
      const font = await page
        .locator('.katex')
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
      expect(font).toContain('KaTeX');
    }
  });
});
