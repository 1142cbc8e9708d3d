import { expect, test } from '@playwright/test';
import { allIslandsLive, chapters, listPages } from './bookPages.ts';
import { someOf } from './thorough.ts';

const pages = ['', ...chapters, ...listPages, 'figure/compose/?embed'];

for (const path of someOf(pages, ['', 'where-next/', 'glossary/', 'figure/compose/?embed'])) {
  test(`every control of /${path} is reached by Tab, in order, with a ring, and nothing holds the focus`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
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
