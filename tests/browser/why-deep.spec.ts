import { expect, type Locator, type Page, test } from '@playwright/test';

const figure = (page: Page): Locator => page.locator('[data-figure="why-deep"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const button = (page: Page, name: string | RegExp): Locator => figure(page).getByRole('button', { name });

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`figure/why-deep/${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

test.describe('why-deep, as a reader drives it', () => {
  test.use({ viewport: { width: 1440, height: 1100 } });
  test.describe.configure({ timeout: 90_000 });

  test('pauses, steps and ends where it always ends: 16 errors against none', async ({ page }) => {
    await open(page);
    await expect(readout(page, 'errors-shallow')).toHaveAttribute('data-value', '143');
    await expect(readout(page, 'regions-deep')).toHaveAttribute('data-value', '36');
    await button(page, 'Train both').click();
    await button(page, 'Pause').click();
    await expect(button(page, 'Go on')).toBeVisible();
    await button(page, 'One step').click();
    await button(page, 'To the end').click();
    await expect(button(page, 'Train again')).toBeVisible({ timeout: 60_000 });
    await expect(readout(page, 'errors-shallow')).toHaveAttribute('data-value', '16');
    await expect(readout(page, 'errors-deep')).toHaveAttribute('data-value', '0');
    await expect(figure(page)).toContainText('step 4000 of 4000');
    await button(page, 'Back to the first weights').click();
    await expect(readout(page, 'errors-shallow')).toHaveAttribute('data-value', '143');
  });

  test('the magnifier moves by keys and by pointer', async ({ page }) => {
    await open(page);
    const lens = figure(page).getByRole('slider', { name: 'magnifier' }).first();
    await lens.focus();
    await page.keyboard.press('ArrowRight');
    await expect(lens).toHaveAttribute('aria-valuetext', 'x1 −0.34, x2 −0.36');
    const box = await lens.boundingBox();
    if (!box) throw new Error('not on the page');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 900, box.y - 900, { steps: 3 });
    await page.mouse.up();
    await expect(lens).toHaveAttribute('aria-valuetext', 'x1 0.8, x2 0.8');
  });

  test('equal parameters are one click away', async ({ page }) => {
    await open(page);
    await expect(readout(page, 'parameters-shallow')).toHaveAttribute('data-value', '81');
    await button(page, /equal parameters: 38/).click();
    await expect(readout(page, 'parameters-shallow')).toHaveAttribute('data-value', '153');
    await expect(readout(page, 'parameters-deep')).toHaveAttribute('data-value', '151');
  });

  test('tallies seeds, can be cancelled, and shows a seed’s race', async ({ page }) => {
    await open(page, '#why-deep=1~tallySeeds,3');
    await button(page, 'Tally seeds 1 to 3').click();
    await expect(readout(page, 'tally')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
    await expect(readout(page, 'tally')).toHaveAttribute('data-value', '3 0 0');
    await button(page, 'Show the race of seed 2').click();
    await expect(figure(page)).toContainText('First weights: seed 2');
    await button(page, 'Tally seeds 1 to 3').click();
    await button(page, 'Cancel').click();
    await expect(readout(page, 'tally')).toHaveAttribute('data-status', 'cancelled');
  });

  test('a line is drawn by pointer and by keys, and its link brings it back', async ({ page }) => {
    await open(page);
    await figure(page).getByRole('radio', { name: 'Draw your own' }).click();
    const pen = figure(page).getByRole('application');
    const corners = figure(page).locator('.why-corner');
    await expect(corners).toHaveCount(10);
    const box = await pen.boundingBox();
    if (!box) throw new Error('not on the page');
    const at = (share: number): [number, number] => {
      const angle = 2 * Math.PI * share;
      return [
        box.x + (0.55 + 0.2 * Math.cos(angle)) * box.width,
        box.y + (0.45 + 0.2 * Math.sin(angle)) * box.height,
      ];
    };
    await page.mouse.move(...at(0));
    await page.mouse.down();
    for (let k = 1; k <= 16; k++) await page.mouse.move(...at(k / 17));
    await page.mouse.up();
    await expect(corners).not.toHaveCount(10);
    const drawn = await corners.count();
    expect(drawn).toBeGreaterThan(4);
    await pen.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(corners).toHaveCount(drawn + 1);
    await page.keyboard.press('Backspace');
    await expect(corners).toHaveCount(drawn);
    await expect.poll(() => page.url()).toContain('data,drawn~drawn,');
    await open(page, `#${new URL(page.url()).hash.slice(1)}`);
    await expect(corners).toHaveCount(drawn);
    await button(page, 'Clear the line').click();
    await expect(corners).toHaveCount(0);
    await button(page, 'To the end').click();
    await expect(button(page, 'Train again')).toBeVisible({ timeout: 60_000 });
    await expect(figure(page)).toContainText('same label');
    await expect(pen).toHaveCount(0);
  });

  for (const [name, hash, words] of [
    ['a rate of 1000', '#why-deep=1~rate,1000', /errors/],
    ['a rate of zero', '#why-deep=1~rate,0', /errors/],
    ['one point', '#why-deep=1~points,1', /one example/],
    ['one unit', '#why-deep=1~shallow,1~deep,1,1', /errors/],
  ] as const) {
    test(`${name} ends in words`, async ({ page }) => {
      await open(page, hash);
      await button(page, 'To the end').click();
      await expect(button(page, 'Train again')).toBeVisible({ timeout: 60_000 });
      await expect(figure(page)).toContainText(words);
      await expect(figure(page)).not.toContainText(/NaN|undefined|Infinity/);
    });
  }
});
