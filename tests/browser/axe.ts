import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const AXE_THEMES = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { contrast: 'more' },
  { forcedColors: 'active' },
] as const;

export const LIGHT_AND_DARK = AXE_THEMES.slice(0, 2);

/**
 * What axe finds in a page as it stands, or in the part of it that `within` selects: with everything that axe knows in
 * the first theme, and in the others with what a theme can break. It leaves out the drawn half of formulas: hidden from
 * screen readers, thousands of boxes, in the colours that tests/app/contrast.test.ts holds; what is read instead is
 * their MathML.
 */
export async function axeFaults(
  page: Page,
  {
    within,
    themes = LIGHT_AND_DARK,
  }: { within?: string; themes?: readonly (typeof AXE_THEMES)[number][] } = {},
): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: 'none', ...theme });
    const axe = new AxeBuilder({ page }).exclude('.katex-html');
    if (within !== undefined) axe.include(within);
    if (theme !== themes[0]) axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      const what = nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`);
      faults.push(`${JSON.stringify(theme)} ${id}: ${what.join(' | ')}`);
    }
  }
  return faults;
}
