import { compile } from '@mdx-js/mdx';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Plugin } from 'vite';
import { bigNumbers } from './bigNumbers.ts';
import { headings } from './headings.ts';
import { macros } from './macros.ts';
import { sources } from './sources.ts';

/**
 * Compiles a chapter to a module.
 *
 * @throws naming file, line and reason when a formula or the Markdown has a fault
 */
export async function compileChapter(value: string, path: string, root: string): Promise<string> {
  const file = await compile(
    { value, path },
    {
      remarkPlugins: [remarkGfm, remarkMath, bigNumbers, [sources, { root }]],
      rehypePlugins: [headings, [rehypeKatex, { strict: 'error', macros: { ...macros } }]],
    },
  );
  // rehype-katex reports a bad formula as a message and prints it in red; here it stops the build.
  const [fault] = file.messages;
  if (fault) {
    const cause = fault.cause instanceof Error ? `: ${fault.cause.message}` : '';
    throw new Error(`${path}:${fault.line ?? '?'}: ${fault.reason}${cause}`);
  }
  return String(file);
}

/** Vite plugin: `.mdx` files as modules whose default export is the chapter's prose. */
export function mdx(): Plugin {
  let root = '';
  return {
    name: 'unfold:mdx',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    transform: {
      filter: { id: /\.mdx$/ },
      handler: async (code, id) => ({ code: await compileChapter(code, id, root), map: null }),
    },
  };
}
