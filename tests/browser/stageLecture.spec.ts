import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';

test.use({ viewport: { width: 1024, height: 768 }, contextOptions: { reducedMotion: 'reduce' } });

const place = (page: Page) => page.locator('.lecture-place, .lecture-title-place');

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  // a clicker's bounce within 150 ms does not count
  await page.waitForTimeout(160);
}

async function openLecture(page: Page, slug = 'composing-networks'): Promise<number> {
  await page.goto(`${slug}/?lecture`);
  // the steps of every figure of the chapter are loaded first
  await expect(page.locator('.lecture-title')).toBeVisible({ timeout: 30_000 });
  return Number(/of (\d+)/.exec(await place(page).innerText())?.[1]);
}

test('a reload stays at the step; PageUp goes back, "." blanks, Esc leaves', async ({ page }) => {
  const count = await openLecture(page);
  for (let at = 2; at <= 4; at++) await press(page, 'PageDown');
  await expect(place(page)).toHaveText(`4 of ${count}`);
  await page.reload();
  await expect(place(page)).toHaveText(`4 of ${count}`);
  await press(page, 'PageUp');
  await expect(place(page)).toHaveText(`3 of ${count}`);
  await press(page, '.');
  await expect(page.locator('.lecture-blank')).toBeVisible();
  await press(page, '.');
  await expect(page.locator('.lecture-blank')).toHaveCount(0);
  await press(page, 'Escape');
  await expect(page.locator('.lecture')).toHaveCount(0);
  await expect(page.locator('.site-header')).toBeVisible();
});

test('navigation keys win over a slider; Shift with an arrow moves it', async ({ page }) => {
  await openLecture(page);
  await press(page, 'PageDown');
  const slider = page.locator('.lecture-rail input[type=range]').first();
  await slider.focus();
  const before = await slider.inputValue();
  await press(page, 'Shift+ArrowRight');
  await expect(slider).not.toHaveValue(before);
  await expect(place(page)).toHaveText(/^2 of/);
  await press(page, 'ArrowRight');
  await expect(place(page)).toHaveText(/^3 of/);
});

async function openNotes(page: Page, context: BrowserContext): Promise<Page> {
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(notes.locator('.notes')).toBeVisible();
  return notes;
}

test('the notes window leads: words, time, controls, hands, the answer; the hall follows, also after a reload', async ({
  page,
  context,
}) => {
  await page.goto('figure/shallow-vs-composed/?lecture#step=shallow-vs-composed.sixteen');
  await expect(place(page)).toHaveText('3 of 5');
  const notes = await openNotes(page, context);
  await expect(notes.locator('.notes-sentence')).toContainText('Nine is not their limit');
  await expect(notes.locator('.notes-next')).toContainText('Send both after a curve made of copies');
  await expect(notes.locator('.notes-time')).toHaveText(/^\d+:\d\d$/);
  const hall = page.getByRole('slider', { name: 'output bias, network 1' });
  const before = await hall.inputValue();
  await notes.getByRole('slider', { name: 'output bias, network 1' }).focus();
  await press(notes, 'Shift+ArrowRight');
  await expect(hall).not.toHaveValue(before);

  for (let i = 0; i < 2; i++) await press(notes, 'PageDown');
  await expect(place(page)).toHaveText('5 of 5');
  await expect(notes.locator('.notes-prediction')).toContainText('Answer: The one layer.');
  await expect(page.locator('.lecture')).not.toContainText('Answer');
  await notes.getByLabel('Hands for “The one layer”').fill('14');
  await notes.getByLabel('Hands for “Both are exact”').fill('6');
  await press(notes, 'PageDown');
  await expect(page.locator('.prediction-verdict')).toContainText('14 of 20 hands were for “The one layer”');

  await notes.getByRole('button', { name: 'Freeze' }).click();
  await press(notes, 'PageUp');
  await expect(notes.locator('.notes-place')).toHaveText('4 of 5');
  await expect(page.locator('.lecture-frozen')).toContainText('5 of 5');
  await notes.getByRole('button', { name: 'Freeze' }).click();
  await expect(page.locator('.lecture-frozen')).toHaveCount(0);

  await page.reload();
  await expect(place(page)).toHaveText('4 of 5');
  await expect(notes.locator('.notes-place')).toHaveText('4 of 5');
  await notes.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(place(page)).toHaveText('3 of 5');
  await notes.getByRole('button', { name: 'End the lecture' }).click();
  await expect(page.locator('.lecture')).toHaveCount(0);
  await expect.poll(() => notes.isClosed()).toBe(true);
});

test('where pop-ups are blocked, words say what to do; a spotlight, a drawing and the list of slides', async ({
  page,
}) => {
  const count = await openLecture(page);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await press(page, 's');
  await expect(page.locator('.lecture-note')).toContainText('Allow pop-ups for this page');
  await expect(page.locator('.lecture-note')).toContainText(`1 of ${count}`);
  await page.locator('.lecture-note').getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('.lecture-note')).toHaveCount(0);
  await press(page, 'l');
  await expect(page.locator('.lecture-spotlight')).toBeVisible();
  await press(page, 'd');
  await page.mouse.move(200, 200);
  await page.mouse.down();
  await page.mouse.move(400, 300, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('.lecture-drawing polyline')).toHaveCount(1);
  // one layer per press
  await press(page, 'Escape');
  await press(page, 'Escape');
  await expect(page.locator('.lecture-spotlight')).toHaveCount(0);
  await press(page, 'g');
  await page.getByRole('button', { name: 'Fold, draw, unfold, step 2' }).click();
  await expect(place(page)).toHaveText(`10 of ${count}`);
  await expect(page.locator('.lecture-drawing')).toHaveCount(0);
});

test('axe finds nothing in a lecture and its notes', async ({ page, context }) => {
  await openLecture(page);
  await press(page, 'PageDown');
  await expect(page.locator('.lecture')).toBeVisible();
  const notes = await openNotes(page, context);
  // its tools fade away unless something in them has the focus
  await page.locator('.lecture-tools button').first().focus();
  expect(await axeFaults(page, { within: '.lecture' })).toEqual([]);
  // the window has no address for axe to come from
  await expect(notes.locator('html')).toHaveAttribute('lang', 'en');
});
