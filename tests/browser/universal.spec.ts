import { expect, type Locator, type Page, test } from '@playwright/test';

const figure = (page: Page): Locator => page.locator('[data-figure="universal"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);

async function rmsOf(page: Page): Promise<number> {
  return Number(await readout(page, 'rms').getAttribute('data-value'));
}

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`figure/universal/${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

test.describe('universal, as a reader drives it', () => {
  test.use({ viewport: { width: 1440, height: 1100 } });

  test('by keys: twice as many units, about a quarter of the error', async ({ page }) => {
    await open(page);
    const ring = figure(page).getByRole('slider', { name: 'hidden units, on the error plot' });
    await ring.focus();
    await page.keyboard.press('End');
    await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '193');
    expect(await rmsOf(page)).toBeCloseTo(0.0018, 3);
    await expect(readout(page, 'gain')).toContainText('4.1');
    await page.keyboard.press('ArrowLeft');
    await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '190');
    await page.keyboard.press('Home');
    await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '4');
  });

  test('by pointer: the ring on the error plot sets the width', async ({ page }) => {
    await open(page);
    const ring = figure(page).getByRole('slider', { name: 'hidden units, on the error plot' });
    await ring.scrollIntoViewIfNeeded();
    const box = await ring.boundingBox();
    if (!box) throw new Error('not on the page');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await expect(async () => {
      expect(Number(await readout(page, 'parameters').getAttribute('data-value'))).toBeGreaterThan(25);
    }).toPass();
  });

  test('a curve drawn with the pen is fitted at once', async ({ page }) => {
    await open(page);
    await figure(page).getByRole('radio', { name: 'Draw your own' }).click();
    const pen = figure(page).getByRole('application');
    await pen.scrollIntoViewIfNeeded();
    const before = await rmsOf(page);
    const box = await pen.boundingBox();
    if (!box) throw new Error('not on the page');
    await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.7 * box.height);
    await page.mouse.down();
    for (let i = 1; i <= 8; i++) {
      await page.mouse.move(box.x + (0.3 + 0.05 * i) * box.width, box.y + (i % 2 ? 0.3 : 0.7) * box.height);
    }
    await page.mouse.up();
    await expect(async () => {
      expect(await rmsOf(page)).toBeGreaterThan(before);
    }).toPass();
    await figure(page).getByRole('button', { name: 'Clear the drawing' }).click();
    await expect(readout(page, 'rms')).toHaveAttribute('data-value', '0');
    await pen.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(readout(page, 'rms')).not.toHaveAttribute('data-value', '0');
  });

  test('grows from one unit to 64, and stops when asked', async ({ page }) => {
    await open(page);
    await figure(page).getByRole('button', { name: 'Grow from 1 unit to 64' }).click();
    await figure(page).getByRole('button', { name: 'Stop here' }).click();
    const stopped = Number(await readout(page, 'parameters').getAttribute('data-value'));
    expect(stopped).toBeLessThan(193);
    await figure(page).getByRole('button', { name: 'Grow from 1 unit to 64' }).click();
    await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '193', { timeout: 20_000 });
  });

  test('a link with what cannot be still opens', async ({ page }) => {
    await open(page, '#universal=1~target,drawn~drawn,nonsense~units,9999');
    await expect(readout(page, 'parameters')).toHaveAttribute('data-value', /^\d+$/);
  });
});
