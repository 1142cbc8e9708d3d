// Serves the built book with nothing but Node: node tests/browser/serve.mjs [--open] [--port 4173] [--prefix /a/b/] [--dir dist]
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The file for a path below `dir`: a file, `folder` for a folder without its slash, or null. Never outside `dir`. */
async function findFile(dir, path) {
  if (path.includes('\0')) return null;
  const file = resolve(dir, `.${path}`);
  if (file !== dir && !file.startsWith(dir + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return path.endsWith('/') ? null : file;
  if (!found?.isDirectory()) return null;
  if (!path.endsWith('/')) return 'folder';
  const index = join(file, 'index.html');
  return (await stat(index).catch(() => null))?.isFile() ? index : null;
}

function decodePath(url) {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

async function sendNotFound(response, dir, prefix) {
  const page = await readFile(join(dir, '404.html'), 'utf8').catch(() => 'Not found');
  // The page may be shown at any depth: say where the book is.
  const html = page.replace(/<head>/, `<head><base href="${prefix}">`);
  response.writeHead(404, { 'Content-Type': types['.html'] }).end(html);
}

const compress = promisify(brotliCompress);
const packed = new Map();

/** The file as it is sent: by Brotli, as the usual hosts of static files do, where the browser takes it and it pays. */
async function readBody(file, accepts) {
  const plain = await readFile(file);
  if (!/\bbr\b/.test(accepts ?? '') || /\.(woff2|png|ico)$/.test(file)) return { body: plain };
  const { mtimeMs } = await stat(file);
  if (packed.get(file)?.mtimeMs !== mtimeMs) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    packed.set(file, { mtimeMs, body: await compress(plain, { params }) });
  }
  return { body: packed.get(file).body, encoding: 'br' };
}

/** A server for the files of `dir` under `prefix` ('/' or '/some/path/'). */
export function createBookServer(dir, prefix = '/') {
  const root = resolve(dir);
  return createServer((request, response) => {
    const answer = async () => {
      const path = decodePath(request.url);
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      }
      if (path !== null && `${path}/` === prefix)
        return void response.writeHead(302, { Location: prefix }).end();
      const inside = path?.startsWith(prefix) === true ? path.slice(prefix.length - 1) : null;
      const file = inside === null ? null : await findFile(root, inside);
      if (file === null) return sendNotFound(response, root, prefix);
      if (file === 'folder') {
        const { search } = new URL(request.url ?? '/', 'http://localhost');
        return void response.writeHead(301, { Location: `${encodeURI(path ?? '/')}/${search}` }).end();
      }
      const isHashed = file.startsWith(join(root, 'assets') + sep);
      const { body, encoding } = await readBody(file, request.headers['accept-encoding']);
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Length': body.length,
        ...(encoding ? { 'Content-Encoding': encoding } : {}),
        Vary: 'Accept-Encoding',
        'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        'X-Content-Type-Options': 'nosniff',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    answer().catch(() => response.destroy());
  });
}

/** Listens on `port`, or on the next free one when that is taken and was not asked for. */
function listen(server, port, mayMove) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && mayMove) done(listen(server, port + 1, port < 4200));
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done(server.address().port));
  });
}

function openBrowser(address) {
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform] ?? ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened: open the address yourself.'));
  child.unref();
}

async function main() {
  const { values } = parseArgs({
    options: {
      open: { type: 'boolean', default: false },
      port: { type: 'string' },
      prefix: { type: 'string', default: '/' },
      dir: { type: 'string', default: process.env.UNFOLD_OUT ?? 'dist' },
    },
  });
  const prefix = `/${values.prefix.replace(/^\/|\/$/g, '')}/`.replace('//', '/');
  if (!(await stat(join(values.dir, 'index.html')).catch(() => null))) {
    throw new Error(`there is no book in ${resolve(values.dir)}: run "npm run build" first`);
  }
  const server = createBookServer(values.dir, prefix);
  const port = await listen(server, Number(values.port ?? 4173), values.port === undefined);
  const address = `http://127.0.0.1:${port}${prefix}`;
  console.log(`Unfold is at ${address} (Ctrl+C ends it)`);
  if (values.open) openBrowser(address);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
