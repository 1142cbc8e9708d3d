import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files that a copy on the reader's machine does not need. */
const LEFT_OUT = /(^|\/)(sw\.js|sitemap\.txt|.*\.map)$/;

/**
 * Writes `sw.js` over the finished book: it keeps one edition whole in the browser's cache and answers from there.
 * The edition is the hash of all files, so that the same book is never fetched twice.
 */
export async function writeServiceWorker(out: string): Promise<void> {
  const files = await listFiles(out);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(out, file)));
  const edition = hash.digest('hex').slice(0, 16);
  await writeFile(join(out, 'sw.js'), serviceWorker(edition, files.map(addressOf)));
}

async function listFiles(out: string): Promise<string[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !LEFT_OUT.test(file))
    .toSorted();
}

/** A page is asked for by its folder. */
function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1') || './';
}

function serviceWorker(edition: string, addresses: readonly string[]): string {
  return `// Keeps this edition of the book for reading without a connection. Written by the build.
const EDITION = 'unfold-${edition}';
const ADDRESSES = ${JSON.stringify(addresses)};

addEventListener('install', (event) => {
  event.waitUntil(caches.open(EDITION).then((cache) => cache.addAll(ADDRESSES)));
});

addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('unfold-') && name !== EDITION;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))),
  );
});

// A new edition waits until the reader asks for it: no page changes under a speaker.
addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(EDITION);
  const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const missing = request.mode === 'navigate' && (await cache.match('404.html'));
    if (missing) return missing;
    throw error;
  }
}
`;
}
