import { expect, test } from '@playwright/test';

test.describe('the header', () => {
  test('the theme goes system, light, dark, and is remembered before the first paint', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const button = page.getByRole('button', { name: /^Theme/ });
    await expect(button).toHaveAccessibleName('Theme: System');
    await button.click();
    await button.click();
    await expect(button).toHaveAccessibleName('Theme: Dark');
    expect(await paper()).toBe('rgb(20, 23, 26)');
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('composing-networks/');
    expect(await paper()).toBe('rgb(20, 23, 26)');
  });

  test('a browser that refuses storage still changes the theme', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto('');
    const button = page.getByRole('button', { name: /^Theme/ });
    await button.click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  test('? shows the keys and Escape hides them; focus returns', async ({ page }) => {
    await page.goto('composing-networks/');
    await expect(page.locator('.katex').first()).toBeVisible();
    await page.getByRole('button', { name: 'Keyboard help' }).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Keyboard help' })).toBeFocused();
  });
});
