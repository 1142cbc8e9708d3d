import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('[data-figure="compose-2d"]');
const readout = (page: Page, name: string): Locator => figure(page).locator(`[data-readout="${name}"]`);
const slider = (page: Page, name: string | RegExp): Locator => figure(page).getByRole('slider', { name });
const map = (page: Page, of: 'y' | 'y prime'): Locator => slider(page, new RegExp(`^Map of ${of},`));

async function expectRegions(page: Page, first: number, both: number): Promise<void> {
  await expect(readout(page, 'regions-first')).toHaveAttribute('data-value', String(first));
  await expect(readout(page, 'regions')).toHaveAttribute('data-value', String(both));
}

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`figure/compose-2d/${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

/** Where a point of the square is on the screen. */
async function placeOf(
  target: Locator,
  [x, y]: readonly [number, number],
): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + ((x + 1) / 2) * box.width, y: box.y + ((1 - y) / 2) * box.height };
}

async function dragTo(page: Page, handle: Locator, to: { x: number; y: number }): Promise<void> {
  const box = await handle.boundingBox();
  if (!box) throw new Error('not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move((box.x + to.x) / 2, (box.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

test.describe('compose-2d, as a reader drives it', () => {
  test.use({ viewport: { width: 1440, height: 1100 } });

  test('the default reads 7 and 13, at most 7, and 21 as the simple bound', async ({ page }) => {
    await open(page);
    await expectRegions(page, 7, 13);
    await expect(readout(page, 'max-first')).toHaveAttribute('data-value', '7');
    await expect(readout(page, 'simple-bound')).toHaveAttribute('data-value', '21');
    await expect(figure(page)).toContainText('6·2 + 1');
  });

  test('by pointer: a line shifted into the corner takes regions away, Escape in mid-drag and undo return', async ({
    page,
  }) => {
    await open(page);
    const ring = slider(page, 'shift the line of hidden unit 1');
    const corner = await placeOf(map(page, 'y'), [-0.99, 0.99]);
    await dragTo(page, ring, corner);
    // two lines still cross, and the third cuts off the very corner
    await expect(readout(page, 'regions-first')).toHaveAttribute('data-value', '5');
    await figure(page).getByRole('button', { name: 'Undo', exact: true }).click();
    await expectRegions(page, 7, 13);
    const box = await ring.boundingBox();
    if (!box) throw new Error('not on the page');
    await page.mouse.move(box.x + 22, box.y + 22);
    await page.mouse.down();
    await page.mouse.move(corner.x, corner.y, { steps: 3 });
    await expect(readout(page, 'regions-first')).not.toHaveAttribute('data-value', '7');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expectRegions(page, 7, 13);
  });

  test('by pointer: a turned line runs through the place where it was let go', async ({ page }) => {
    await open(page);
    const square = slider(page, 'turn the line of hidden unit 2');
    const to = await placeOf(map(page, 'y'), [-0.6, 0.6]);
    await dragTo(page, square, to);
    const box = await square.boundingBox();
    if (!box) throw new Error('not on the page');
    expect(Math.hypot(box.x + box.width / 2 - to.x, box.y + box.height / 2 - to.y)).toBeLessThan(5);
  });

  test('by keyboard: the joint of network 2 moved out of the range of y leaves 7, and back makes 13', async ({
    page,
  }) => {
    await open(page);
    const joint = slider(page, 'joint of hidden unit 2, y prime of y');
    await joint.focus();
    for (let press = 0; press < 2; press++) await page.keyboard.press('Shift+ArrowRight');
    await expectRegions(page, 7, 7);
    for (let press = 0; press < 2; press++) await page.keyboard.press('Shift+ArrowLeft');
    await expectRegions(page, 7, 13);
  });

  test('by keyboard: lines are shifted and turned, fast keys are not lost', async ({ page }) => {
    await open(page);
    const ring = slider(page, 'shift the line of hidden unit 1');
    const before = await ring.getAttribute('aria-valuetext');
    await ring.focus();
    for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowRight');
    await expect(ring).not.toHaveAttribute('aria-valuetext', before ?? '');
    for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowLeft');
    await expect(slider(page, 'bias of hidden unit 1, network 1').first()).toHaveValue(/^0\.(59|6|61)$/);
    const square = slider(page, 'turn the line of hidden unit 1');
    const angle = await square.getAttribute('aria-valuetext');
    await square.focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowUp');
    const turned = await square.getAttribute('aria-valuetext');
    const degrees = (text: string | null): number =>
      Number(/([−-]?\d+) degrees/.exec(text ?? '')?.[1]?.replace('−', '-'));
    await expect
      .poll(async () => degrees(await square.getAttribute('aria-valuetext')) - degrees(angle))
      .toBeGreaterThan(8);
    expect(turned).not.toBeNull();
  });

  test('arrow keys walk from cell to neighbouring cell, Page Down through all thirteen, Enter pins', async ({
    page,
  }) => {
    await open(page);
    const both = map(page, 'y prime');
    await both.focus();
    const words = figure(page).locator('.c2d-both .region-words');
    const start = await both.getAttribute('aria-valuenow');
    await page.keyboard.press('ArrowLeft');
    await expect(both).not.toHaveAttribute('aria-valuenow', start ?? '');
    await expect(both).toHaveAttribute(
      'aria-valuetext',
      /^Region \d+ of 13\. y prime = .*x 1.*(active|Active)/,
    );
    const seen = new Set<string | null>();
    for (let press = 0; press < 13; press++) {
      await page.keyboard.press('PageDown');
      seen.add(await both.getAttribute('aria-valuenow'));
    }
    expect(seen.size).toBe(13);
    await page.keyboard.press('Enter');
    const pinned = await words.textContent();
    expect(pinned).toMatch(/^Region \d+ of 13: /);
    await slider(page, 'input traced, on the map of y prime').focus();
    await expect(words).toHaveText(pinned ?? '');
  });

  test('plus enlarges both maps, Shift with arrows pans, 0 resets; Ctrl and the wheel zoom', async ({
    page,
  }) => {
    await open(page);
    await map(page, 'y').focus();
    const ticks = figure(page).locator('.c2d-both .axis-tick');
    const whole = await ticks.allTextContents();
    await page.keyboard.press('+');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => ticks.allTextContents()).not.toEqual(whole);
    await expectRegions(page, 7, 13);
    await page.keyboard.press('0');
    await expect.poll(() => ticks.allTextContents()).toEqual(whole);
    const at = await placeOf(map(page, 'y'), [0.6, -0.8]);
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(() => ticks.allTextContents()).not.toEqual(whole);
    await figure(page).getByRole('button', { name: 'Whole map' }).first().click();
    await expect.poll(() => ticks.allTextContents()).toEqual(whole);
  });

  test('a step without a flat region reads 7 and 13, the preset reads 19', async ({ page }) => {
    await open(page);
    await figure(page).getByRole('button', { name: 'No region is flat' }).click();
    await expectRegions(page, 7, 13);
    await expect(figure(page)).toContainText('none of them flat');
    await figure(page).getByRole('button', { name: 'Nineteen, the most' }).click();
    await expectRegions(page, 7, 19);
  });

  test('all weights zero and weights of a thousand: pictures and counts, no blank', async ({ page }) => {
    await open(page);
    for (const d of [1, 2, 3]) {
      const field = figure(page).getByRole('textbox', {
        name: new RegExp(`weight out of hidden unit ${d}, network 1`),
      });
      await field.fill('0');
      await field.press('Enter');
    }
    await expectRegions(page, 1, 1);
    await expect(figure(page).locator('.c2d-counts')).toContainText('Why 1');
    const painted = await figure(page)
      .locator('.c2d-first canvas')
      .evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        return canvas.getContext('2d')?.getImageData(5, 5, 1, 1).data[3] ?? 0;
      });
    expect(painted).toBe(255);
  });

  test('the SVG export holds fills, borders and no canvas', async ({ page }) => {
    await open(page);
    await figure(page).getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await figure(page).getByRole('button', { name: /SVG/ }).first().click();
    const stream = await (await download).createReadStream();
    let svg = '';
    for await (const chunk of stream) svg += String(chunk);
    expect(svg.match(/<linearGradient/g)?.length).toBeGreaterThan(20);
    expect(svg).toContain('stop-color');
    expect(svg).not.toContain('scale(0)');
    expect(svg).toContain('data-layer="2"');
  });

  test('stood up as a surface: dragged and keyed round, its regions walked over, exported as vectors', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await figure(page).getByRole('button', { name: 'Surface', exact: true }).click();
    const surface = slider(page, /^Surface of y prime, 13 regions/);
    const facets = figure(page).locator('.relief-facet');
    await expect(facets).toHaveCount(13);
    const farthest = facets.first();
    await surface.focus();
    const before = await surface.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await expect(surface).not.toHaveAttribute('aria-valuetext', before ?? '');
    const box = await surface.boundingBox();
    if (!box) throw new Error('not on the page');
    const first = await farthest.getAttribute('data-cell');
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, box.y + 190);
    await page.mouse.move(box.x - 160, box.y + 180);
    await page.mouse.up();
    await expect(farthest).not.toHaveAttribute('data-cell', first ?? '');
    await page.keyboard.press('PageDown');
    await expect(surface).toHaveAttribute('aria-valuetext', /^Region \d+ of 13\. y prime = /);
    await expect(figure(page).locator('.c2d-both .region-words')).toContainText('of 13');
    await figure(page).getByRole('button', { name: 'Map', exact: true }).click();
    await expect(map(page, 'y prime')).toBeVisible();
  });

  test('the maps follow the page: dark, more contrast, and light on paper', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page);
    const corner = (): Promise<number> =>
      figure(page)
        .locator('.c2d-first canvas')
        .evaluate((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement)) return NaN;
          const [red = 0, green = 0, blue = 0] =
            canvas.getContext('2d')?.getImageData(2, canvas.height - 3, 1, 1).data ?? [];
          return red + green + blue;
        });
    const dark = await corner();
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await expect.poll(corner).not.toBe(dark);
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference', media: 'print' });
    const zero = figure(page).locator('.c2d-both .region-fills stop').nth(8);
    await expect(zero).toHaveAttribute('stop-color', /^#f[89a-f]/);
    await expect(figure(page).locator('.c2d-first canvas')).toBeHidden();
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
    await expect.poll(corner).toBe(dark);
    await page.evaluate(() => document.documentElement.setAttribute('data-contrast', 'more'));
    await expect.poll(corner).not.toBe(dark);
  });

  test('axe finds nothing, light and dark', async ({ page }) => {
    await open(page);
    expect(await axeFaults(page, { within: '[data-figure="compose-2d"]' })).toEqual([]);
  });
});

test('on a phone nothing overflows, a tap pins a region, two fingers enlarge the maps', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, hasTouch: true });
  const page = await context.newPage();
  await open(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const both = map(page, 'y prime');
  const at = await placeOf(both, [0.6, 0.7]);
  await page.touchscreen.tap(at.x, at.y);
  await expect(figure(page).locator('.c2d-both .region-words')).toContainText('of 13');
  const whole = await figure(page).locator('.c2d-both .axis-tick').allTextContents();
  const client = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number): Promise<unknown> =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [-1, 1].flatMap((side) => (apart > 0 ? [{ x: at.x + side * apart, y: at.y }] : [])),
    });
  await touch('touchStart', 15);
  await touch('touchMove', 25);
  await touch('touchMove', 60);
  await touch('touchEnd', 0);
  await expect.poll(() => figure(page).locator('.c2d-both .axis-tick').allTextContents()).not.toEqual(whole);
  await expect(figure(page).locator('.c2d-both .region-surface')).toHaveAttribute('data-zoomed', '');
  await context.close();
});
