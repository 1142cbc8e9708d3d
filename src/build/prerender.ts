import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ViteBuilder, ViteDevServer } from 'vite';
import { writeClassicCopy } from './classicCopy.ts';
import { writeServiceWorker } from './offlineCopy.ts';
import {
  addContentPolicy,
  addFirstPicture,
  addFontPreloads,
  baseOf,
  fillTemplate,
  keepFromTranslation,
  type RenderedPage,
} from './pageHtml.ts';
import { sitemap } from './sitemap.ts';
import { type SearchEntry, searchEntries, searchScript } from './searchIndex.ts';

/** What `src/app/prerender.tsx` exports. */
interface Renderer {
  listPages(): string[];
  renderPage(path: string, base: string): Promise<RenderedPage>;
}

const entry = 'src/app/prerender.tsx';

async function writePages(builder: ViteBuilder, rendererDir: string): Promise<void> {
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error('the build needs the environments "client" and "ssr"');
  await builder.build(client);
  await builder.build(ssr);
  const { root } = builder.config;
  const { outDir } = client.config.build;
  const out = isAbsolute(outDir) ? outDir : join(root, outDir);
  const built = pathToFileURL(join(root, rendererDir, 'prerender.js')).href;
  const renderer = (await import(built)) as Renderer;
  const template = await readFile(join(out, 'index.html'), 'utf8');
  const assets = await readdir(join(out, 'assets'));
  const places: SearchEntry[] = [];
  for (const path of renderer.listPages()) {
    const base = baseOf(path);
    const page = await renderer.renderPage(path, base);
    const filled = keepFromTranslation(fillTemplate(template, page, base));
    const html = addContentPolicy(addFirstPicture(addFontPreloads(filled, assets, base)));
    const isFile = path.endsWith('.html');
    if (!isFile && !path.startsWith('figure/')) places.push(...searchEntries(path, html));
    if (!isFile) await mkdir(join(out, path), { recursive: true });
    await writeFile(join(out, isFile ? path : join(path, 'index.html')), html);
  }
  await writeFile(join(out, 'search.js'), searchScript(places));
  const address = process.env['UNFOLD_ADDRESS'];
  if (address !== undefined)
    await writeFile(join(out, 'sitemap.txt'), sitemap(address, renderer.listPages()));
  await writeServiceWorker(out);
  await writeClassicCopy(root, out);
}

function serveOnTheFly(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.slice(1);
    if (request.method !== 'GET' || !(path === '' || path.endsWith('/'))) return next();
    const answer = async (): Promise<void> => {
      const renderer = (await server.ssrLoadModule(`/${entry}`)) as Renderer;
      if (!renderer.listPages().includes(path)) return next();
      const template = await readFile(join(server.config.root, 'index.html'), 'utf8');
      const html = fillTemplate(template, await renderer.renderPage(path, baseOf(path)), '/');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(await server.transformIndexHtml(url.pathname, html));
    };
    answer().catch((error: unknown) => {
      if (error instanceof Error) server.ssrFixStacktrace(error);
      next(error);
    });
  });
}

/**
 * Vite plugin: every page of the book as a file of its own.
 *
 * The build makes the client, then the renderer, and lets the renderer write one HTML file per page; the development
 * server answers a page's address with the same renderer, and reloads the page when prose or the shell changes.
 */
export function prerender(): Plugin {
  const rendererDir = `node_modules/.prerender-${process.pid}`;
  return {
    name: 'unfold:prerender',
    config: () => ({
      appType: 'custom',
      environments: {
        client: { build: { outDir: process.env['UNFOLD_OUT'] ?? 'dist', emptyOutDir: true } },
        ssr: {
          build: {
            outDir: rendererDir,
            copyPublicDir: false,
            emitAssets: false,
            rolldownOptions: { input: entry },
          },
        },
      },
      builder: {
        async buildApp(builder) {
          try {
            await writePages(builder, rendererDir);
          } finally {
            await rm(join(builder.config.root, rendererDir), { recursive: true, force: true });
          }
        },
      },
    }),
    configureServer: serveOnTheFly,
    hotUpdate({ file, modules }) {
      // A file that only the renderer has read: the browser knows no module of it and must ask for the page again.
      if (this.environment.name !== 'client' || modules.length > 0 || !/\/src\/.*\.(mdx|tsx?)$/.test(file))
        return;
      this.environment.hot.send({ type: 'full-reload' });
    },
  };
}
