// Pictures of every page of a built book, to be looked at: four widths, light and dark, and every step of the lectures.
// node tests/browser/looks.mjs [folder for the pictures] [paths, such as figure/compose; all of them where none is named]
import { chromium } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './findBrowser.mjs';
import { createBookServer } from './serve.mjs';

const WIDTHS = [360, 768, 1440, 1920];
const THEMES = ['light', 'dark'];
const HALL = { width: 1024, height: 768 };
/** A press may answer a step's question before the next one leaves it; after so many in one place it is the end. */
const MOST_PRESSES = 3;

const [out = '.cache/looks', ...asked] = process.argv.slice(2);
const dir = process.env.UNFOLD_OUT ?? 'dist';

/** Folders with a page of their own: the build makes them from the table of contents and the registry of figures. */
function pagesIn(folder) {
  return readdirSync(join(dir, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['offline', 'assets'].includes(entry.name))
    .map(({ name }) => join(folder, name))
    .flatMap((path) => (readdirSync(join(dir, path)).includes('index.html') ? [path] : pagesIn(path)));
}

const server = createBookServer(dir);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const root = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH || (await findBrowser()) || undefined,
  args: ['--no-sandbox'],
});
mkdirSync(out, { recursive: true });
let count = 0;

async function shoot(page, name, options = {}) {
  await page.screenshot({ path: join(out, `${name}.png`), ...options });
  count += 1;
}

/** Live parts start when they come into view. */
async function wake(page) {
  for (const island of await page.locator('[data-island]').all()) {
    await island.scrollIntoViewIfNeeded();
    await island.and(page.locator('[data-island-state="live"]')).waitFor();
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** Whether the page can be given as a lecture. */
async function shootPage(path, name) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${root}${path}`);
  await wake(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(400);
      await shoot(page, `${name}-${width}-${colorScheme}`, { fullPage: true });
    }
  }
  const hasLecture = await page.getByRole('button', { name: 'Lecture', exact: true }).first().isVisible();
  await page.close();
  return hasLecture;
}

/** Press by press until there are no more steps. */
async function shootLecture(path, name) {
  const page = await browser.newPage({ viewport: HALL });
  await page.goto(`${root}${path}?lecture`);
  const place = page.locator('.lecture-place, .lecture-title-place').first();
  await place.waitFor({ timeout: 30_000 });
  let before = '';
  for (let presses = 0, at = 1; presses < MOST_PRESSES; at++) {
    await page.waitForTimeout(600);
    const now = await place.innerText();
    presses = now === before ? presses + 1 : 0;
    before = now;
    await shoot(page, `${name}-lecture-${String(at).padStart(2, '0')}`);
    await page.keyboard.press('PageDown');
  }
  await page.close();
}

for (const folder of asked.length > 0 ? asked : ['', ...pagesIn('')]) {
  const path = folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
  const name = path.replace(/\/$/, '').replaceAll('/', '-') || 'home';
  const hasLecture = await shootPage(path, name);
  if (hasLecture) await shootLecture(path, name);
  console.log(`${path || 'home'}: ${count} pictures so far`);
}
await browser.close();
server.close();
console.log(`${count} pictures are in ${out}`);
