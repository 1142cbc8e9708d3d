import type { ReactNode } from 'react';
import { formatDecimal } from '../controls/formatDecimal.ts';
import { Sym } from '../math/Sym.tsx';
import type { DiagramGraph } from './diagram.ts';

export interface DiagramCaptionProps extends DiagramGraph {
  readonly highlight: string | null;
  readonly activeValues?: ReadonlyMap<string, number> | undefined;
  readonly biases?: ReadonlyMap<string, number> | undefined;
}

/**
 * What is lit, in one line under the picture: "h_2 → y: φ_2 = −6.00". Beside an edge it would lie on units or other
 * edges. The items' accessible names say the same, so that it is not said twice.
 */
export function DiagramCaption(props: DiagramCaptionProps): ReactNode {
  return (
    <p className="diagram-caption" aria-hidden="true">
      {edgeCaption(props) ?? nodeCaption(props)}
    </p>
  );
}

function edgeCaption({ layers, edges, highlight }: DiagramCaptionProps): ReactNode {
  const edge = edges.find(({ id }) => id === highlight);
  if (!edge) return null;
  const labels = new Map(layers.flatMap(({ nodes }) => nodes.map(({ id, label }) => [id, label])));
  return (
    <>
      <Sym text={labels.get(edge.from) ?? ''} /> → <Sym text={labels.get(edge.to) ?? ''} />:{' '}
      {edge.label === '' ? 'weight' : <Sym text={edge.label} />} {edge.label === '' ? '' : '= '}
      {formatDecimal(edge.weight, 0.01)}
    </>
  );
}

function nodeCaption({ layers, highlight, activeValues, biases }: DiagramCaptionProps): ReactNode {
  const node = layers.flatMap(({ nodes }) => nodes).find(({ id }) => id === highlight);
  if (!node) return null;
  const value = activeValues?.get(node.id);
  const bias = biases?.get(node.id);
  return (
    <>
      <Sym text={node.label} />
      {value === undefined ? null : ` = ${formatDecimal(Number(value.toFixed(2)), 0.01)}`}
      {bias === undefined ? null : `, bias ${formatDecimal(bias, 0.01)}`}
    </>
  );
}
