import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { katexFonts } from './katexFonts.ts';
import { zip, type ZipFile } from './zip.ts';

/** Names inside the book's folder. */
export const COPY_FOLDER = 'offline';
export const COPY_ARCHIVE = 'unfold-offline.zip';

const SCRIPT = 'unfold.js';
const STYLE = 'unfold.css';
/** Of the served book: what the copy has in its own form, or has no use for. */
const LEFT_OUT = /^(assets\/.*|offline\/.*|sw\.js|404\.html|sitemap\.txt|.*\.(zip|map|webmanifest))$/;

/**
 * Writes the book once more, for places where modules, fonts and workers of their own address do not load: opened by
 * `file://`, or in a sandboxed frame on a host without CORS headers. One classic script, one style sheet with the
 * fonts in it, workers as blobs, and links that name `index.html`. The same files once more as an archive.
 */
export async function writeClassicCopy(root: string, out: string): Promise<void> {
  const folder = join(out, COPY_FOLDER);
  await buildClassicScript(root, join(folder, 'assets'));
  for (const file of await listFiles(out)) {
    if (LEFT_OUT.test(file)) continue;
    const bytes = await readFile(join(out, file));
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), classicFile(file, bytes));
  }
  const files: ZipFile[] = [];
  for (const file of await listFiles(folder)) {
    files.push({ name: `unfold/${file}`, bytes: await readFile(join(folder, file)) });
  }
  await writeFile(join(out, COPY_ARCHIVE), zip(files));
}

async function buildClassicScript(root: string, outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [inlineWorkers(), react(), katexFonts()],
    publicDir: false,
    worker: { format: 'iife' },
    build: {
      target: 'baseline-widely-available',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        input: join(root, 'src/app/main.ts'),
        // the helper that loads chunks asks for it; here there are none
        transform: { define: { 'import.meta': '{}' } },
        output: { format: 'iife', codeSplitting: false, entryFileNames: SCRIPT, assetFileNames: STYLE },
      },
    },
  });
}

/** Vite plugin: workers travel inside the script, to be started from a blob. */
function inlineWorkers(): Plugin {
  const worker = /new Worker\(new URL\(('[^']+'), import\.meta\.url\), \{ type: 'module' \}\)/;
  return {
    name: 'unfold:inline-workers',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/compute\/\w+\.ts$/ },
      handler: (code) => {
        const address = worker.exec(code)?.[1];
        if (address === undefined) return null;
        const start = `import InlineWorker from ${address.slice(0, -1)}?worker&inline';\n`;
        return { code: start + code.replace(worker, 'new InlineWorker()'), map: null };
      },
    },
  };
}

function classicFile(file: string, bytes: Buffer): Buffer | string {
  if (file.endsWith('.html')) return classicPage(bytes.toString('utf8'));
  if (file === 'search.js') return classicSearch(bytes.toString('utf8'));
  return bytes;
}

/** A page of the served book as one of the copy. */
export function classicPage(html: string): string {
  return html
    .replace(/<p data-served-only="">[^]*?<\/p>/, '<p>This is the copy to take along.</p>')
    .replace(
      /<script type="module"[^>]* src="([^"]*assets\/)[^"]*"><\/script>/,
      `<script defer src="$1${SCRIPT}"></script>`,
    )
    .replace(
      /<link rel="stylesheet"[^>]* href="([^"]*assets\/)[^"]*"\s*\/?>/,
      `<link rel="stylesheet" href="$1${STYLE}" />`,
    )
    .replace(/\s*<link rel="(?:preload|modulepreload|manifest)"[^>]*>/g, '')
    .replace(/ crossorigin(?=[\s>])/g, '')
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/,
      (_, start: string, policy: string) => start + classicPolicy(policy),
    )
    .replace(/ href="((?:[^":#?]*\/)?)((?:[#?][^"]*)?)"/g, (all, folder: string, rest: string) =>
      folder === '' ? all : ` href="${folder}index.html${rest}"`,
    );
}

/** `'self'` is nothing that a file could be: files are named beside it, and fonts lie in the style sheet. */
function classicPolicy(policy: string): string {
  return policy
    .replaceAll("'self'", "'self' file:")
    .replace(/font-src/, 'font-src data:')
    .replace(/worker-src/, 'worker-src data:');
}

function classicSearch(script: string): string {
  return script.replace(/("address":"(?:[^"#]*\/)?)((?:#[^"]*)?")/g, '$1index.html$2');
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
