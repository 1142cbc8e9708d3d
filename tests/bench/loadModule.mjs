import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A TypeScript module of this repository and all that it imports, bundled in memory as the page gets it. */
export async function bundleModule(url) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(url), formats: ['es'] },
    },
  });
  return [result].flat()[0].output[0].code;
}

/** The same, loaded here. */
export async function loadModule(url) {
  const code = await bundleModule(url);
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
