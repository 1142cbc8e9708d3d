import { expect, test, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { allIslandsLive, chapters, figurePages, listPages } from './bookPages.ts';
import { someOf } from './thorough.ts';

const themes = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { contrast: 'more' },
  { forcedColors: 'active' },
] as const;

/** Everything that axe knows, in the light theme; in the others, what a theme can break. */
async function expectNoViolations(
  page: Page,
  inThemes: readonly (typeof themes)[number][] = themes,
): Promise<void> {
  for (const theme of inThemes) {
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

const IN_ALL_THEMES = ['', 'where-next/', 'about/', 'figure/compose/'];

for (const path of ['', ...chapters, ...listPages, 'figure/compose/', 'figure/compose/?embed']) {
  test(`/${path} has no violation that axe finds, in its themes`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(path);
    await allIslandsLive(page);
    const inAll = IN_ALL_THEMES.includes(path);
    await expectNoViolations(page, someOf(themes, inAll ? themes : themes.slice(0, 2)));
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
    await expectNoViolations(page);
  }
});

const HALVES = [
  ['first half', figurePages.slice(0, 11)],
  ['second half', figurePages.slice(11)],
] as const;

// Each figure meets the other themes in its chapter, and in its own test once it has been used.
for (const [name, paths] of someOf(HALVES, [])) {
  test(`figures alone have no violation that axe finds, every fourth in the dark too (${name})`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    for (const [at, path] of paths.entries()) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await allIslandsLive(page);
      await expectNoViolations(page, themes.slice(0, at % 4 === 0 ? 2 : 1));
    }
  });
}
