import { expect, type Page } from '@playwright/test';
import { figures } from '../../src/app/registry.ts';
import { contents } from '../../src/chapters/contents.ts';

export const chapters = contents.map(({ slug }) => `${slug}/`);
export const listPages = ['glossary/', 'references/', 'errata/', 'about/', '404.html'];
export const figurePages = Object.keys(figures).map((id) => `figure/${id}/`);

/** Faults of a page while it is open: messages of the console, and requests that leave the book's place. */
export function watch(page: Page, baseURL: string): string[] {
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

/** Scrolls through the page until all of its live parts have started. */
export async function allIslandsLive(page: Page): Promise<void> {
  for (const island of await page.locator('[data-island]').all()) {
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute('data-island-state', 'live');
  }
}

/** Levels of the visible headings, in order. */
export async function headingLevels(page: Page): Promise<number[]> {
  return page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((headings) =>
      headings.filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName.slice(1))),
    );
}

export function expectNoSkippedLevel(levels: readonly number[]): void {
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1));
}
