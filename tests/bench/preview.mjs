// Makes public/preview.png, the picture beside a shared link, from the built book's cover: node tests/bench/preview.mjs
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser.mjs';
import { createBookServer } from '../browser/serve.mjs';

const server = createBookServer(process.env.UNFOLD_OUT ?? 'dist');
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({
  viewport: { width: 1200, height: 630 },
  colorScheme: 'light',
  serviceWorkers: 'block',
});
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.locator('[data-cover-live]').waitFor();
await page.addStyleTag({
  content:
    '.site-header, .cover-control, .cover-begin, .cover figcaption { display: none !important } .page { padding-top: 1rem !important }',
});
await page.evaluate(() => document.fonts.ready);
await page.waitForTimeout(500);
await page.screenshot({ path: 'public/preview.png' });
await browser.close();
server.close();
