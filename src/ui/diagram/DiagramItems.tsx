import type { ReactNode } from 'react';
import { formatDecimal } from '../controls/formatDecimal.ts';
import type { DiagramEdge, DiagramNode } from './diagram.ts';
import { EdgeMark } from './EdgeMark.tsx';
import { edgeName, nodeName } from './itemNames.ts';
import { type DiagramLayout, edgeLine, type NodePosition } from './layout.ts';
import { NodeMark } from './NodeMark.tsx';

export interface PlacedNode {
  readonly node: DiagramNode;
  readonly at: NodePosition;
  readonly place: 'first' | 'inner' | 'last';
}

/** Nodes by id. */
export type PlacedNodes = ReadonlyMap<string, PlacedNode>;

interface ItemsProps {
  readonly placed: PlacedNodes;
  /** What is highlighted. */
  readonly marked: ReadonlySet<string>;
  /** What is not dimmed; null for everything. */
  readonly lit: ReadonlySet<string> | null;
  readonly tabStop: string | null;
}

export interface DiagramEdgesProps extends ItemsProps {
  readonly edges: readonly DiagramEdge[];
  readonly radiusPx: number;
  readonly onEdgeActivate?: ((id: string) => void) | undefined;
}

/** All weights, under the units. */
export function DiagramEdges(props: DiagramEdgesProps): ReactNode {
  const { edges, placed, marked, lit, tabStop, radiusPx } = props;
  return edges.map((edge) => {
    const from = placed.get(edge.from);
    const to = placed.get(edge.to);
    if (!from || !to) return null;
    const [x1, y1, x2, y2] = edgeLine(from.at, to.at, radiusPx);
    return (
      <EdgeMark
        key={edge.id}
        {...{ x1, y1, x2, y2 }}
        id={edge.id}
        name={edgeName(edge, from.node, to.node)}
        role={props.onEdgeActivate ? 'button' : 'img'}
        weight={edge.weight}
        tone={edge.tone}
        highlighted={marked.has(edge.id)}
        dimmed={lit !== null && !lit.has(edge.id)}
        tabStop={edge.id === tabStop}
      />
    );
  });
}

export interface DiagramNodesProps extends ItemsProps {
  readonly layout: DiagramLayout;
  /** Leaves out the names beside the units. */
  readonly namesHidden?: boolean | undefined;
  readonly biases?: ReadonlyMap<string, number> | undefined;
  readonly activeValues?: ReadonlyMap<string, number> | undefined;
}

export function DiagramNodes(props: DiagramNodesProps): ReactNode {
  const { placed, layout, marked, lit, tabStop } = props;
  return Array.from(placed.values(), ({ node, at, place }) => {
    const bias = props.biases?.get(node.id);
    const value = props.activeValues?.get(node.id);
    const highlighted = marked.has(node.id);
    return (
      <NodeMark
        key={node.id}
        {...at}
        radiusPx={layout.radiusPx}
        fontPx={layout.fontPx}
        node={node}
        name={nodeName(node, place, bias, value)}
        labelAt={
          props.namesHidden ? 'nowhere' : layout.labelsInside && node.kind !== 'relu' ? 'inside' : 'above'
        }
        note={noteOf(value, highlighted, layout.numbersFit)}
        active={value === undefined || node.kind !== 'relu' ? undefined : value > 0}
        highlighted={highlighted}
        dimmed={lit !== null && !lit.has(node.id)}
        tabStop={node.id === tabStop}
      />
    );
  });
}

function noteOf(value: number | undefined, highlighted: boolean, roomForAll: boolean): string | null {
  if (value === undefined || !(highlighted || roomForAll)) return null;
  return formatDecimal(Number(value.toFixed(2)), 0.01);
}
