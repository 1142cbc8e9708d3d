import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './findBrowser.mjs';

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

// The file is read once more in every worker; they inherit what the first reading found.
process.env['UNFOLD_TEST_PORT'] ??= String(await freePort());
process.env['CHROME_PATH'] ??= (await findBrowser()) ?? '';

/** Served from a sub-path: an address that starts at the host's root would fail. */
const prefix = '/a/book/';
const address = `http://127.0.0.1:${process.env['UNFOLD_TEST_PORT']}${prefix}`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../.cache/playwright',
  fullyParallel: true,
  workers: 2,
  // a busy machine is slow, not wrong; a test that fails three times is
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'line',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    // each test is a first visit: keeping the whole book for later 280 times is no one's case but offline.spec's
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  webServer: {
    cwd: '../..',
    command: `node tests/browser/serve.mjs --port ${process.env['UNFOLD_TEST_PORT']} --prefix ${prefix}`,
    url: address,
    reuseExistingServer: false,
  },
});
