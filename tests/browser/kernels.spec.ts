import { expect, test } from '@playwright/test';
import { bundleModule } from '../bench/loadModule.mjs';
import { RESULTS } from '../core/train/resultHashes.ts';

test('the same seed and kernel come to the same bits in the browser as in Node', async ({ page }) => {
  const body = await bundleModule(new URL('../core/train/resultHashes.ts', import.meta.url));
  await page.route('**/results/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.route('**/results.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto('results/');
  const found: unknown = await page.evaluate(
    `import(new URL('../results.js', location.href)).then(({ trainResults }) => trainResults())`,
  );
  expect(found).toEqual(RESULTS.map(({ kernel, hash }) => ({ kernel, hash })));
});
