import { expect, test } from '@playwright/test';
import { AXE_THEMES, axeFaults, LIGHT_AND_DARK } from './axe.ts';
import { allIslandsLive, chapters, figurePages, listPages } from './bookPages.ts';
import { someOf } from './thorough.ts';

const IN_ALL_THEMES = ['', 'where-next/', 'about/', 'figure/compose/'];

for (const path of ['', ...chapters, ...listPages, 'figure/compose/', 'figure/compose/?embed']) {
  test(`/${path} has no violation that axe finds, in its themes`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(path);
    await allIslandsLive(page);
    const inAll = IN_ALL_THEMES.includes(path);
    const themes = someOf(AXE_THEMES, inAll ? AXE_THEMES : LIGHT_AND_DARK);
    expect(await axeFaults(page, { themes })).toEqual([]);
  });
}

test('the search has no violation that axe finds, in any theme, empty, with results and without', async ({
  page,
}) => {
  await page.goto('about/');
  for (const words of ['', 'sawtooth', 'xyzzy']) {
    await page.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: 'none' });
    if (words === '') await page.keyboard.press('/');
    await page.getByLabel('Words to look for').fill(words);
    await page.waitForTimeout(300);
    expect(await axeFaults(page, { themes: AXE_THEMES })).toEqual([]);
  }
});

const HALVES = [
  ['first half', figurePages.slice(0, 11)],
  ['second half', figurePages.slice(11)],
] as const;

// In the other runs each figure meets axe in its chapter, and in its own test once it has been used.
for (const [name, paths] of someOf(HALVES, [])) {
  test(`figures alone have no violation that axe finds, in any theme (${name})`, async ({ page }) => {
    test.setTimeout(400_000);
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: 'none' });
      await page.goto(path);
      await allIslandsLive(page);
      expect(await axeFaults(page, { themes: AXE_THEMES }), path).toEqual([]);
    }
  });
}
