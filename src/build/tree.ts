/** The little that our plugins need to know of a Markdown or HTML tree. */
export interface TreeNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: unknown;
  properties?: Record<string, unknown>;
  attributes?: unknown[];
  data?: { hProperties?: Record<string, unknown> };
  children?: TreeNode[];
  position?: { start: { line: number; column: number } } | undefined;
}

/** Calls `visit` for every node of the tree, parents before children. */
export function walk(node: TreeNode, visit: (node: TreeNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

/** The text of a node, formulas as they were written. */
export function textOf(node: TreeNode): string {
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map(textOf).join('');
}
