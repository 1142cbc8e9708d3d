import { formatNumber } from '../core/notation/formatNumber.ts';
import { walk, type TreeNode } from './tree.ts';

/** 161,051 as figures print it. */
export function groupByThinSpace(text: string): string {
  return text.replace(/\b\d{1,3}(?:,\d{3})+\b/g, (digits) =>
    formatNumber(BigInt(digits.replaceAll(',', ''))),
  );
}

/** Remark plugin: large numbers of the prose, written 161,051, are printed as those of the figures are. */
export function bigNumbers() {
  return (tree: TreeNode): void => {
    walk(tree, (node) => {
      if (node.type === 'text' && typeof node.value === 'string') node.value = groupByThinSpace(node.value);
    });
  };
}
