import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="regions-per-parameter"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const walker = (page: Page): Locator => figure(page).getByRole('slider', { name: /network on the plot/ });
const press = (page: Page, name: string | RegExp): Promise<void> =>
  figure(page).getByRole('button', { name }).click();

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`figure/regions-per-parameter/${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

async function expectValue(page: Page, name: string, value: string): Promise<void> {
  await expect(readout(page, name)).toHaveAttribute('data-value', value);
}

test.use({ viewport: { width: 1440, height: 1100 } });

test('the two marked networks, to the last digit', async ({ page }) => {
  await open(page);
  await expectValue(page, 'parameters', '471');
  await expectValue(page, 'lower', '161051');
  await expectValue(page, 'upper', '161051');
  await expect(figure(page)).toContainText(/the lecture’s slide says 161.501/);
  await press(page, '5 layers of 50, ten inputs');
  await expectValue(page, 'parameters', '10801');
  await expectValue(page, 'lower', '179562019186562049740867382427559978336256');
  await figure(page).getByText('All 42 digits').click();
  const digits = await readout(page, 'lower-digits').textContent();
  expect(digits?.replace(/\D/g, '')).toBe('179562019186562049740867382427559978336256');
  await expect(figure(page).locator('[data-condition="holds"]')).toBeVisible();
});

test('from the keyboard: any point of the plot', async ({ page }) => {
  await open(page);
  await walker(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  // 4 layers of 9: 10^4 regions
  await expectValue(page, 'lower', '10000');
  await expect(walker(page)).toHaveAttribute('aria-valuetext', /4 layers of 9 units, 1 input/);
  await page.keyboard.press('PageUp');
  await expect(walker(page)).toHaveAttribute('aria-valuenow', '19');
  await page.keyboard.press('Home');
  await expectValue(page, 'parameters', String(2 + 3 * 2 + 2));
  // the lecture's second network, without a pointer
  const inputs = figure(page).getByRole('slider', { name: 'inputs', exact: true });
  await inputs.focus();
  await page.keyboard.press('End');
  await walker(page).focus();
  await page.keyboard.press('ArrowUp');
  for (let tens = 1; tens <= 5; tens++) await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expect(walker(page)).toHaveAttribute('aria-valuetext', /5 layers of 50 units, 10 inputs/);
  await expectValue(page, 'parameters', '10801');
  await expectValue(page, 'lower', '179562019186562049740867382427559978336256');
  await figure(page).getByText('All 42 digits').press('Enter');
  await expect(readout(page, 'lower-digits')).toBeVisible();
});

test('by pointer: pointing reads a network, a click takes it', async ({ page }) => {
  await open(page);
  const box = await walker(page).boundingBox();
  if (!box) throw new Error('no plot');
  // the cross of the lecture's first network
  const mark = await figure(page).locator('.rpp-point-selected').boundingBox();
  if (!mark) throw new Error('no point');
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await expect(figure(page).getByText(/^Pointed at:.*5 layers of 10 units.*471.*161.051/)).toBeVisible();
  const at = [box.x + box.width * 0.5, box.y + box.height * 0.7] as const;
  await page.mouse.move(...at);
  await expect(figure(page).getByText(/^Pointed at:/)).toBeVisible();
  await expectValue(page, 'lower', '161051');
  await page.mouse.click(...at);
  await expect(readout(page, 'lower')).not.toHaveAttribute('data-value', '161051');
  expect(await axeFaults(page, { within: '[data-figure="regions-per-parameter"]' })).toEqual([]);
});

test('the largest of everything: exact digits at once', async ({ page }) => {
  await open(page, '#regions-per-parameter=1~inputs,10~depth,8~width,200~curves,8');
  const value = (await readout(page, 'upper').getAttribute('data-value')) ?? '';
  expect(value).toMatch(/^\d{100,}$/);
});

test('the ledger: random means within a tenth of the known, what is built, what training leaves', async ({
  page,
}) => {
  test.slow();
  await open(page);
  await press(page, /Count 200 random networks/);
  for (const [lane, known] of [
    ['deep', 46.4],
    ['shallow', 152.5],
  ] as const) {
    const cell = figure(page).locator(`td:has([data-readout="ledger-random-${lane}"])`);
    await expect(cell.locator('[data-status="done"]')).toContainText('mean of 200', { timeout: 60_000 });
    const mean = Number(await readout(page, `ledger-random-${lane}`).getAttribute('data-value'));
    expect(Math.abs(mean / known - 1)).toBeLessThan(0.1);
  }
  await press(page, 'Build it and count');
  await expect(readout(page, 'ledger-built')).toHaveAttribute('data-known', 'exactly', { timeout: 60_000 });
  await expectValue(page, 'ledger-built', '161051');
  await press(page, 'Train both');
  for (const lane of ['deep', 'shallow']) {
    await expect(readout(page, `ledger-trained-${lane}`)).toHaveAttribute('data-value', /^\d+$/, {
      timeout: 60_000,
    });
  }
});

test('a count that does not end says how far it is, and can be cancelled', async ({ page }) => {
  test.slow();
  await open(page, '#regions-per-parameter=1~width,50');
  await press(page, 'Build it and count');
  await expect(readout(page, 'ledger-built')).toContainText(/at least [1-9].* so far/, { timeout: 60_000 });
  await press(page, 'Cancel');
  await expect(readout(page, 'ledger-built')).toContainText(/cancelled: at least/);
  await expect(figure(page).getByRole('button', { name: 'Build it and count' })).toBeVisible();
});

test('asked first, the ledger is covered until the guess is revealed', async ({ page }) => {
  await open(page);
  await press(page, /Predict/);
  await expect(figure(page).locator('[data-cover="ledger"]')).toHaveAttribute('data-covered', '');
  await figure(page)
    .getByRole('radio', { name: /The deep one/ })
    .check();
  await press(page, /Reveal/);
  await expect(figure(page).locator('[data-cover="ledger"]')).not.toHaveAttribute('data-covered', '');
  await expect(figure(page)).toContainText('It is “The shallow one”');
});
