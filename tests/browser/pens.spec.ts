import { expect, type Locator, type Page, test } from '@playwright/test';

/** A pen, how it is reached, and what it has placed. */
interface PenCase {
  readonly name: string;
  open(page: Page): Promise<void>;
  readonly joints: (page: Page) => Promise<number>;
  /** How many are left when all have been taken away; 0 by default. */
  readonly least?: number;
}

const pen = (page: Page): Locator => page.getByRole('application', { name: /^Pen/ });
const counted = (selector: string) => (page: Page) => page.locator(selector).count();

async function draws(page: Page, figure: string, choice: string): Promise<void> {
  await page.goto(`figure/${figure}/`);
  await expect(page.locator(`[data-figure="${figure}"]`)).toHaveAttribute('data-ready', '');
  await page.getByRole('radio', { name: choice, exact: true }).click();
}

const CASES: readonly PenCase[] = [
  {
    name: 'target',
    open: (page) => draws(page, 'universal', 'Draw your own'),
    joints: counted('.universal-corner'),
    // a level line
    least: 1,
  },
  {
    name: 'boundary',
    open: (page) => draws(page, 'why-deep', 'Draw your own'),
    joints: counted('.why-corner'),
  },
  {
    name: 'strip',
    async open(page) {
      await draws(page, 'fold', 'my own curve');
      await expect(page.getByRole('slider', { name: /fold/i }).first()).toHaveAttribute(
        'aria-valuenow',
        '100',
      );
    },
    // one copy on every facet: of three joints there are two pieces on each
    joints: async (page) => {
      const words = await page.locator('.figure-description').textContent();
      return NUMBERS.indexOf(/Your curve of (\w+) joints?/.exec(words ?? '')?.[1] ?? 'no');
    },
  },
  {
    name: 'predicted curve',
    async open(page) {
      await page.goto('figure/compose/');
      await expect(page.locator('[data-figure="compose"]')).toHaveAttribute('data-ready', '');
      await page.getByRole('button', { name: 'Predict first' }).click();
    },
    joints: counted('.pen-joint'),
  },
];

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MANY = 9;

/** Keys one after the other, without a wait for what they do. */
async function type(page: Page, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
}

const repeated = (times: number, keys: readonly string[]): string[] =>
  Array.from({ length: times }, () => keys).flat();

for (const { name, open, joints, least = 0 } of CASES) {
  test(`${name}: keys faster than frames lose no joint`, async ({ page }) => {
    await open(page);
    await pen(page).focus();
    // what was drawn before goes first, just as fast
    await type(page, repeated(await joints(page), ['Backspace']));
    await expect.poll(() => joints(page)).toBe(least);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await type(page, ['Home', ...repeated(MANY, ['Enter', 'ArrowRight', 'ArrowRight'])]);
    await expect.poll(() => joints(page)).toBe(MANY);
    await type(page, repeated(4, ['Backspace']));
    await expect.poll(() => joints(page)).toBe(MANY - 4);
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('the line between the classes is drawn by a finger, a tap adds a corner, the page stays', async ({
    page,
  }) => {
    await draws(page, 'why-deep', 'Draw your own');
    const corners = page.locator('.why-corner');
    const before = await corners.count();
    await pen(page).scrollIntoViewIfNeeded();
    const box = await pen(page).boundingBox();
    if (!box) throw new Error('the pen has no place');
    const scrolled = await page.evaluate(() => scrollY);
    const at = (share: number): { x: number; y: number } => ({
      x: box.x + (0.5 + 0.25 * Math.cos(2 * Math.PI * share)) * box.width,
      y: box.y + (0.5 + 0.25 * Math.sin(2 * Math.PI * share)) * box.height,
    });
    const client = await page.context().newCDPSession(page);
    const touch = (kind: 'touchStart' | 'touchMove' | 'touchEnd', share?: number): Promise<unknown> =>
      client.send('Input.dispatchTouchEvent', {
        type: kind,
        touchPoints: share === undefined ? [] : [at(share)],
      });
    await touch('touchStart', 0.03);
    for (let k = 1; k <= 16; k++) await touch('touchMove', 0.03 + k / 17);
    await touch('touchEnd');
    await expect.poll(() => corners.count()).not.toBe(before);
    const drawn = await corners.count();
    expect(drawn).toBeGreaterThan(4);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await page.touchscreen.tap(box.x + 0.9 * box.width, box.y + 0.08 * box.height);
    await expect(corners).toHaveCount(drawn + 1);
  });
});
