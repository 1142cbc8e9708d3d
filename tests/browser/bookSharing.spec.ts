import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist, startPlainHost } from './plainHost.ts';

for (const [prefix, missing] of [
  ['/', 'no/such/page/'],
  ['/some/where/', 'gone'],
  ['/some/where/', 'composing-networks/deep/er/'],
] as const) {
  test(`the page of errors finds the book at ${prefix} from ${missing}`, async ({ page }) => {
    const host = await startPlainHost(dist, {
      prefix,
      missing: await readFile(join(dist, '404.html'), 'utf8'),
    });
    await page.goto(`${host.address}${prefix}${missing}`);
    await expect(page.getByRole('link', { name: 'Unfold' })).toHaveJSProperty(
      'href',
      `${host.address}${prefix}`,
    );
    await expect(page.locator('[data-search-button]')).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('font-family', /Source Sans/);
    host.close();
  });
}

test('a shared link has a title, a description and a picture', async ({ page }) => {
  for (const address of ['', 'composing-networks/', 'figure/fold/']) {
    await page.goto(address);
    const content = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    expect(await content('title')).toBe(await page.title());
    expect((await content('description'))?.length).toBeGreaterThan(10);
    const picture = new URL((await content('image')) ?? '', page.url());
    expect((await page.request.get(picture.href)).headers()['content-type']).toBe('image/png');
  }
});

test('the manifest and its icon are there', async ({ page }) => {
  await page.goto('notation/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(manifest.ok()).toBe(true);
  expect(await manifest.json()).toMatchObject({ short_name: 'Unfold', icons: [{ src: 'favicon.svg' }] });
  expect((await page.request.get('favicon.svg')).ok()).toBe(true);
});
