import { type ReactNode, useId, useMemo, useRef } from 'react';
import { formatDecimal } from '../controls/formatDecimal.ts';
import { useWidth } from '../plot/useSize.ts';
import type { DiagramEdge, DiagramGraph, DiagramNode } from './diagram.ts';
import { DiagramCaption } from './DiagramCaption.tsx';
import { EdgeMark } from './EdgeMark.tsx';
import { edgeName, nodeName } from './itemNames.ts';
import { type DiagramLayout, edgeLine, layoutDiagram, type NodePosition } from './layout.ts';
import { NodeMark } from './NodeMark.tsx';
import { useDiagramItems } from './useDiagramItems.ts';

export interface NetworkDiagramProps extends DiagramGraph {
  /** Accessible name: "network 1 fed into network 2". */
  readonly label: string;
  /** The node or edge that is lit; other ids leave everything as it is. */
  readonly highlight: string | null;
  /** Values of the nodes at the traced input, by id. */
  readonly activeValues?: ReadonlyMap<string, number> | undefined;
  /** Biases by node id, printed for a highlighted node. */
  readonly biases?: ReadonlyMap<string, number> | undefined;
  /** Leaves out the line under the picture that says what is lit; the names of the items say it all the same. */
  readonly captionHidden?: boolean | undefined;
  /** Height wished for, in CSS px; a larger network takes more. */
  readonly heightPx?: number | undefined;
  /** Width in the prerendered picture, in CSS px. */
  readonly nominalWidthPx?: number | undefined;
  onHighlight(id: string | null): void;
  /** Click, tap, Enter or Space on an edge. */
  onEdgeActivate?: ((id: string) => void) | undefined;
}

interface Placed {
  readonly node: DiagramNode;
  readonly at: NodePosition;
  readonly place: 'first' | 'inner' | 'last';
}

/**
 * A network as circles and weighted lines. One tab stop, arrows inside; what is highlighted is outlined, its
 * neighbours stay, the rest is dimmed. Scrolls in its own box where it is larger than the page.
 */
export function NetworkDiagram(props: NetworkDiagramProps): ReactNode {
  const { layers, edges, label, highlight, nominalWidthPx = 340 } = props;
  const box = useRef<HTMLDivElement>(null);
  const describedBy = useId();
  const widthPx = useWidth(box, nominalWidthPx);
  const { layout, placed } = usePlaced(layers, widthPx, props.heightPx);
  const items = useDiagramItems(props);
  const lit = litItems(placed, edges, highlight);
  const { radiusPx } = layout;
  return (
    <div className="diagram" translate="no">
      <div className="diagram-box" ref={box}>
        <svg
          {...items.handlers}
          className="diagram-svg"
          width={layout.widthPx}
          height={layout.heightPx}
          viewBox={`0 0 ${layout.widthPx} ${layout.heightPx}`}
          role="group"
          aria-label={label}
          aria-describedby={describedBy}
        >
          <desc id={describedBy}>Arrow keys move from unit to weight to unit.</desc>
          {edges.map((edge) => {
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
                highlighted={edge.id === highlight}
                dimmed={lit !== null && !lit.has(edge.id)}
                tabStop={edge.id === items.tabStop}
              />
            );
          })}
          {Array.from(placed.values(), ({ node, at, place }) => {
            const bias = props.biases?.get(node.id);
            const value = props.activeValues?.get(node.id);
            const highlighted = node.id === highlight;
            return (
              <NodeMark
                key={node.id}
                {...at}
                radiusPx={radiusPx}
                fontPx={layout.fontPx}
                node={node}
                name={nodeName(node, place, bias, value)}
                labelInside={layout.labelsInside && node.kind !== 'relu'}
                note={noteOf(value, highlighted, layout.numbersFit)}
                active={value === undefined || node.kind !== 'relu' ? undefined : value > 0}
                highlighted={highlighted}
                dimmed={lit !== null && !lit.has(node.id)}
                tabStop={node.id === items.tabStop}
              />
            );
          })}
        </svg>
      </div>
      {props.captionHidden ? null : <DiagramCaption {...props} />}
    </div>
  );
}

function usePlaced(
  layers: DiagramGraph['layers'],
  widthPx: number,
  wishedHeightPx: number | undefined,
): { readonly layout: DiagramLayout; readonly placed: ReadonlyMap<string, Placed> } {
  return useMemo(() => {
    const sizes = layers.map(({ nodes }) => nodes.length);
    const heightPx = wishedHeightPx ?? Math.min(440, 62 * Math.max(1, ...sizes) + 10);
    const layout = layoutDiagram(sizes, widthPx, heightPx);
    const placed = new Map<string, Placed>();
    layers.forEach(({ nodes }, layer) => {
      const place = layer === 0 ? 'first' : layer === layers.length - 1 ? 'last' : 'inner';
      nodes.forEach((node, index) => {
        const at = layout.positions[layer]?.[index];
        if (at) placed.set(node.id, { node, at, place });
      });
    });
    return { layout, placed };
  }, [layers, widthPx, wishedHeightPx]);
}

/** The highlighted item and what touches it; null where nothing of this diagram is highlighted. */
function litItems(
  placed: ReadonlyMap<string, Placed>,
  edges: readonly DiagramEdge[],
  highlight: string | null,
): ReadonlySet<string> | null {
  if (highlight === null) return null;
  const touching = edges.filter(
    ({ id, from, to }) => id === highlight || from === highlight || to === highlight,
  );
  if (touching.length === 0 && !placed.has(highlight)) return null;
  return new Set([highlight, ...touching.flatMap(({ id, from, to }) => [id, from, to])]);
}

function noteOf(value: number | undefined, highlighted: boolean, roomForAll: boolean): string | null {
  if (value === undefined || !(highlighted || roomForAll)) return null;
  return formatDecimal(Number(value.toFixed(2)), 0.01);
}
