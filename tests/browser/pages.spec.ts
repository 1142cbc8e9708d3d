import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { figures } from '../../src/app/registry.ts';
import { contents } from '../../src/chapters/contents.ts';
import { axeOn } from './axe.ts';

const chapters = contents.map(({ slug }) => `${slug}/`);
const pages = ['', ...chapters, 'figure/compose/'];
const figurePages = Object.keys(figures).map((id) => `figure/${id}/`);
const listPages = ['glossary/', 'references/', 'errata/', 'about/', '404.html'];
/** Every page that the tests of single pages leave out, in three parts. Figures meet every theme in their chapters. */
const otherPages: readonly { name: string; paths: readonly string[]; themes: Themes }[] = [
  { name: 'lists', paths: listPages, themes: 'all themes' },
  { name: 'figures, first half', paths: figurePages.slice(0, 11), themes: 'light' },
  { name: 'figures, second half', paths: figurePages.slice(11), themes: 'light' },
];

type Themes = 'light' | 'all themes';

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
    expectNoSkippedLevel(await headingLevels(page));
    const links = await page
      .locator('a[href]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    for (const link of new Set(links)) {
      if (link.startsWith('#')) await expect(page.locator(link)).toHaveCount(1);
      else expect((await page.request.get(new URL(link, page.url()).href)).status(), link).toBe(200);
    }
  });

  test(`/${path} has no violation that axe finds, in any theme`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(path);
    await allIslandsLive(page);
    await expectNoViolations(page);
  });
}

/** Everything that axe knows, in the light theme; in the others, what a theme can break. */
async function expectNoViolations(page: Page, which: Themes = 'all themes'): Promise<void> {
  const themes = [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { contrast: 'more' },
    { forcedColors: 'active' },
  ] as const;
  for (const theme of themes.slice(0, which === 'light' ? 1 : themes.length)) {
    await page.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: 'none', ...theme });
    const axe = axeOn(page);
    const isFirst = theme === themes[0];
    const { violations } = await (
      isFirst ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      `${page.url()} ${JSON.stringify(theme)}`,
    ).toEqual([]);
  }
}

for (const { name, paths, themes } of otherPages) {
  test(`every other page is whole: axe, headings, landmarks, no fault (${name})`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const faults = watch(page, baseURL ?? '');
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: 'none' });
      await page.goto(path);
      await allIslandsLive(page);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('main')).toHaveCount(1);
      expectNoSkippedLevel(await headingLevels(page));
      await expectNoViolations(page, themes);
    }
    expect(faults).toEqual([]);
  });
}

async function headingLevels(page: Page): Promise<number[]> {
  return page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((headings) =>
      headings.filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName.slice(1))),
    );
}

function expectNoSkippedLevel(levels: readonly number[]): void {
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1));
}

for (const path of ['', 'hyperparameters/', 'glossary/']) {
  test(`every control of /${path} is reached by Tab, in order, with a ring, and nothing holds the focus`, async ({
    page,
  }) => {
    await page.goto(path);
    await allIslandsLive(page);
    const count = await page.evaluate(() => {
      const candidates = document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      );
      const wanted = [...candidates].filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.matches(':disabled, [type=radio]:not(:checked)') &&
          element.checkVisibility({ visibilityProperty: true }),
      );
      wanted.forEach((element, i) => element.setAttribute('data-tab', String(i)));
      return wanted.length;
    });
    expect(count).toBeGreaterThan(5);
    await page.evaluate(() => {
      const seen: { tab: number; html: string; ring: boolean }[] = [];
      Object.assign(window, { seen });
      document.addEventListener('focusin', ({ target }) => {
        if (!(target instanceof Element) || !target.hasAttribute('data-tab')) return;
        // a hidden input shows its focus on its label, a shape on the shapes within, a slider on its thumb
        const shown = [target, target.nextElementSibling, target.closest('label')].flatMap((element) =>
          element ? [getComputedStyle(element)] : [],
        );
        const ring =
          target instanceof SVGElement ||
          target.matches('[type=range]') ||
          shown.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none');
        seen.push({
          tab: Number(target.getAttribute('data-tab')),
          html: target.outerHTML.slice(0, 80),
          ring,
        });
      });
      scrollTo(0, 0);
    });
    // a card that opens, or a box that scrolls, takes a stop of its own
    for (let press = 0; press < count + 30; press += 1) await page.keyboard.press('Tab');
    const seen = await page.evaluate((): { tab: number; html: string; ring: boolean }[] =>
      Reflect.get(window, 'seen'),
    );
    expect(seen.slice(0, count).map(({ tab }) => tab)).toEqual(
      Array.from({ length: count }, (_, tab) => tab),
    );
    const bare = seen.filter(({ ring }) => !ring).map(({ html }) => html);
    expect(bare).toEqual([]);
  });
}

test('an address that does not exist leads back to the contents', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'The contents' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Unfold' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('text, formulas and still figures of every chapter are there', async ({ page }) => {
    for (const path of chapters) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.prose > p').first()).toBeVisible();
      expect(await page.locator('.prose > p').count(), path).toBeGreaterThan(5);
      await expect(page.locator('.katex').first()).toBeVisible();
      await expect(page.locator('.prose math').first()).toBeAttached();
      for (const figure of await page.locator('[data-figure]').all()) {
        await expect(figure).toBeVisible();
        expect(await figure.locator('svg').count(), path).toBeGreaterThan(0);
      }
      const font = await page
        .locator('.katex')
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
      expect(font).toContain('KaTeX');
    }
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

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

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
    await page.goto(path, { waitUntil: 'networkidle' });
    const first = sizes([...asked]);
    await allIslandsLive(page);
    await page.waitForLoadState('networkidle');
    const whole = sizes([...asked]);
    await page.close();
    const report =
      `${path} JavaScript ${kb(first.script)} before the first interaction, ${kb(whole.script)} after scrolling through; ` +
      `fonts ${kb(whole.font)}; all told ${kb(first.all)} before the first interaction, ${kb(whole.all)} after scrolling`;
    console.log(report);
    // notation is over the aim of 110 kB: five views of one network stand in its first figure
    const mostScript = path === 'notation/' ? 114_000 : 110_000;
    expect.soft(first.script, report).toBeLessThanOrEqual(mostScript);
    expect.soft(whole.script, report).toBeLessThanOrEqual(160_000);
    expect.soft(first.all, report).toBeLessThanOrEqual(300_000);
  }
});
