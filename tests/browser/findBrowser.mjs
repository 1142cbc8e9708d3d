// Finds, or installs, a browser of the Chromium family for the tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => macApplications.map((program) => join(folder, program)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where Playwright keeps the browser that it installs itself. */
async function playwrightBrowser() {
  try {
    const { chromium } = await import('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** A file of the right name may be a stub or lack its libraries: ask it for its version. */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** Path of a browser that starts, or null. `CHROME_PATH` comes first. */
export async function findBrowser() {
  const given = process.env.CHROME_PATH;
  const places = [...(given ? [given] : []), ...usualPlaces(), ...(await playwrightBrowser())];
  return [...new Set(places)].find(starts) ?? null;
}

function has(command) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) =>
    extensions.some((extension) => existsSync(join(folder, command + extension))),
  );
}

/** Commands that may install a browser here, best first. Each is a list of command lines. */
function installers() {
  const isRoot = process.getuid?.() === 0;
  const asRoot = isRoot ? '' : has('sudo') ? 'sudo -n ' : null;
  const withDeps = isRoot && has('apt-get') ? '--with-deps ' : '';
  const list = [[`npx --no-install playwright install ${withDeps}chromium`]];
  if (has('apt-get') && asRoot !== null) {
    list.push([`${asRoot}apt-get update`, `${asRoot}apt-get install -y --no-install-recommends chromium`]);
  }
  if (has('dnf') && asRoot !== null) list.push([`${asRoot}dnf install -y chromium`]);
  if (has('pacman') && asRoot !== null) list.push([`${asRoot}pacman -S --noconfirm chromium`]);
  if (has('apk') && isRoot) list.push(['apk add chromium']);
  if (has('brew')) list.push(['brew install --cask google-chrome']);
  if (has('winget')) {
    list.push([
      'winget install --silent --accept-source-agreements --accept-package-agreements Google.Chrome',
    ]);
  }
  return list;
}

/** Tries what the system offers until a browser starts; path of the browser, or null. */
export async function installBrowser() {
  for (const commands of installers()) {
    for (const command of commands) {
      console.log(`\n> ${command}`);
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const { status } = spawnSync(command, { shell: true, stdio: 'inherit', timeout: 300_000, env });
      if (status !== 0) break;
    }
    const path = await findBrowser();
    if (path !== null) return path;
  }
  return null;
}
