/**
 * The live race of the four networks in a browser, with workers and without: `node tests/bench/trainingRace.mjs`.
 * Prints how long it takes, the longest task of the main thread and the frames drawn meanwhile. Ends with code 1 when
 * it takes 3 s or a task takes 50 ms.
 */
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../browser/findBrowser.mjs';

const MOST_MS = 3000;
const LONGEST_TASK_MS = 50;

async function buildPage(outDir) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(new URL('./trainingRacePage.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'race.js',
      },
    },
  });
  await writeFile(
    join(outDir, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Race</title><link rel="icon" href="data:,"><script type="module" src="race.js"></script>',
  );
}

function serve(folder) {
  const server = createServer(async (request, response) => {
    const name = basename(request.url ?? '') || 'index.html';
    try {
      const body = await readFile(join(folder, name));
      response.setHeader('content-type', name.endsWith('.html') ? 'text/html' : 'text/javascript');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, () => resolve(server));
  });
}

const outDir = await mkdtemp(join(tmpdir(), 'unfold-race-'));
await buildPage(outDir);
const server = await serve(outDir);
const executablePath = await findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.waitForFunction('globalThis.race');
  for (const withWorkers of [true, false]) {
    const report = await page.evaluate(`race(${withWorkers})`);
    console.log(
      `${report.place}: ${Math.round(report.raceMs)} ms, longest task ${Math.round(report.longestTaskMs)} ms, ` +
        `${Math.round(report.framesPerSecond)} frames/s, epochs ${report.epochs.join(' / ')}`,
    );
    if (report.raceMs >= MOST_MS || report.longestTaskMs >= LONGEST_TASK_MS) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
  await rm(outDir, { recursive: true, force: true });
}
