import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';

/** What every figure gets, shown on `compose` by pointer and again by keyboard alone. */
async function openCompose(page: Page, suffix = ''): Promise<void> {
  await page.goto(`figure/compose/${suffix}`);
  await expect(page.locator('[data-figure="compose"][data-ready]')).toBeVisible();
}

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const regions = (page: Page) => page.locator('[data-readout="regions"]');

test('steps tell the story, keep the focus, and can be linked', async ({ page, context }) => {
  await openCompose(page);
  await page.getByRole('button', { name: /^Go through it in/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.steps-count')).toHaveText('1 of 6');
  await page.keyboard.press('Enter');
  await expect(page.locator('.steps-count')).toHaveText('2 of 6');
  await expect(page.locator('.steps-sentence')).not.toBeEmpty();
  await expect(page).toHaveURL(/step=compose\.share/);
  const other = await context.newPage();
  await other.goto('figure/compose/#step=compose.lose-one');
  await expect(other.locator('.steps-count')).toHaveText('5 of 6');
  await expect(regions(other)).toHaveAttribute('data-value', '8');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.locator('.steps-count')).toHaveText('1 of 6');
});

test('a step’s sentence waits until its question is answered or skipped', async ({ page }) => {
  await page.goto('figure/fold/#step=fold.draw');
  await expect(page.locator('.steps-sentence')).not.toBeEmpty();
  await tool(page, 'Next').click();
  await expect(page.locator('.prediction')).toBeVisible();
  await expect(page.locator('.steps-sentence')).toBeEmpty();
  await tool(page, 'Skip').click();
  await expect(page.locator('.steps-sentence')).toContainText('three copies of three pieces');
});

test('a curve is predicted by hand, compared, and kept over a reload', async ({ page }) => {
  await openCompose(page);
  await tool(page, 'Predict first').click();
  const pen = page.locator('.pen');
  await expect(pen).toBeInViewport();
  await expect(page.locator('[data-cover="readouts"] dd').first()).toBeHidden();
  await expect(page.locator('[data-cover="both"] .curve').first()).toBeHidden();
  await expect(page.locator('.figure-description')).toContainText('covered');
  await expect(tool(page, 'Reveal')).toHaveAttribute('aria-disabled', 'true');
  const box = await pen.boundingBox();
  if (!box) throw new Error('the pen has no place');
  await page.mouse.move(box.x + 70, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 180, box.y + 220, { steps: 12 });
  await page.mouse.move(box.x + 300, box.y + 70, { steps: 12 });
  await page.mouse.up();
  await expect(page.locator('.pen-joint')).toHaveCount(3);
  await page.reload();
  await expect(page.locator('.pen-joint')).toHaveCount(3);
  await tool(page, 'Reveal').click();
  await expect(page.locator('.prediction-verdict')).toContainText('there are 9');
  await expect(page.locator('path.guess')).toBeVisible();
  await expect(regions(page)).toBeVisible();
  await page.getByText('Why?').click();
  await expect(page.locator('.prediction-why p')).toBeVisible();
});

test('a curve is predicted by keyboard alone', async ({ page }) => {
  await openCompose(page);
  await tool(page, 'Predict first').focus();
  await page.keyboard.press('Enter');
  await page.locator('.pen').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.locator('.pen-joint')).toHaveCount(2);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await expect(page.locator('.pen-joint')).toHaveCount(2);
  await expect(page.locator('.pen-said')).not.toBeEmpty();
  await tool(page, 'Reveal').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.prediction-verdict')).toContainText('there are 9');
  await tool(page, 'Next question').click();
  await page.getByLabel('Your answer').fill('many');
  await expect(page.locator('.sheet-fault')).toContainText('not a number');
  await page.getByLabel('Your answer').fill('8');
  await page.keyboard.press('Enter');
  await expect(page.locator('.prediction-verdict')).toContainText('8');
});

test('a challenge is judged by the exact count, with hints and a solution', async ({ page }) => {
  await openCompose(page);
  await tool(page, 'Challenge').click();
  await expect(page.locator('.challenge-meter')).toContainText('9 of 16');
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: /[Hh]int \(/ }).click();
  await expect(page.locator('.challenge-hints li')).toHaveCount(3);
  await tool(page, 'Show a solution').click();
  await expect(page.locator('.challenge-meter')).toHaveAttribute('data-done', '');
  await page.keyboard.press('Escape');
  await expect(page.locator('.challenge')).toHaveCount(0);
});

test('what is shown is listed; a picture goes without its background', async ({ page }) => {
  await openCompose(page);
  await tool(page, 'Export').click();
  const svg = async (): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-export="svg"]').click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  expect(await svg()).toMatch(/<title>Two small networks.*<rect width/s);
  await page.getByRole('switch', { name: 'with its background' }).click();
  expect(await svg()).not.toMatch(/<\/desc><rect width/);
  await page.locator('[data-export="table"]').click();
  await expect(page.locator('.table-view tbody tr')).toHaveCount(9);
});

test('a link is copied; where that is denied, the text is selected', async ({ page }) => {
  await openCompose(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.locator('[data-preset]').nth(1).click();
  await tool(page, 'Share').click();
  await expect(page.locator('.share textarea').first()).toHaveValue(/#composition=1~/);
  await tool(page, 'Copy').click();
  await expect(page.locator('.share [role=status]').first()).toContainText('Ctrl+C');
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).toContain('#composition=1~');
  await page.getByRole('button', { name: /code to scan/ }).click();
  await expect(page.locator('svg.qr')).toBeVisible();
});

test('a bad link shows what was wrong, and a figure', async ({ page }) => {
  await openCompose(page, '#composition=1~x,none~nonsense,1');
  await expect(page.locator('.notices li')).toHaveCount(2);
  await expect(page.locator('.notices li').first()).toContainText('Allowed');
  await tool(page, 'Dismiss').first().click();
  await expect(page.locator('.notices li')).toHaveCount(1);
  await expect(regions(page)).toHaveAttribute('data-value', '9');
});

test('letters work only while the figure has the focus', async ({ page }) => {
  await openCompose(page);
  await page.locator('[data-preset]').nth(1).click();
  await expect(regions(page)).toHaveAttribute('data-value', '16');
  await page.keyboard.press('r');
  await expect(regions(page)).toHaveAttribute('data-value', '9');
  await page.keyboard.press('Control+z');
  await expect(regions(page)).toHaveAttribute('data-value', '16');
  await page.locator('.site-name').focus();
  await page.keyboard.press('r');
  await expect(regions(page)).toHaveAttribute('data-value', '16');
});

test('full screen falls back to the window', async ({ page }) => {
  await openCompose(page);
  await page.evaluate(() => {
    HTMLElement.prototype.requestFullscreen = () => Promise.reject(new Error('denied'));
  });
  await tool(page, 'Full screen').click();
  await expect(page.locator('.figure')).toHaveAttribute('data-fill', 'window');
  await expect(page.locator('.site-header')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.site-header')).toBeVisible();
});

test('axe finds nothing in open sheets, light and dark', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openCompose(page);
  await tool(page, 'Predict first').click();
  await expect(page.locator('.pen')).toBeVisible();
  expect(await axeFaults(page, { within: '.figure' })).toEqual([]);
  await tool(page, 'Skip').click();
  for (const name of ['Challenge', 'Share', 'Export']) {
    await tool(page, name).click();
    await expect(page.locator('.sheet')).toBeVisible();
    expect(await axeFaults(page, { within: '.figure' })).toEqual([]);
  }
});
