import { walk, type TreeNode } from './tree.ts';

/** What a chapter may use beside Markdown; src/app/proseComponents.tsx has them, and a test compares the two. */
export const PROSE_NAMES: readonly string[] = [
  'Aside',
  'Cite',
  'Erratum',
  'Exercise',
  'Figure',
  'Readout',
  'Scrub',
  'Term',
];

/**
 * Remark plugin: tells every component and every link of the prose where it was written, so that a fault can name file
 * and line.
 * @throws naming file and line of a component that the book does not have
 */
export function sources(options: { root: string }) {
  return (tree: TreeNode, file: { path: string }): void => {
    const path = file.path.startsWith(options.root) ? file.path.slice(options.root.length + 1) : file.path;
    walk(tree, (node) => {
      const source = `${path}:${node.position?.start.line ?? 0}`;
      if (node.type === 'link') node.data = { hProperties: { source } };
      const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
      const name = node.name ?? '';
      if (!isJsx || !/^[A-Z]/.test(name)) return;
      if (!PROSE_NAMES.includes(name))
        throw new Error(`${source}: there is no component <${name}>; there are: ${PROSE_NAMES.join(', ')}`);
      node.attributes = [
        ...(node.attributes ?? []),
        { type: 'mdxJsxAttribute', name: 'source', value: source },
      ];
    });
  };
}
