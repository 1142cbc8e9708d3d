import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { pressAtOnce } from './pressAtOnce.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="structured"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const cell = (page: Page, row: number, column: number): Locator =>
  figure(page).getByRole('button', { name: new RegExp(`^output ${row}, input ${column}:`) });
const weights = (page: Page): Promise<string[]> =>
  figure(page)
    .locator('[data-weight]')
    .evaluateAll((cells) => cells.map((each) => each.getAttribute('data-weight') ?? ''));

test.use({ viewport: { width: 1440, height: 1000 } });

test.beforeEach(async ({ page }) => {
  await page.goto('figure/structured/');
  await expect(figure(page)).toHaveAttribute('data-ready', '');
});

async function bind(page: Page): Promise<void> {
  for (const name of [/^local/, /^shared/]) await figure(page).getByRole('switch', { name }).press('Space');
  await expect(readout(page, 'weights')).toHaveAttribute('data-value', '3');
}

test('the two switches leave a hundred, 28 and 3 weights', async ({ page }) => {
  await expect(readout(page, 'weights')).toHaveAttribute('data-value', '100');
  await figure(page)
    .getByRole('switch', { name: /^local/ })
    .press('Space');
  await expect(readout(page, 'weights')).toHaveAttribute('data-value', '28');
  await figure(page)
    .getByRole('switch', { name: /^shared/ })
    .press('Space');
  await expect(readout(page, 'weights')).toHaveAttribute('data-value', '3');
});

test('dragging one shared weight moves its whole diagonal', async ({ page }) => {
  await bind(page);
  const box = await cell(page, 4, 5).boundingBox();
  if (!box) throw new Error('no weight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  const diagonal = async (): Promise<string[]> => {
    const all = await weights(page);
    return Array.from({ length: 9 }, (_, i) => all[i * 10 + i + 1] ?? '');
  };
  await expect.poll(diagonal).toEqual(Array.from({ length: 9 }, () => '0.5'));
});

test('keys go from weight to weight and change one', async ({ page }) => {
  const before = await weights(page);
  await cell(page, 4, 5).focus();
  await pressAtOnce(page, ['ArrowDown', 'ArrowRight']);
  await expect(cell(page, 5, 6)).toBeFocused();
  await page.keyboard.press('PageUp');
  const changed = async (): Promise<number[]> =>
    (await weights(page)).flatMap((weight, i) => (weight === before[i] ? [] : [i]));
  await expect.poll(changed).toEqual([45]);
  expect(await axeFaults(page, { within: '[data-figure="structured"]' })).toEqual([]);
});

test('by key a shared weight moves its diagonal as well, and the field grows with the layers', async ({
  page,
}) => {
  await bind(page);
  await cell(page, 4, 5).focus();
  await page.keyboard.press('PageUp');
  const diagonal = async (): Promise<number> =>
    new Set((await weights(page)).filter((_, i) => i % 11 === 1)).size;
  await expect.poll(async () => (await weights(page))[1]).toBe('1.5');
  expect(await diagonal()).toBe(1);
  await expect(readout(page, 'field')).toHaveAttribute('data-value', '3');
  const layers = figure(page).getByRole('slider', { name: 'layers', exact: true });
  await layers.focus();
  await page.keyboard.press('ArrowRight');
  await expect(readout(page, 'field')).toHaveAttribute('data-value', '5');
  await page.keyboard.press('End');
  await expect(figure(page)).toContainText('The middle pixel sees all of it.');
});

test('a full layer on a million pixels, by the slider', async ({ page }) => {
  await expect(figure(page).locator('.strd-cost')).toContainText('1\u202f099\u202f512\u202f676\u202f352');
  await figure(page)
    .getByRole('slider', { name: 'side of the image, as a power of two', exact: true })
    .press('Home');
  await expect(figure(page).locator('.strd-cost')).toContainText('272');
});
