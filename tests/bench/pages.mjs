// What each chapter costs before a reader touches it, beside its limits: node tests/bench/pages.mjs [runs]
//
// Needs the built book (UNFOLD_OUT, else dist) and a browser. For every chapter: what travels, by Brotli and by gzip; its
// JavaScript then and after scrolling through; how far things move while it loads; and the largest contentful paint
// at a quarter of the machine's pace, beside that of the same page with its scripts removed, in turn, medians.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser.mjs';
import { createBookServer } from '../browser/serve.mjs';

const LIMITS = { all: 300_000, script: 110_000, scriptAfter: 160_000, shift: 0.000_05, ratio: 1.3 };
const THROTTLE = 4;
const SETTLE_MS = 1000;
const out = resolve(process.env.UNFOLD_OUT ?? 'dist');
const runs = Number(process.argv[2] ?? 9);

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
const kb = (bytes) => (bytes / 1000).toFixed(1);

/** The chapters, in the order of the contents page. */
async function listChapters() {
  const html = await readFile(join(out, 'index.html'), 'utf8');
  return [...html.matchAll(/<h2><a href="\.\/([a-z0-9-]+\/)"/g)].map(([, path]) => path);
}

/** The same book without any script: its pages rewritten, everything else as it is. */
async function withoutScripts() {
  const folder = await mkdtemp(join(tmpdir(), 'unfold-'));
  for (const name of await readdir(out)) {
    const page = join(out, name, 'index.html');
    const html = await readFile(page, 'utf8').catch(() => null);
    if (html === null) await symlink(join(out, name), join(folder, name));
    else {
      await mkdir(dirname(join(folder, name, 'index.html')), { recursive: true });
      await writeFile(join(folder, name, 'index.html'), html.replace(/<script\b[^]*?<\/script>/g, ''));
    }
  }
  return folder;
}

async function serve(folder) {
  const server = createBookServer(folder);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { close: () => server.close(), address: `http://127.0.0.1:${server.address().port}/` };
}

/** Runs in the page, first of all. */
function watchPaints() {
  globalThis.paints = { shift: 0, largestMs: 0, firstMs: 0, of: '' };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('layout-shift', (entry) => (globalThis.paints.shift += entry.value));
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') globalThis.paints.firstMs = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => {
    globalThis.paints.largestMs = entry.startTime;
    globalThis.paints.of = `${entry.element?.tagName ?? '?'} ${(entry.element?.textContent ?? '').slice(0, 30)}`;
  });
}

/** A first visit, in a context of its own: nothing is cached, nothing kept. */
async function visit(browser, address, action) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPaints);
    return await action(page, address);
  } finally {
    await context.close();
  }
}

/** Largest paint in ms and the sum of shifts of an untouched page. */
async function paintsOf(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.goto(address, { waitUntil: 'networkidle' });
  // on a busy machine the first paint may come after the last byte
  await page.waitForFunction(() => globalThis.paints.largestMs > 0);
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(() => globalThis.paints);
}

/** Bytes of what was asked for, as hosts send it: text compressed, fonts as they are. */
async function sizesOf(paths) {
  const sum = { script: 0, font: 0, brotli: 0, gzip: 0 };
  for (const path of paths) {
    const bytes = await readFile(join(out, path.endsWith('/') || path === '' ? `${path}index.html` : path));
    const isFont = path.endsWith('.woff2');
    const brotli = isFont ? bytes.length : brotliCompressSync(bytes).length;
    sum.brotli += brotli;
    sum.gzip += isFont ? bytes.length : gzipSync(bytes, { level: 9 }).length;
    if (isFont) sum.font += bytes.length;
    if (path.endsWith('.js')) sum.script += brotli;
  }
  return sum;
}

/** What travels before the reader does anything, and once everything has been scrolled past; and what moved. */
async function transferOf(page, address) {
  const asked = new Set();
  const home = new URL('../', address).href;
  page.on('request', (request) => {
    const url = request.url().split(/[?#]/)[0];
    if (url.startsWith(home)) asked.add(url.slice(home.length));
  });
  await page.goto(address);
  // what starts by itself: the live parts within reach of the first screen
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-island]')].every(
      (island) =>
        island.getBoundingClientRect().top > innerHeight + 400 || island.dataset.islandState === 'live',
    ),
  );
  await page.waitForLoadState('networkidle');
  const before = await sizesOf(asked);
  for (const island of await page.locator('[data-island]').all()) {
    await island.scrollIntoViewIfNeeded();
    await island.and(page.locator('[data-island-state="live"]')).waitFor();
  }
  await page.waitForLoadState('networkidle');
  const { shift } = await page.evaluate(() => globalThis.paints);
  return { before, after: await sizesOf(asked), shift };
}

async function measure(browser, path, book, bare) {
  const transfer = await visit(browser, book.address + path, transferOf);
  const [live, still] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    live.push(await visit(browser, book.address + path, paintsOf));
    still.push(await visit(browser, bare.address + path, paintsOf));
  }
  const largest = (visits) => median(visits.map(({ largestMs }) => largestMs));
  const shift = Math.max(transfer.shift, ...live.map((paints) => paints.shift));
  const liveMs = largest(live);
  const stillMs = largest(still);
  return { ...transfer, shift, liveMs, stillMs, ratio: liveMs / stillMs, of: live[0].of };
}

function faultsOf({ before, after, shift, ratio }) {
  return [
    before.brotli > LIMITS.all && `more than ${kb(LIMITS.all)} kB before interaction`,
    before.script > LIMITS.script && `more than ${kb(LIMITS.script)} kB of JavaScript before interaction`,
    after.script > LIMITS.scriptAfter &&
      `more than ${kb(LIMITS.scriptAfter)} kB of JavaScript after scrolling`,
    shift > LIMITS.shift && 'things move while it loads',
    ratio > LIMITS.ratio && `the largest paint is more than ${LIMITS.ratio} times as late as without scripts`,
  ].filter(Boolean);
}

const bareFolder = await withoutScripts();
const [book, bare] = [await serve(out), await serve(bareFolder)];
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
console.log(
  `first visits at 1280 × 800, CPU at 1/${THROTTLE}, medians of ${runs} in turn; kB by Brotli (gzip); LCP in ms, in brackets without scripts`,
);
for (const path of await listChapters()) {
  const result = await measure(browser, path, book, bare);
  const { before, after, shift, liveMs, stillMs, ratio, of } = result;
  console.log(
    `${path.padEnd(20)} all ${kb(before.brotli)} (${kb(before.gzip)})  fonts ${kb(before.font)}  ` +
      `JS ${kb(before.script)}, scrolled ${kb(after.script)}  shift ${shift.toFixed(4)}  ` +
      `LCP ${liveMs.toFixed(0)} (${stillMs.toFixed(0)}) = ${ratio.toFixed(2)} ×  [${of}]`,
  );
  for (const fault of faultsOf(result)) {
    console.error(`  FAULT ${path}: ${fault}`);
    process.exitCode = 1;
  }
}
await browser.close();
book.close();
bare.close();
await rm(bareFolder, { recursive: true });
