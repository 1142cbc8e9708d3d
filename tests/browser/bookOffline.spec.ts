import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { embedSnippet } from '../../src/stage/export/embedSnippet.ts';
import { dist, startPlainHost } from './plainHost.ts';

const copy = pathToFileURL(join(dist, 'offline', '/')).href;

test('opened from a stick: the figure of the first chapter works, by keys too', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${copy}index.html`);
  await page.getByRole('link', { name: 'Composing two networks' }).click();
  const figure = page.locator('[data-figure="compose"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  const regions = figure.locator('[data-readout="regions"]');
  await expect(regions).toHaveAttribute('data-value', '9');
  const handle = figure.getByRole('slider').first();
  const before = await handle.getAttribute('aria-valuetext');
  await handle.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(handle).not.toHaveAttribute('aria-valuetext', before ?? '');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.locator('[data-search-dialog] input').fill('linear region');
  await page.locator('[data-search-results] a').first().click();
  await expect(page).toHaveURL(/index\.html/);
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate(async () => {
    await document.fonts.load('1rem "Source Serif 4"');
  });
  expect(await page.evaluate(() => document.fonts.check('1rem "Source Serif 4"'))).toBe(true);
  expect(faults).toEqual([]);
});

test('its links lead to files that are there', async ({ page }) => {
  await page.goto(`${copy}composing-networks/index.html`);
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  const files = [
    ...new Set(links.filter((link) => link.startsWith('file:')).map((link) => link.split('#')[0] ?? '')),
  ];
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) expect((await stat(fileURLToPath(file))).isFile(), file).toBe(true);
});

test('figures that count and train in workers do so from a file', async ({ page }) => {
  await page.goto(`${copy}hyperparameters/index.html`);
  const figure = page.locator('[data-figure]').first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  const works = await page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const address = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
        const worker = new Worker(address);
        worker.addEventListener('message', () => done(true));
        worker.addEventListener('error', () => done(false));
      }),
  );
  expect(works).toBe(true);
});

test('the snippet shows a live figure in a sandboxed frame, from a host without CORS headers, and tells its height', async ({
  page,
}) => {
  const pages: Record<string, string> = {};
  const host = await startPlainHost(dist, { pages });
  const snippet = embedSnippet(
    { figureId: 'compose', title: 'Two small networks' },
    `${host.address}/composing-networks/`,
  );
  pages['/course.html'] =
    '<script>addEventListener("message", ({ data }) => { document.title = `${data.type} ${data.id} ${data.height}` })</script>' +
    snippet.replace('<iframe ', '<iframe sandbox="allow-scripts" ');
  await page.goto(`${host.address}/course.html`);
  const frame = page.frameLocator('iframe');
  const figure = frame.locator('[data-figure="compose"]');
  await expect(figure).toHaveAttribute('data-ready', '');
  await expect(figure.locator('[data-readout="regions"]')).toHaveAttribute('data-value', '9');
  await expect(frame.locator('.site-header')).toBeHidden();
  await expect(page).toHaveTitle(/^unfold:height compose [1-9]\d{2,}$/);
  const handle = figure.getByRole('slider').first();
  const before = await handle.getAttribute('aria-valuetext');
  await handle.press('Shift+ArrowDown');
  await expect(handle).not.toHaveAttribute('aria-valuetext', before ?? '');
  host.close();
});
