// Runs every check of the book, from a fresh clone: node tests/run.mjs [--thorough]. Needs Node and npm, installs the rest.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// every page in every theme: tests/browser/thorough.ts
if (process.argv.includes('--thorough')) process.env.UNFOLD_THOROUGH = '1';

const seconds = (startMs) => `${((Date.now() - startMs) / 1000).toFixed(1)} s`;
const run = (command, env = {}) =>
  spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/** Whether what is installed is what the lock file names. */
function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages ?? {};
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' ||
      (installed[path] === undefined ? optional === true : installed[path].version === version),
  );
}

const vitestReport = '.cache/vitest.json';
const playwrightReport = '.cache/playwright.json';

const countVitest = () => {
  const report = readJson(vitestReport);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
};

const countPlaywright = () => {
  const stats = readJson(playwrightReport)?.stats;
  return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected };
};

/** The names and messages of the failed tests: by then the first lines of a long log may be gone. */
function failedTests() {
  const unit = (readJson(vitestReport)?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return message ? [[name, message]] : [];
    return failed.map((test) => [test.fullName, test.failureMessages[0] ?? '']);
  });
  const browserSuite = ({ suites = [], specs = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => [
        `${file}: ${title}`,
        tests[0]?.results.findLast(({ error }) => error)?.error.message ?? '',
      ]),
    ...suites.flatMap(browserSuite),
  ];
  return [...unit, ...browserSuite(readJson(playwrightReport) ?? {})];
}

const results = [];

/** One line of the summary. A step that fails without a failed test in its report counts as one failure. */
function step(name, command, { env = {}, count = () => null } = {}) {
  console.log(`\n── ${name}`);
  const startMs = Date.now();
  const ok = run(command, env);
  const counted = count() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const failed = ok ? counted.failed : Math.max(1, counted.failed);
  results.push({ name, passed: counted.passed, failed, note: seconds(startMs) });
}

/** Checks that use one core each, side by side; what they say is printed when each ends. */
async function stepsAtOnce(commands) {
  const one = ([name, command]) => {
    const startMs = Date.now();
    const child = spawn(command, { shell: true });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    return new Promise((done) => {
      child.on('close', (code) => {
        console.log(`\n── ${name}\n${Buffer.concat(said).toString().trim()}`);
        const ok = code === 0;
        done({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, note: seconds(startMs) });
      });
    });
  };
  results.push(...(await Promise.all(Object.entries(commands).map(one))));
}

async function browserStep() {
  const { findBrowser, installBrowser } = await import('./browser/findBrowser.mjs');
  const path = (await findBrowser()) ?? (await installBrowser());
  if (path === null) {
    const note =
      'NOT RUN: no browser. Install Chrome, Chromium or Edge, or set CHROME_PATH to one, and run again';
    results.push({ name: 'browser tests', passed: 0, failed: 1, note });
    return;
  }
  console.log(`\nBrowser: ${path}`);
  step('browser tests', 'npm run --silent test:browser -- --reporter=line,json', {
    env: { CHROME_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    count: countPlaywright,
  });
}

function finish() {
  for (const [name, message] of failedTests()) {
    console.log(`\n── failed: ${name}\n${message.split('\n').slice(0, 12).join('\n')}`);
  }
  console.log('\n── summary');
  for (const { name, passed, failed, note } of results) {
    console.log(
      `${failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${passed} passed, ${failed} failed (${note})`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

async function main() {
  if (!isInstalled()) {
    step('install', 'npm ci --no-audit --no-fund', { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } });
    if (!isInstalled()) return finish();
  }
  mkdirSync('.cache', { recursive: true });
  for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });
  await stepsAtOnce({
    format: 'npm run --silent check:format -- --log-level warn',
    types: 'npm run --silent check:types',
    lint: 'npm run --silent check:lint',
    'unused code': 'npm run --silent check:unused',
  });
  step(
    'unit tests',
    `npm run --silent test:unit -- --reporter=default --reporter=json --outputFile=${vitestReport}`,
    {
      count: countVitest,
    },
  );
  step('build', 'npm run --silent build -- --logLevel warn');
  await browserStep();
  finish();
}

await main();
