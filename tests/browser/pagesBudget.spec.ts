import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { allIslandsLive, chapters } from './bookPages.ts';

const sent = new Map<string, number>();

/** Bytes of a file as a host sends it: text compressed, fonts as they are. Chapters share most of theirs. */
function sizeOf(file: string): number {
  const known = sent.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  const size = file.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
  sent.set(file, size);
  return size;
}

/** Bytes of what was asked for. */
function sizes(paths: readonly string[]): { script: number; font: number; all: number } {
  const out = process.env['UNFOLD_OUT'] ?? 'dist';
  const sum = { script: 0, font: 0, all: 0 };
  for (const path of paths) {
    const size = sizeOf(join(out, path.endsWith('/') || path === '' ? `${path}index.html` : path));
    sum.all += size;
    if (path.endsWith('.js')) sum.script += size;
    if (path.endsWith('.woff2')) sum.font += size;
  }
  return sum;
}

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What starts by itself has started: the live parts within reach of the first screen (islands.ts says how far). */
async function nearIslandsLive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-island]')].every(
      (island) =>
        island.getBoundingClientRect().top > innerHeight + 400 ||
        island.getAttribute('data-island-state') === 'live',
    ),
  );
  await page.waitForLoadState('networkidle');
}

test('every chapter keeps to its budget', async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  for (const path of chapters) {
    // a first visit: nothing is in the cache
    const page = await browser.newPage({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
    const asked = new Set<string>();
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      asked.add(`${origin}${pathname}`.slice(baseURL?.length ?? 0));
    });
    await page.goto(path);
    await nearIslandsLive(page);
    const first = sizes([...asked]);
    await allIslandsLive(page);
    await page.waitForLoadState('networkidle');
    const whole = sizes([...asked]);
    await page.close();
    const report =
      `${path} JavaScript ${kb(first.script)} before the first interaction, ${kb(whole.script)} after scrolling through; ` +
      `fonts ${kb(whole.font)}; all told ${kb(first.all)} before the first interaction, ${kb(whole.all)} after scrolling`;
    console.log(report);
    expect.soft(first.script, report).toBeLessThanOrEqual(110_000);
    expect.soft(whole.script, report).toBeLessThanOrEqual(160_000);
    expect.soft(first.all, report).toBeLessThanOrEqual(300_000);
  }
});
