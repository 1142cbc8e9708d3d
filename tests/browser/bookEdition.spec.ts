import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist } from './plainHost.ts';
import { createBookServer } from './serve.mjs';

test.use({ serviceWorkers: 'allow' });

/** The built book on a host of its own, whose service worker can be exchanged as a new edition would. */
async function startHost() {
  const folder = await mkdtemp(join(tmpdir(), 'unfold-'));
  for (const name of await readdir(dist)) {
    if (name !== 'sw.js') await symlink(join(dist, name), join(folder, name));
  }
  const worker = await readFile(join(dist, 'sw.js'), 'utf8');
  const publish = (edition: string): Promise<void> =>
    writeFile(
      join(folder, 'sw.js'),
      worker.replace(/const EDITION = '[^']+'/, `const EDITION = 'unfold-${edition}'`),
    );
  await publish('first');
  const server = createBookServer(folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  const address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`;
  const close = async (): Promise<void> => {
    server.close();
    await rm(folder, { recursive: true });
  };
  return { address, publish, close };
}

test('a new edition is offered and waits: no page changes before the reader asks', async ({ page }) => {
  const host = await startHost();
  await page.goto(`${host.address}about/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  expect(await page.evaluate(() => caches.keys())).toEqual(['unfold-first']);
  await expect(page.locator('.new-edition')).toHaveCount(0);

  await host.publish('second');
  await page.evaluate(() => {
    Object.assign(window, { isSamePage: true });
  });
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  const bar = page.locator('.new-edition');
  await expect(bar).toContainText('A new edition of the book is here.');
  expect(await page.evaluate(() => caches.keys())).toContain('unfold-first');
  await bar.getByRole('button', { name: 'Later' }).click();
  await expect(bar).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true);

  await page.reload();
  await bar.getByRole('button', { name: 'Reload with it' }).click();
  await expect.poll(() => page.evaluate(() => caches.keys()).catch(() => [])).toEqual(['unfold-second']);
  await expect(page.locator('h1')).toHaveText('About this copy');
  await host.close();
});
