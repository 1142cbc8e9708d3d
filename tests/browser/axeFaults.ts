import type { Page } from '@playwright/test';
import { axeOn } from './axe.ts';

/** What axe finds in a figure as it stands now, in the light theme and in the dark. */
export async function axeFaults(page: Page, figureId: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await axeOn(page).include(`[data-figure="${figureId}"]`).analyze();
    for (const { id, nodes } of violations) {
      faults.push(`${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    }
  }
  return faults;
}
