import { expect, type Locator, type Page, test } from '@playwright/test';

const figure = (page: Page): Locator => page.locator('[data-figure="shallow-vs-composed"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const handle = (page: Page, name: string | RegExp): Locator => figure(page).getByRole('slider', { name });
const button = (page: Page, name: string): Locator => figure(page).getByRole('button', { name, exact: true });

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`figure/shallow-vs-composed/${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

async function expectReadouts(page: Page, values: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await expect(readout(page, name)).toHaveAttribute('data-value', String(value));
  }
}

test.use({ viewport: { width: 1440, height: 1100 } });

test('20 parameters and 9 of 16 against 19 and 7 of 7', async ({ page }) => {
  await open(page);
  await expectReadouts(page, {
    parameters: 20,
    regions: 9,
    'max-regions': 16,
    'wide-parameters': 19,
    'wide-regions': 7,
    'wide-max-regions': 7,
  });
  await expect(readout(page, 'max-regions')).toContainText('7 to go');
  await expect(readout(page, 'wide-max-regions')).toContainText('reached');
});

test('by keyboard: a joint of the layer pushed onto another costs a region, undo gives it back', async ({
  page,
}) => {
  await open(page);
  await handle(page, 'joint of hidden unit 3, one layer').focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
  await expectReadouts(page, { 'wide-regions': 6, regions: 9 });
  await page.keyboard.press('Control+z');
  await expectReadouts(page, { 'wide-regions': 7 });
});

test('by pointer: a joint of the layer goes where it is dragged', async ({ page }) => {
  await open(page);
  const joint = handle(page, 'joint of hidden unit 5, one layer');
  await joint.scrollIntoViewIfNeeded();
  const box = await joint.boundingBox();
  if (!box) throw new Error('not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 - 40, { steps: 5 });
  await page.mouse.up();
  const moved = await joint.boundingBox();
  expect(moved?.x).toBeCloseTo(box.x + 30, -1);
  expect(moved?.y).toBeCloseTo(box.y - 40, -1);
  await button(page, 'Undo').click();
  await expect(joint).toHaveAttribute('aria-valuetext', 'x 0.4, y −0.45');
});

test('by slider: flattening a unit of network 1 costs regions of the two networks only', async ({ page }) => {
  await open(page);
  await figure(page).getByText('Parameters of the two networks').click();
  const weight = handle(page, 'weight out of hidden unit 3, network 1');
  await weight.focus();
  await page.keyboard.press('Home');
  await expect(readout(page, 'wide-regions')).toHaveAttribute('data-value', '7');
  await expect(readout(page, 'regions')).not.toHaveAttribute('data-value', '9');
});

test('each target is drawn exactly by one of them', async ({ page }) => {
  await open(page);
  await button(page, 'Both after a curve with copies').click();
  await expect(readout(page, 'error')).toHaveText('0');
  await expect(readout(page, 'wide-error')).toHaveText(/^0\.1[56]/);
  await button(page, 'Both after a curve without copies').click();
  await expect(readout(page, 'wide-error')).toHaveText('0');
  await expect(readout(page, 'error')).toHaveText(/^0\.04/);
});

test('predictions: a number by keyboard, a choice by its digit', async ({ page }) => {
  await open(page);
  await button(page, 'Predict first').click();
  await expect(figure(page).locator('[data-cover="ledger"]')).toHaveAttribute('data-covered', '');
  await expect(figure(page).locator('.prediction input')).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(figure(page).locator('.prediction')).toContainText('You said 7, and so it is.');
  await button(page, 'Predict first').click();
  await expect(figure(page).locator('.prediction')).toContainText('seven pieces without any pattern');
  await expect(figure(page).locator('.prediction input').first()).toBeFocused();
  await page.keyboard.press('2');
  await button(page, 'Reveal').click();
  await expect(figure(page).locator('.prediction')).toContainText('and so it is');
});

test('challenge: as many as you can, and the page says when it is the most', async ({ page }) => {
  await open(page);
  await button(page, 'Challenge').click();
  const panel = figure(page).locator('.challenge');
  await expect(panel).toContainText('9 of 16 regions');
  for (let hint = 0; hint < 3; hint++) await panel.getByRole('button', { name: /hint/i }).click();
  await panel.getByRole('button', { name: 'Show a solution' }).click();
  await expect(panel).toContainText('16 of 16 regions, the most there is');
  await panel.getByRole('button', { name: /Other challenge/ }).click();
  await expect(panel).toContainText('3 of 7 regions');
});

test('all steps are walked with Enter, a prediction may be skipped', async ({ page }) => {
  await open(page);
  await figure(page)
    .getByRole('button', { name: /Go through it in/ })
    .focus();
  await page.keyboard.press('Enter');
  const steps = figure(page).getByRole('group', { name: 'Steps' });
  await expect(steps).toHaveAttribute('data-step', 'cost');
  for (const id of ['seven', 'sixteen', 'copies', 'irregular']) {
    await button(page, 'Next').focus();
    await page.keyboard.press('Enter');
    await expect(steps).toHaveAttribute('data-step', id);
    const skip = button(page, 'Skip');
    if (await skip.isVisible()) await skip.click();
  }
});

test('the link opens the same rivals', async ({ page, context }) => {
  await open(page);
  await handle(page, 'joint of hidden unit 3, one layer').focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#composition=1~wide0/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expectReadouts(other, { 'wide-regions': 6 });
});
