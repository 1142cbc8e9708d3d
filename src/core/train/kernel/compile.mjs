/**
 * Compiles the WebAssembly SIMD kernel: `npm run kernel`.
 *
 * The sources are AssemblyScript in `.as` files beside this one (not `.ts`, so that the TypeScript compiler and
 * the linter do not take v128 for a mistake). The module goes into `kernel.generated.ts` as base64, so that it
 * works from file:// and inside inlined workers, together with a hash of the sources: a test compares it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
export const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--converge'];

/** SHA-256 over the names and texts of the sources and the options, in hexadecimal. */
export function hashSources() {
  const hash = createHash('sha256').update(OPTIONS.join(' '));
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.as'))
    .sort()) {
    hash.update(`\n${name}\n`).update(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex');
}

/** The module's bytes. */
export async function compileKernel() {
  const { default: asc } = await import('assemblyscript/asc');
  let bytes;
  let complaints = '';
  const { error } = await asc.main(['index.ts', '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name) => {
      const source = join(folder, `${basename(name, '.ts')}.as`);
      try {
        return name.endsWith('.ts') ? readFileSync(source, 'utf8') : null;
      } catch {
        return null;
      }
    },
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm') bytes = contents;
    },
    listFiles: () => [],
    stderr: {
      write: (text) => {
        complaints += text;
      },
    },
  });
  if (error || !bytes) throw new Error(`the kernel does not compile:\n${complaints}`, { cause: error });
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileKernel();
  writeFileSync(
    join(folder, 'kernel.generated.ts'),
    `// Made by \`npm run kernel\` from the .as files in this folder. Do not edit.\n` +
      `export const KERNEL_SOURCE_HASH =\n  '${hashSources()}';\n` +
      `export const KERNEL_BASE64 =\n  '${Buffer.from(bytes).toString('base64')}';\n`,
  );
  process.stdout.write(`kernel: ${bytes.length} bytes\n`);
}
