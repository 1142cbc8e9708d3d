import { formatDecimal } from '../controls/formatDecimal.ts';
import { symbolWords } from '../math/parseSym.ts';
import type { DiagramEdge, DiagramNode } from './diagram.ts';

const STEP = 0.01;

/** "hidden unit h 1, bias −0.50, value 0.20" */
export function nodeName(
  node: DiagramNode,
  place: 'first' | 'inner' | 'last',
  bias: number | undefined,
  value: number | undefined,
): string {
  return [
    `${nodeKind(node, place)} ${symbolWords(node.label)}`,
    bias === undefined ? '' : `bias ${formatDecimal(bias, STEP)}`,
    value === undefined ? '' : `value ${formatDecimal(value, STEP)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function nodeKind({ kind }: DiagramNode, place: 'first' | 'inner' | 'last'): string {
  if (kind === 'input' || place === 'first') return 'input';
  if (kind === 'relu') return 'hidden unit';
  return place === 'last' ? 'output' : 'variable';
}

/** "edge from h 1 to y, phi 1, weight −6.00" */
export function edgeName(edge: DiagramEdge, from: DiagramNode, to: DiagramNode): string {
  const variable = edge.label === '' ? '' : `${symbolWords(edge.label)}, `;
  return `edge from ${symbolWords(from.label)} to ${symbolWords(to.label)}, ${variable}weight ${formatDecimal(edge.weight, STEP)}`;
}
