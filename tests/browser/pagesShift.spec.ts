import { expect, test, type Page } from '@playwright/test';
import { allIslandsLive, chapters } from './bookPages.ts';
import { isThorough, someOf } from './thorough.ts';

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; of: string }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: unknown = Reflect.get(entry, 'sources');
        const nodes: unknown[] = Array.isArray(sources)
          ? sources.map((source) => Reflect.get(source, 'node'))
          : [];
        const of = nodes
          .map((node) => (node instanceof Element ? node.outerHTML.slice(0, 60) : '?'))
          .join(', ');
        shifts.push({ value: 'value' in entry ? Number(entry.value) : Number.NaN, of });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved by itself while the page was opened and scrolled through, as lines; shares below `least` are none. */
async function shiftsOf(page: Page, least = 0.000_05): Promise<string[]> {
  await allIslandsLive(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  const shifts = await page.evaluate((): { value: number; of: string }[] => Reflect.get(window, 'shifts'));
  return shifts.flatMap(({ value, of }) => (value < least ? [] : [`${value.toFixed(4)} ${of}`]));
}

for (const path of someOf(chapters, ['composing-networks/', 'notation/'])) {
  test(`nothing moves while ${path} loads and is scrolled through`, async ({ page }) => {
    // the fonts are in the cache: how early they come is the network's affair, and the next test's
    await page.goto('composing-networks/');
    await page.evaluate(() => document.fonts.ready);
    await watchShifts(page);
    await page.goto(path);
    expect(await shiftsOf(page)).toEqual([]);
  });
}

test('formulas alone move, and by a hair, when the fonts come late', async ({ page }) => {
  // when late fonts arrive, beside everything else that a busy machine does, is a matter of luck
  test.skip(!isThorough, 'in the thorough run only');
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  await watchShifts(page);
  await page.goto('composing-networks/');
  expect(await shiftsOf(page, 0.002)).toEqual([]);
});
