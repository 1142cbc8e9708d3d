import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built book. */
export const dist = resolve(root, process.env['UNFOLD_OUT'] ?? 'dist');

export interface PlainHost {
  /** Without a slash at the end. */
  readonly address: string;
  close(): void;
}

/**
 * A host as dull as they come: the files of `folder` below `prefix`, no CORS headers, and for a missing address the
 * text of `missing` as it is. `pages` are answered before files, by their path.
 */
export async function startPlainHost(
  folder: string,
  options: { prefix?: string; missing?: string; pages?: Readonly<Record<string, string>> } = {},
): Promise<PlainHost> {
  const { prefix = '/', missing = '', pages = {} } = options;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[pathname];
    if (page !== undefined) return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
    const file = pathname.startsWith(prefix) ? join(folder, pathname.slice(prefix.length)) : '';
    readFile(file).then(
      (body) => response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404, { 'Content-Type': 'text/html' }).end(missing),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return { address: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
