import { expect, type Locator, type Page, test } from '@playwright/test';
import { pressAtOnce } from './pressAtOnce.ts';

const figure = (page: Page, id = 'fold'): Locator => page.locator(`[data-figure="${id}"]`);
const strip = (page: Page): Locator => figure(page).getByRole('slider', { name: /The strip of paper/ });
const description = (page: Page): Locator => figure(page).locator('.figure-description');
const button = (page: Page, name: string, id = 'fold'): Locator =>
  figure(page, id).getByRole('button', { name, exact: true });

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`figure/fold/${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

async function expectFold(page: Page, percent: number): Promise<void> {
  await expect(strip(page)).toHaveAttribute('aria-valuenow', String(percent));
}

test.use({ viewport: { width: 1440, height: 1100 } });

test.describe('the strip, by keyboard', () => {
  test('arrows fold, End folds all the way, U unfolds', async ({ page }) => {
    await open(page);
    await expectFold(page, 30);
    await strip(page).focus();
    await page.keyboard.press('ArrowRight');
    await expectFold(page, 32);
    await pressAtOnce(page, ['ArrowRight', 'ArrowRight']);
    await expectFold(page, 36);
    await page.keyboard.press('End');
    await expectFold(page, 100);
    await expect(description(page)).toContainText('folded along y, with three facets and two folds');
    await page.keyboard.press('u');
    await expectFold(page, 0);
    await expect(description(page)).toContainText('lies flat along x');
  });

  test('up and down go from crease to crease, and the tracer with them', async ({ page }) => {
    await open(page);
    await strip(page).focus();
    await page.keyboard.press('ArrowUp');
    const input = figure(page).getByRole('slider', { name: 'input x', exact: true });
    await expect(input).toHaveValue('0.5');
    await page.keyboard.press('ArrowUp');
    await expect(input).toHaveValue('0');
  });

  test('Shift turns the strip, 0 shows it from the front', async ({ page }) => {
    await open(page);
    const turn = figure(page).getByRole('slider', { name: 'turn of the strip, in degrees' });
    await strip(page).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(turn).toHaveValue('-24');
    await page.keyboard.press('0');
    await expect(turn).toHaveValue('0');
  });

  test('Space plays the story, and pauses it; elsewhere on the page it does not', async ({ page }) => {
    await open(page);
    await strip(page).focus();
    await page.keyboard.press('Space');
    await expect(button(page, 'Pause')).toBeVisible();
    await expect
      .poll(async () => Number(await strip(page).getAttribute('aria-valuenow')))
      .toBeGreaterThan(40);
    await page.keyboard.press('Space');
    await expect(button(page, 'Fold, draw, unfold')).toBeVisible();
    const paused = await strip(page).getAttribute('aria-valuenow');
    await page.mouse.click(2, 2);
    await page.keyboard.press('Space');
    await page.waitForTimeout(200);
    expect(await strip(page).getAttribute('aria-valuenow')).toBe(paused);
  });

  test('a curve of one’s own is drawn on the pile with the keys and comes out copied', async ({ page }) => {
    await open(page);
    await figure(page).getByRole('radio', { name: 'my own curve' }).click();
    await expectFold(page, 100);
    const pen = figure(page).getByRole('application', { name: /Pen on the folded strip/ });
    await pen.focus();
    await page.keyboard.press('Enter');
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(description(page)).toContainText('Your curve of three joints');
    await expect(figure(page).locator('.sheet-ink')).toHaveCount(6);
    await button(page, 'Unfold').click();
    await expectFold(page, 0);
    await expect(figure(page).locator('.sheet-ink')).toHaveCount(6);
  });
});

test.describe('the strip, by pointer', () => {
  test('the handle folds it, and one drag is one step of undo', async ({ page }) => {
    await open(page, '#composition=1~foldProgress,0~orbit,0,0');
    const box = await strip(page).boundingBox();
    const theatre = await figure(page).locator('.theatre').boundingBox();
    if (!box || !theatre) throw new Error('not on the page');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    // the middle crease goes out to the right and then back across the strip
    for (const to of [x + 60, x + 90, x + 60, x, x - 100, x - 200, x - 300, theatre.x + 30]) {
      await page.mouse.move(to, y, { steps: 6 });
    }
    await page.mouse.up();
    await expect
      .poll(async () => Number(await strip(page).getAttribute('aria-valuenow')))
      .toBeGreaterThan(80);
    await button(page, 'Undo').click();
    await expectFold(page, 0);
  });

  test('the space around it turns it; Esc during the drag puts it back', async ({ page }) => {
    await open(page);
    const turn = figure(page).getByRole('slider', { name: 'turn of the strip, in degrees' });
    const theatre = await figure(page).locator('.theatre').boundingBox();
    if (!theatre) throw new Error('not on the page');
    await page.mouse.move(theatre.x + 20, theatre.y + 20);
    await page.mouse.down();
    await page.mouse.move(theatre.x + 120, theatre.y + 20, { steps: 4 });
    await expect(turn).toHaveValue('7');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(turn).toHaveValue('-28');
  });

  test('a curve is drawn by hand on the pile', async ({ page }) => {
    await open(page);
    await figure(page).getByRole('radio', { name: 'my own curve' }).click();
    await expectFold(page, 100);
    const pen = figure(page).getByRole('application', { name: /Pen on the folded strip/ });
    const box = await pen.boundingBox();
    if (!box) throw new Error('not on the page');
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3, { steps: 8 });
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.6, { steps: 8 });
    await page.mouse.up();
    await expect(description(page)).toContainText(/Your curve of (three|four|five) joints/);
    await button(page, 'Clear my curve').click();
    await expect(description(page)).toContainText('It waits for your curve');
  });
});

test.describe('less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the story is told in still pictures', async ({ page }) => {
    await open(page, '#composition=1~foldProgress,0');
    for (const percent of [50, 100, 100, 50, 0]) {
      await button(page, 'Next picture').click();
      await expectFold(page, percent);
    }
    await expect(description(page)).toContainText('9 regions');
  });
});

test('pieces that do not cover the same range are said, and the short one copies less', async ({ page }) => {
  await open(page, '#composition=1~phi,-1,2,-6,6.4~foldProgress,1~ink,network');
  await expect(description(page)).toContainText('The facets do not cover the same y');
  await expect(figure(page).locator('[data-facet="2"] .sheet-ink')).toHaveCount(2);
  await expect(figure(page).locator('[data-readout="regions"]')).toHaveAttribute('data-value', '8');
});

for (const [what, hash] of [
  ['all weights zero', '#composition=1~theta0,0,0,0~theta1,0,0,0~phi,0,0,0,0'],
  ['enormous weights', '#composition=1~theta1,1000,-1000,1000~phi,1000,-1000,1000,1000~ink,network'],
  ['joints in one place', '#composition=1~theta0,0,0,0~foldProgress,1~ink,network'],
] as const) {
  test(`with ${what} there is still a strip`, async ({ page }) => {
    await open(page, hash);
    await expect(figure(page).locator('.sheet').filter({ visible: true }).first()).toBeVisible();
    expect(await figure(page).locator('.theatre').innerHTML()).not.toContain('NaN');
  });
}

test('a step’s prediction covers the strip until it is answered', async ({ page }) => {
  await open(page, '#step=fold.draw');
  await button(page, 'Next').click();
  await expect(figure(page).locator('[data-cover="strip"]')).toHaveAttribute('data-covered', '');
  await expect(figure(page).locator('.prediction input')).toBeFocused();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(figure(page).locator('[data-cover="strip"]')).not.toHaveAttribute('data-covered', '');
  await expect(figure(page).locator('.prediction')).toContainText('You said 9, and so it is.');
});

test('all steps are walked by pointer and by keyboard', async ({ page }) => {
  await open(page);
  await figure(page)
    .getByRole('button', { name: /Go through it in/ })
    .click();
  const steps = figure(page).getByRole('group', { name: 'Steps' });
  await expect(steps).toHaveAttribute('data-step', 'flat');
  await expectFold(page, 0);
  const next = button(page, 'Next');
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(steps).toHaveAttribute('data-step', 'fold');
  await expectFold(page, 45);
  await next.click();
  await expectFold(page, 100);
});

test('compose and fold are one group: one state, one history', async ({ page }) => {
  await page.goto('composing-networks/');
  for (const id of ['compose', 'fold']) {
    await figure(page, id).scrollIntoViewIfNeeded();
    await expect(figure(page, id)).toHaveAttribute('data-ready', '');
  }
  await figure(page, 'compose').getByRole('button', { name: 'Sixteen, the most' }).click();
  await expect(figure(page).locator('[data-readout="regions"]')).toHaveAttribute('data-value', '16');
  await expect(figure(page).locator('[data-readout="facets"]')).toHaveAttribute('data-value', '4');
  await strip(page).focus();
  await page.keyboard.press('End');
  await expectFold(page, 100);
  await button(page, 'Undo', 'compose').click();
  await expectFold(page, 30);
  await button(page, 'Undo').click();
  await expect(figure(page, 'compose').locator('[data-readout="regions"]')).toHaveAttribute(
    'data-value',
    '9',
  );
});
