import { expect, type Locator, type Page, test } from '@playwright/test';

const figure = (page: Page): Locator => page.locator('[data-figure="random-labels"]');
const button = (page: Page, name: string | RegExp): Locator => figure(page).getByRole('button', { name });
const race = (page: Page): Locator => figure(page).locator('[data-run="race"]');

async function open(page: Page): Promise<void> {
  await page.goto('figure/random-labels/');
  await expect(figure(page)).toHaveAttribute('data-ready', '');
}

async function epochs(page: Page, layers: number): Promise<number> {
  const cell = figure(page).locator(`[data-readout="epochs-${layers}"]`);
  return Number(await cell.getAttribute('data-value'));
}

test.use({ viewport: { width: 1440, height: 1100 } });
test.setTimeout(120_000);

test('predict, race, lose a worker on the way, and find what was memorised', async ({ page }) => {
  await open(page);
  const recorded = figure(page).locator('[data-cover="recorded"] .curve');
  await expect(recorded).toHaveCount(0);
  await expect(figure(page).locator('.racers')).not.toContainText('thousand');
  await button(page, 'Guess the order').click();
  await expect(figure(page).locator('[data-cover="race"]')).toHaveAttribute('data-covered', '');
  await figure(page)
    .getByRole('radio', { name: /Four of 63/ })
    .check();
  await button(page, 'Reveal').click();
  await expect(figure(page).locator('[data-cover="race"]')).not.toHaveAttribute('data-covered', '');
  await expect(recorded).not.toHaveCount(0);
  await button(page, 'Start the race').click();
  await expect(race(page)).toContainText('GFLOP');
  // an error that nobody catches ends a worker; the page goes on with another
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    }, 0);
  });
  await expect(race(page)).toContainText(/A worker stopped \(.*out of memory\); its run begins again/);
  await expect(race(page)).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
  await expect(race(page)).toContainText(/trained on this device in .* s, 37 GFLOP, seed 5/);
  const found = [await epochs(page, 1), await epochs(page, 2), await epochs(page, 3), await epochs(page, 4)];
  expect(found).toEqual([412, 304, 253, 212]);
  // every taught example has the answer that it was taught
  await expect(figure(page).locator('.gallery-card:first-child .gallery-answer[data-right]')).toHaveCount(5);
});

test('from the keyboard: pause, go on, cancel; another share of random labels sets the race aside', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Start the race').focus();
  await page.keyboard.press('Enter');
  await button(page, 'Pause').click();
  await expect(race(page)).toHaveAttribute('data-status', 'paused');
  await button(page, 'Go on').click();
  await button(page, 'Cancel').first().click();
  await expect(race(page)).toHaveAttribute('data-status', 'cancelled');
  const share = figure(page).getByRole('slider', { name: /labels drawn at random/ });
  await share.focus();
  await page.keyboard.press('Home');
  await expect(race(page)).toHaveAttribute('data-status', 'idle');
  await expect(figure(page).locator('.example-taught[data-wrong]')).toHaveCount(0);
});

test('a rate that is too large ends in words', async ({ page }) => {
  await open(page);
  await figure(page).getByRole('slider', { name: 'learning rate' }).focus();
  await page.keyboard.press('End');
  await button(page, 'Start the race').click();
  await expect(race(page)).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
  await expect(race(page)).toContainText(/diverged|still had errors/);
  await expect(figure(page)).not.toContainText('NaN');
});
