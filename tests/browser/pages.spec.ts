import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contents } from '../../src/chapters/contents.ts';

const chapters = contents.map(({ slug }) => `${slug}/`);
const pages = ['', ...chapters, 'figure/compose/'];

/** Faults of a page while it is open: messages of the console, and requests that leave the book's place. */
function watch(page: Page, baseURL: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const isOurs = !message.text().includes('blocked by Playwright');
    if (isOurs && ['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL)) faults.push(`went elsewhere: ${request.url()}`);
  });
  return faults;
}

async function allIslandsLive(page: Page): Promise<void> {
  for (const island of await page.locator('[data-island]').all()) {
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute('data-island-state', 'live');
  }
}

test.beforeEach(({ baseURL }) => {
  expect(baseURL).toContain('/a/book/');
});

for (const path of pages) {
  test(`/${path} opens, with one h1, no fault and no request elsewhere`, async ({ page, baseURL }) => {
    const faults = watch(page, baseURL ?? '');
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/Unfold/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('main')).toHaveCount(1);
    await allIslandsLive(page);
    expect(faults).toEqual([]);
  });

  test(`/${path} keeps to 320 px, headings in order, links alive`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await allIslandsLive(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const levels = await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1));
    const links = await page
      .locator('a[href]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    for (const link of new Set(links)) {
      if (link.startsWith('#')) await expect(page.locator(link)).toHaveCount(1);
      else expect((await page.request.get(new URL(link, page.url()).href)).status(), link).toBe(200);
    }
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`/${path} has no violation that axe finds, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(path);
      await allIslandsLive(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
    });
  }
}

test('an address that does not exist leads back to the contents', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'The contents' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Unfold' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('text, formulas and the still figure are there', async ({ page }) => {
    await page.goto('composing-networks/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.prose > p').first()).toBeVisible();
    await expect(page.locator('.katex').first()).toBeVisible();
    await expect(page.locator('math').first()).toBeAttached();
    await expect(page.locator('[data-figure="compose"]').first()).toBeVisible();
    const font = await page
      .locator('.katex')
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(font).toContain('KaTeX');
  });
});

test.describe('the header', () => {
  test('the theme goes system, light, dark, and is remembered before the first paint', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const button = page.getByRole('button', { name: /^Theme/ });
    await expect(button).toHaveAccessibleName('Theme: System');
    await button.click();
    await button.click();
    await expect(button).toHaveAccessibleName('Theme: Dark');
    expect(await paper()).toBe('rgb(20, 23, 26)');
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('composing-networks/');
    expect(await paper()).toBe('rgb(20, 23, 26)');
  });

  test('a browser that refuses storage still changes the theme', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto('');
    const button = page.getByRole('button', { name: /^Theme/ });
    await button.click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  test('? shows the keys and Escape hides them; focus returns', async ({ page }) => {
    await page.goto('composing-networks/');
    await expect(page.locator('.katex').first()).toBeVisible();
    await page.getByRole('button', { name: 'Keyboard help' }).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Keyboard help' })).toBeFocused();
  });
});

test('an embedded figure stands alone', async ({ page }) => {
  await page.goto('figure/compose/?embed');
  await expect(page.locator('.site-header')).toBeHidden();
  await expect(page.locator('.site-footer')).toBeHidden();
  await expect(page.locator('[data-figure="compose"]')).toBeVisible();
});

test('a program that does not load leaves the picture and can be tried again', async ({ page }) => {
  await page.route('**/assets/hydrateIsland*.js', (route) => route.abort());
  await page.goto('figure/compose/');
  const line = page.getByText('its program did not load');
  await expect(line).toBeVisible();
  await expect(page.locator('[data-figure="compose"]')).toBeVisible();
  await page.unroute('**/assets/hydrateIsland*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  const reload = page.getByRole('button', { name: 'Reload the page' });
  const island = page.locator('[data-island="figure"]');
  await expect(island).toHaveAttribute('data-island-state', /live|failed/);
  if (await reload.isVisible()) await reload.click();
  await expect(island).toHaveAttribute('data-island-state', 'live');
});

test('nothing moves while the chapter loads, its fonts late', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push('value' in entry ? Number(entry.value) : 0);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('composing-networks/');
  await allIslandsLive(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  const total = await page.evaluate(() => {
    const shifts: unknown = Reflect.get(window, 'shifts');
    return Array.isArray(shifts) ? shifts.reduce((sum: number, value) => sum + Number(value), 0) : Number.NaN;
  });
  expect(total).toBeLessThan(0.005);
});

/** Bytes of what was asked for, as a host sends it: text compressed, fonts as they are. */
function sizes(paths: readonly string[]): { script: number; font: number; all: number } {
  const out = process.env['UNFOLD_OUT'] ?? 'dist';
  const sum = { script: 0, font: 0, all: 0 };
  for (const path of paths) {
    const bytes = readFileSync(join(out, path.endsWith('/') || path === '' ? `${path}index.html` : path));
    const size = path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
    sum.all += size;
    if (path.endsWith('.js')) sum.script += size;
    if (path.endsWith('.woff2')) sum.font += size;
  }
  return sum;
}

test('the chapter keeps to its budget', async ({ page, baseURL }) => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    asked.add(`${origin}${pathname}`.slice(baseURL?.length ?? 0));
  });
  await page.goto('composing-networks/', { waitUntil: 'networkidle' });
  await page.locator('[data-island="figure"]').first().scrollIntoViewIfNeeded();
  await expect(page.locator('[data-island="figure"]').first()).toHaveAttribute('data-island-state', 'live');
  await page.waitForLoadState('networkidle');
  const first = sizes([...asked]);
  await allIslandsLive(page);
  await page.mouse.wheel(0, 50_000);
  await page.waitForLoadState('networkidle');
  const whole = sizes([...asked]);
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const report =
    `JavaScript ${kb(first.script)} before the first interaction, ${kb(whole.script)} after scrolling through; ` +
    `fonts ${kb(whole.font)}; all told ${kb(first.all)} before the first interaction, ${kb(whole.all)} after scrolling`;
  console.log(report);
  expect(first.script, report).toBeLessThanOrEqual(110_000);
  expect(whole.script, report).toBeLessThanOrEqual(160_000);
  expect(whole.font, report).toBeLessThanOrEqual(140_000);
  expect(first.all, report).toBeLessThanOrEqual(300_000);
});
