import { expect, test, type Page } from '@playwright/test';

function gatherFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

async function expectLiveFigure(page: Page): Promise<void> {
  const figure = page.locator('[data-figure="compose"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  const handle = figure.getByRole('slider').first();
  const before = await handle.getAttribute('aria-valuetext');
  await handle.press('Shift+ArrowDown');
  await expect(handle).not.toHaveAttribute('aria-valuetext', before ?? '');
}

test('storage that throws when it is looked at: the book works, and choices hold for the page', async ({
  page,
}) => {
  const faults = gatherFaults(page);
  await page.addInitScript(() => {
    for (const kind of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, kind, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto('composing-networks/');
  await page.getByRole('button', { name: 'Theme: System' }).click();
  await expect(page.getByRole('button', { name: 'Theme: Light' })).toBeVisible();
  await page.getByRole('button', { name: 'Text size: normal' }).click();
  await expect(page.getByRole('button', { name: 'Text size: large' })).toBeVisible();
  await expectLiveFigure(page);
  await page.goto('');
  await expect(page.locator('.resume')).toBeEmpty();
  expect(faults).toEqual([]);
});

test('storage that is full: the same', async ({ page }) => {
  const faults = gatherFaults(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('composing-networks/');
  await page.getByRole('button', { name: 'Theme: System' }).click();
  await expectLiveFigure(page);
  expect(faults).toEqual([]);
});

test('no IntersectionObserver: figures come alive all the same', async ({ page }) => {
  const faults = gatherFaults(page);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'IntersectionObserver'));
  await page.goto('composing-networks/');
  await expect(page.locator('[data-figure="compose"]')).toHaveAttribute('data-ready', '');
  await expectLiveFigure(page);
  expect(faults).toEqual([]);
});

test('a link to a section that is gone opens the page at its top and says so', async ({ page }) => {
  await page.goto('composing-networks/#no-such-section');
  await expect(page.locator('.missing-section')).toContainText('no-such-section');
  await expect(page.locator('.missing-section')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.evaluate(() => {
    location.hash = '#fold-draw-unfold';
  });
  await expect(page.locator('.missing-section')).toHaveCount(0);
});

test('a link to a state, to a figure or to a section that is there says nothing', async ({ page }) => {
  for (const hash of ['#figure-compose', '#fold-draw-unfold', '#main', '']) {
    await page.goto(`composing-networks/${hash}`);
    await expect(page.locator('[data-theme-switch]')).toBeVisible();
    await expect(page.locator('.missing-section')).toHaveCount(0);
  }
});

test('storage full of rubbish: the book takes none of it', async ({ page }) => {
  const faults = gatherFaults(page);
  await page.addInitScript(() => {
    for (const key of [
      'unfold-theme',
      'unfold:place',
      'unfold:text-size',
      'unfold:exercise:hyperparameters.count',
    ]) {
      localStorage.setItem(key, '{"address":7,');
    }
    for (const key of [
      'composition',
      'compose',
      'session:compose',
      'state:composition',
      'group:composition',
      'lecture',
    ]) {
      sessionStorage.setItem(`unfold:${key}`, '9~x,NaN,{{');
    }
  });
  await page.goto('figure/compose/');
  await expectLiveFigure(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(faults).toEqual([]);
});

test('a decimal comma is taken as a point; a number that can be read in two ways is asked about', async ({
  page,
}) => {
  await page.goto('figure/compose/');
  const figure = page.locator('[data-figure="compose"]');
  await expect(figure).toHaveAttribute('data-ready', '');
  const field = figure.locator('input[inputmode="decimal"]').first();
  await field.fill('0,25');
  await field.press('Enter');
  await expect(field).toHaveValue('0.25');
  await field.fill('1.234,5');
  await field.press('Enter');
  await expect(figure.getByText('can be read in two ways')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('0.25');
});
