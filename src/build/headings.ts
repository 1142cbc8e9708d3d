import { textOf, walk, type TreeNode } from './tree.ts';

/** "Fold, draw, unfold" to "fold-draw-unfold". */
export function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'section' : slug;
}

/** Rehype plugin: gives h2 and h3 an id to link to, unique in the page, and their plain text as `data-title`. */
export function headings() {
  return (tree: TreeNode): void => {
    const taken = new Map<string, number>();
    walk(tree, (node) => {
      if (node.type !== 'element' || (node.tagName !== 'h2' && node.tagName !== 'h3')) return;
      const title = textOf(node).trim();
      const slug = slugOf(title);
      const times = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, times);
      node.properties = {
        ...node.properties,
        id: times === 1 ? slug : `${slug}-${times}`,
        dataTitle: title,
      };
    });
  };
}
