/** Node runs no TypeScript: bundles a module of the book into a temporary file and imports it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} entry path from the repository's root, like 'src/core/index.ts' */
export async function importBundled(entry) {
  const outDir = await mkdtemp(join(tmpdir(), 'unfold-bench-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(root, entry),
        outDir,
        emptyOutDir: false,
        minify: false,
        copyPublicDir: false,
        rollupOptions: { output: { entryFileNames: 'bundle.mjs', codeSplitting: false } },
      },
    });
    return await import(pathToFileURL(join(outDir, 'bundle.mjs')).href);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
