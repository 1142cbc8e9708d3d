import { walk, type TreeNode } from './tree.ts';

/** Remark plugin: tells every component of the book where it was written, so that a fault can name file and line. */
export function sources(options: { root: string }) {
  return (tree: TreeNode, file: { path: string }): void => {
    const path = file.path.startsWith(options.root) ? file.path.slice(options.root.length + 1) : file.path;
    walk(tree, (node) => {
      const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
      if (!isJsx || !/^[A-Z]/.test(node.name ?? '')) return;
      const line = node.position?.start.line ?? 0;
      node.attributes = [
        ...(node.attributes ?? []),
        { type: 'mdxJsxAttribute', name: 'source', value: `${path}:${line}` },
      ];
    });
  };
}
