import { expect, type Page, test } from '@playwright/test';
import { slideFaults } from './slideFaults.ts';
import { someOf } from './thorough.ts';

test.use({ viewport: { width: 1024, height: 768 }, contextOptions: { reducedMotion: 'reduce' } });

const CHAPTERS = [
  'composing-networks',
  'why-deep-networks',
  'one-network',
  'hyperparameters',
  'notation',
  'shallow-or-deep',
  'where-next',
];

/** A clicker's bounce within 150 ms does not count. */
const BOUNCE_MS = 160;

async function placeOf(page: Page): Promise<string> {
  return page.locator('.lecture-place, .lecture-title-place').innerText();
}

for (const slug of someOf(CHAPTERS, ['composing-networks', 'notation', 'shallow-or-deep'])) {
  test(`${slug} is given with PageDown alone: nothing below 28 px, cut off or to be scrolled`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto(`${slug}/?lecture`);
    // the steps of every figure of the chapter are loaded first
    await expect(page.locator('.lecture-title')).toBeVisible({ timeout: 30_000 });
    const count = Number(/of (\d+)/.exec(await placeOf(page))?.[1]);
    expect(count).toBeGreaterThan(4);
    const faults: string[] = [];
    const isAsked = async (): Promise<boolean> => (await page.locator('.lecture .sheet').count()) > 0;
    // a question on the last slide takes one press more
    for (let at = 1, isOver = false; !isOver;) {
      isOver = at === count;
      if (isOver && !(await isAsked())) break;
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(BOUNCE_MS);
      // a slide with a prediction takes a press for itself
      const where = await placeOf(page);
      expect([`${at} of ${count}`, `${at + 1} of ${count}`]).toContain(where);
      at = Number.parseInt(where, 10);
      for (const fault of await page.evaluate(slideFaults)) faults.push(`${where} ${fault}`);
    }
    expect(faults).toEqual([]);
  });
}
