/**
 * Regions in Chromium while a weight is dragged, beside an empty canvas in the same run, and how soon a cancel is felt:
 * `node tests/bench/regionsFrame.mjs`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../browser/findBrowser.mjs';

const FRAMES = 240;
const RUNS = 60;
const vectors = new URL('../vectors/bench/', import.meta.url);
const specOf = (name) => {
  const { layers } = JSON.parse(readFileSync(new URL(`${name}.json`, vectors), 'utf8'));
  return { layers };
};

/** Everything that a bundle consists of, by file name. */
async function bundle(path, name) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(path, import.meta.url)), formats: ['es'], fileName: () => name },
    },
  });
  return [result].flat()[0].output.map((file) => [`/${file.fileName}`, file.code ?? file.source]);
}

const files = new Map([
  ...(await bundle('./regionsFramePage.ts', 'frame.js')),
  ...(await bundle('../browser/regionsPage.ts', 'client.js')),
  [
    '/',
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script type="module" src="frame.js"></script><script type="module" src="client.js"></script>',
  ],
]);
const workerScript = [...files.keys()].find((name) => name.includes('regions.worker'));
const server = createServer((request, response) => {
  const body = files.get(request.url ?? '');
  response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript');
  response.writeHead(body === undefined ? 404 : 200).end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];
const spread = (values) =>
  `best ${Math.min(...values).toFixed(2)} ms, median ${quantile(values, 0.5).toFixed(2)}, 95 % ${quantile(values, 0.95).toFixed(2)}, worst ${Math.max(...values).toFixed(2)}`;

function printFrames(name, { workMs, gapMs }, usualGapMs) {
  const late = gapMs.filter((gap) => gap > 1.5 * usualGapMs).length;
  console.log(
    `${name.padEnd(34)} script ${spread(workMs)}   between frames ${spread(gapMs)}   late ${late} of ${gapMs.length}`,
  );
}

const executablePath = process.env.CHROME_PATH || (await findBrowser()) || undefined;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 800, height: 800 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction('globalThis.frames?.runMap && globalThis.regionsPage');
  const call = (name, ...given) =>
    page.evaluate(([of, values]) => Reflect.get(globalThis, 'frames')[of](...values), [name, given]);
  const empty = await call('runEmpty', FRAMES);
  const usualGapMs = quantile(empty.gapMs, 0.5);
  printFrames('empty canvas', empty, usualGapMs);
  printFrames(
    '2-16-16-1 recomputed and painted',
    await call('runMap', specOf('he-2-16-16-1'), FRAMES),
    usualGapMs,
  );
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** Milliseconds that the page's main thread has worked: on a busy machine the clock says less. */
  const workedMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
  };
  for (const name of ['he-2-16-16-1', 'he-2-32-32-32-1', 'he-2-64-64-64-1']) {
    await call('runCompute', specOf(name), 10);
    const before = await workedMs();
    const { regions, workMs } = await call('runCompute', specOf(name), RUNS);
    const perRunMs = (await workedMs()) - before;
    console.log(
      `${name.padEnd(16)} ${String(regions).padStart(6)} regions, computing: ${spread(workMs)}, ` +
        `CPU of the main thread ${(perRunMs / RUNS).toFixed(2)} ms each`,
    );
  }
  const cancels = [];
  for (let i = 0; i < 5; i++) {
    const report = await page.evaluate(
      (script) => Reflect.get(globalThis, 'regionsPage').cancelInside(script),
      workerScript,
    );
    cancels.push(report);
  }
  console.log(`cancel inside the worker: settled after ${spread(cancels.map(({ cancelMs }) => cancelMs))}`);
  console.log(`answer to the next question: ${spread(cancels.map(({ nextMs }) => nextMs))}`);
} finally {
  await browser.close();
  server.close();
}
