import { expect, type Locator, type Page, test } from '@playwright/test';

const RIGHT_END = 'right end of y of x';
const JOINT_AT_0 = 'joint of hidden unit 2, network 1';
const JOINT_AT_HALF = 'joint of hidden unit 3, network 1';

const figure = (page: Page): Locator => page.locator('[data-figure="compose"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const handle = (page: Page, name: string): Locator => figure(page).getByRole('slider', { name });

async function expectRegions(page: Page, count: number): Promise<void> {
  await expect(readout(page, 'regions')).toHaveAttribute('data-value', String(count));
}

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`figure/compose/${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags a handle of network 1 to a height, reading the scale off two joints whose heights are known: 1 and −1. */
async function dragToHeight(page: Page, name: string, y: number): Promise<void> {
  const from = await centre(handle(page, name));
  const top = await centre(handle(page, JOINT_AT_0));
  const bottom = await centre(handle(page, JOINT_AT_HALF));
  const target = bottom.y + ((y + 1) / 2) * (top.y - bottom.y);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, (from.y + target) / 2);
  await page.mouse.move(from.x, target);
  await page.mouse.up();
}

/** From the height 1 down to 0.2, a twentieth at a time. */
async function lowerByKeys(page: Page, name: string): Promise<void> {
  await handle(page, name).focus();
  for (let press = 0; press < 16; press++) await page.keyboard.press('ArrowDown');
}

test.describe('compose, as a reader drives it', () => {
  test.use({ viewport: { width: 1440, height: 1100 } });

  test('the default reads 9 of 16 from 20 parameters, and 10 on R', async ({ page }) => {
    await open(page);
    await expectRegions(page, 9);
    await expect(readout(page, 'max-regions')).toHaveAttribute('data-value', '16');
    await expect(readout(page, 'parameters')).toHaveAttribute('data-value', '20');
    await figure(page).getByRole('radio', { name: 'all of R' }).click();
    await expectRegions(page, 10);
  });

  for (const [by, lower] of [
    ['pointer', (page: Page, name: string) => dragToHeight(page, name, 0.2)],
    ['keyboard', lowerByKeys],
  ] as const) {
    test(`by ${by}: the right end of y lowered to 0.2 leaves 8, and undo returns`, async ({ page }) => {
      await open(page);
      await lower(page, RIGHT_END);
      await expectRegions(page, 8);
      await expect(handle(page, RIGHT_END)).toHaveAttribute('aria-valuetext', 'x 1, y 0.2');
      const undo = figure(page).getByRole('button', { name: 'Undo', exact: true });
      for (let step = 0; step < (by === 'pointer' ? 1 : 16); step++) {
        if (by === 'pointer') await undo.click();
        else await page.keyboard.press('Control+z');
      }
      await expectRegions(page, 9);
      await expect(handle(page, RIGHT_END)).toHaveAttribute('aria-valuetext', 'x 1, y 1');
    });

    test(`by ${by}: the joint at 0 lowered to 0.2 leaves 7`, async ({ page }) => {
      await open(page);
      await lower(page, JOINT_AT_0);
      await expectRegions(page, 7);
    });
  }

  test('a preset makes 16, by pointer and by keyboard', async ({ page }) => {
    await open(page);
    const preset = figure(page).getByRole('button', { name: 'Sixteen, the most' });
    await preset.click();
    await expectRegions(page, 16);
    await figure(page).getByRole('button', { name: 'Reset', exact: true }).click();
    await expectRegions(page, 9);
    await preset.focus();
    await page.keyboard.press('Enter');
    await expectRegions(page, 16);
  });

  test('the link opens the same state in a new tab', async ({ page, context }) => {
    await open(page);
    await lowerByKeys(page, RIGHT_END);
    await expectRegions(page, 8);
    await expect(page).toHaveURL(/#composition=1~phi,-1,2,-6,6\.4$/);
    const other = await context.newPage();
    await other.goto(page.url());
    await expectRegions(other, 8);
    await expect(handle(other, RIGHT_END)).toHaveAttribute('aria-valuetext', 'x 1, y 0.2');
  });

  test('a reload loses nothing', async ({ page }) => {
    await open(page);
    await lowerByKeys(page, JOINT_AT_0);
    await expectRegions(page, 7);
    await page.reload();
    await expectRegions(page, 7);
  });

  test('Esc during a drag puts the joint back', async ({ page }) => {
    await open(page);
    const { x, y } = await centre(handle(page, RIGHT_END));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 120, { steps: 4 });
    await expect(handle(page, RIGHT_END)).not.toHaveAttribute('aria-valuetext', 'x 1, y 1');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(handle(page, RIGHT_END)).toHaveAttribute('aria-valuetext', 'x 1, y 1');
    await expectRegions(page, 9);
  });

  test('every parameter has a slider and a number field', async ({ page }) => {
    await open(page);
    await expect(figure(page).locator('input[type="range"]')).toHaveCount(20);
    const field = figure(page).getByRole('textbox', { name: /output bias, network 1/ });
    await field.fill('-1,5');
    await field.press('Enter');
    await expect(field).toHaveValue('−1.50');
  });

  test('curves go through their handles: after a move, its undo, and in a window of another width', async ({
    page,
  }) => {
    await open(page);
    const first = figure(page).locator('.compose-first [data-id="first"]');
    /** Where the right end of the curve is drawn, and where its handle is, on the screen. */
    const expectTogether = async (): Promise<void> => {
      await expect(async () => {
        const end = await first.evaluate((path) => {
          if (!(path instanceof SVGPathElement)) throw new Error('no path');
          const { x, y } = path.getPointAtLength(path.getTotalLength());
          const { e, f, a, d } = path.getScreenCTM() ?? new DOMMatrix();
          return { x: e + a * x, y: f + d * y };
        });
        const at = await centre(handle(page, RIGHT_END));
        expect(Math.hypot(end.x - at.x, end.y - at.y)).toBeLessThan(1);
      }).toPass({ timeout: 10_000 });
    };
    await expectTogether();
    const before = await first.getAttribute('d');
    await lowerByKeys(page, RIGHT_END);
    await expectTogether();
    expect(await first.getAttribute('d')).not.toBe(before);
    await page.setViewportSize({ width: 900, height: 1100 });
    await expectTogether();
    await page.setViewportSize({ width: 1440, height: 1100 });
    await figure(page).getByRole('button', { name: 'Reset' }).click();
    await expectTogether();
    await expect(first).toHaveAttribute('d', before ?? '');
  });

  test('a level of y lights every input that reaches it', async ({ page }) => {
    await open(page);
    await handle(page, 'level of y').focus();
    await page.keyboard.press('ArrowUp');
    await expect(figure(page).locator('.figure-description')).toContainText('Three inputs share this y');
    await expect(figure(page).locator('.compose-both .level-dots')).toHaveAttribute('d', /^(M[^M]+){3}$/);
  });
});

test.describe('bad input', () => {
  test('a number field keeps what was typed, says what is allowed, and the figure keeps its state', async ({
    page,
  }) => {
    await open(page);
    const field = figure(page).getByRole('textbox', { name: /output bias, network 1/ });
    for (const wrong of ['abc', '', '1.234,5', '1e9']) {
      await field.fill(wrong);
      await field.press('Enter');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveValue(wrong);
      await expectRegions(page, 9);
    }
    await field.press('Escape');
    await expect(field).toHaveValue('−1.00');
    await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  });

  for (const [what, hash, words] of [
    ['a number out of range', '#composition=1~x,5000', 'Allowed: −100 to 100'],
    ['words for a number', '#composition=1~x,abc', 'input x'],
    ['too few weights', '#composition=1~phi,1,2', '4 numbers'],
    ['a newer edition', '#composition=99~x,0.5', 'newer edition'],
    ['no version', '#composition=hello', 'version'],
    ['a link far too long', `#composition=1~x,${'1'.repeat(5000)}`, 'at most 2000'],
  ] as const) {
    test(`a link with ${what} is explained and shows a figure`, async ({ page }) => {
      await open(page, hash);
      await expect(figure(page).locator('.notices')).toContainText(words);
      await expectRegions(page, 9);
    });
  }
});

test('a unit, its joint, its sliders and the borders that it makes light up together', async ({ page }) => {
  await open(page);
  await figure(page).locator('.diagram [data-id="u:2.1"]').hover();
  await expect(handle(page, 'joint of hidden unit 2, network 2')).toHaveAttribute('data-highlighted', '');
  await expect(figure(page).locator('.border-button[data-highlighted]')).toHaveCount(3);
  await expect(figure(page).locator('.slider[data-highlighted]')).toHaveCount(3);
  await figure(page)
    .getByRole('button', { name: /joint of h 3|0\.50/ })
    .first()
    .focus();
  await expect(handle(page, JOINT_AT_HALF)).toHaveAttribute('data-highlighted', '');
});
