import { bracketDepth, childrenOf, type Expression } from './expression.ts';
import { isWrittenOut } from './latexMatrix.ts';

const SIZES = ['', '\\bigl', '\\Bigl', '\\biggl', '\\Biggl'];

/**
 * `latex` in square brackets that grow with the brackets inside them; around matrices they take the
 * matrix's height. An underbrace hangs below the line and must not stretch them.
 */
export function bracketLatex(
  body: Expression,
  latex: string,
  show: 'symbols' | 'numbers' | undefined,
): string {
  if (hasOpenMatrix(body, show)) return `\\left[${latex}\\right]`;
  const left = SIZES[Math.min(bracketDepth(body), SIZES.length - 1)] ?? '';
  return `${left}[${latex}${left.replace(/l$/, 'r')}]`;
}

export function parenthesized(latex: string): string {
  return `(${latex})`;
}

function hasOpenMatrix(
  node: Expression,
  show: 'symbols' | 'numbers' | undefined,
  done = new Set<Expression>(),
): boolean {
  if (done.has(node)) return false;
  done.add(node);
  if (node.kind === 'matrix') return isWrittenOut(node, show);
  return childrenOf(node).some((child) => hasOpenMatrix(child, show, done));
}
