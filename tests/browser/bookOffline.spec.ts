import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = resolve(root, process.env['UNFOLD_OUT'] ?? 'dist');
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

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** A plain host: files as they are, no CORS headers, and a page with a sandboxed frame. */
async function startHost(): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/course.html') {
      const frame =
        '<iframe sandbox="allow-scripts" src="/figure/compose/index.html?embed" width="1000" height="900">';
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><body>${frame}</iframe>`);
      return;
    }
    readFile(join(dist, 'offline', path)).then(
      (body) => response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  return { server, address: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}` };
}

test('a sandboxed frame on a host without CORS headers shows a live figure', async ({ page }) => {
  const { server, address } = await startHost();
  await page.goto(`${address}/course.html`);
  const frame = page.frameLocator('iframe');
  const figure = frame.locator('[data-figure="compose"]');
  await expect(figure).toHaveAttribute('data-ready', '');
  await expect(figure.locator('[data-readout="regions"]')).toHaveAttribute('data-value', '9');
  await expect(frame.locator('.site-header')).toBeHidden();
  const handle = figure.getByRole('slider').first();
  const before = await handle.getAttribute('aria-valuetext');
  await handle.press('Shift+ArrowDown');
  await expect(handle).not.toHaveAttribute('aria-valuetext', before ?? '');
  server.close();
});
