import { type ReactNode, useId, useMemo, useRef } from 'react';
import { relateTerms } from '../../core/notation/termId.ts';
import { SymSvg } from '../math/Sym.tsx';
import { useWidth } from '../plot/useSize.ts';
import type { DiagramEdge, DiagramGraph } from './diagram.ts';
import { DiagramCaption } from './DiagramCaption.tsx';
import { DiagramEdges, DiagramNodes, type PlacedNode, type PlacedNodes } from './DiagramItems.tsx';
import { type DiagramLayout, layoutDiagram } from './layout.ts';
import { useDiagramItems } from './useDiagramItems.ts';

export interface NetworkDiagramProps extends DiagramGraph {
  /** Accessible name: "network 1 fed into network 2". */
  readonly label: string;
  /**
   * The node or edge that is lit; a term's id that stands for several of them (a layer, a matrix, a column) lights
   * them all. Other ids leave everything as it is.
   */
  readonly highlight: string | null;
  /** Not dimmed while something is lit, where it is more than what touches that: the part that feeds a unit. */
  readonly litWith?: ReadonlySet<string> | undefined;
  /** Values of the nodes at the traced input, by id. */
  readonly activeValues?: ReadonlyMap<string, number> | undefined;
  /** Biases by node id, printed for a highlighted node. */
  readonly biases?: ReadonlyMap<string, number> | undefined;
  /** Leaves out the line under the picture that says what is lit; the names of the items say it all the same. */
  readonly captionHidden?: boolean | undefined;
  /** Height wished for, in CSS px; a larger network takes more. */
  readonly heightPx?: number | undefined;
  /** Enlarges type, strokes and circles alike, for a lecture hall. */
  readonly scale?: number | undefined;
  /** One name under every layer, as `Sym` writes it, in place of one beside every unit: for large networks. */
  readonly layerNames?: readonly string[] | undefined;
  /** Width in the prerendered picture, in CSS px. */
  readonly nominalWidthPx?: number | undefined;
  onHighlight(id: string | null): void;
  /** Click, tap, Enter or Space on an edge. */
  onEdgeActivate?: ((id: string) => void) | undefined;
}

/** So many lines are drawn fainter, so that units and their names stay readable in front of them. */
const MANY_EDGES = 120;

/**
 * A network as circles and weighted lines. One tab stop, arrows inside; what is highlighted is outlined, its
 * neighbours stay, the rest is dimmed. Scrolls in its own box where it is larger than the page.
 */
export function NetworkDiagram(props: NetworkDiagramProps): ReactNode {
  const { layers, edges, label, highlight, scale = 1, nominalWidthPx = 340 } = props;
  const box = useRef<HTMLDivElement>(null);
  const describedBy = useId();
  const widthPx = useWidth(box, nominalWidthPx);
  const { layout, placed } = usePlaced(
    layers,
    widthPx / scale,
    props.heightPx === undefined ? undefined : props.heightPx / scale,
    props.layerNames ? 'layers' : 'units',
  );
  const items = useDiagramItems(props);
  const marked = useMemo(() => markedItems(placed, edges, highlight), [placed, edges, highlight]);
  const touching = useMemo(() => litItems(edges, marked), [edges, marked]);
  const lit = (touching && props.litWith) ?? touching;
  return (
    <div className="diagram" translate="no">
      <div className="diagram-box" ref={box}>
        <svg
          {...items.handlers}
          className="diagram-svg"
          data-dense={edges.length > MANY_EDGES ? '' : undefined}
          width={layout.widthPx * scale}
          height={layout.heightPx * scale}
          viewBox={`0 0 ${layout.widthPx} ${layout.heightPx}`}
          role="group"
          aria-label={label}
          aria-describedby={describedBy}
        >
          <desc id={describedBy}>Arrow keys move from unit to weight to unit.</desc>
          <DiagramEdges
            {...props}
            placed={placed}
            marked={marked}
            radiusPx={layout.radiusPx}
            lit={lit}
            tabStop={items.tabStop}
          />
          <DiagramNodes
            {...props}
            placed={placed}
            marked={marked}
            layout={layout}
            lit={lit}
            tabStop={items.tabStop}
            namesHidden={props.layerNames !== undefined}
          />
          {props.layerNames ? <LayerNames names={props.layerNames} layout={layout} /> : null}
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
  named: 'units' | 'layers',
): { readonly layout: DiagramLayout; readonly placed: PlacedNodes } {
  return useMemo(() => {
    const sizes = layers.map(({ nodes }) => nodes.length);
    const heightPx = wishedHeightPx ?? Math.min(440, 62 * Math.max(1, ...sizes) + 10);
    const layout = layoutDiagram(sizes, widthPx, heightPx, named);
    const placed = new Map<string, PlacedNode>();
    layers.forEach(({ nodes }, layer) => {
      const place = layer === 0 ? 'first' : layer === layers.length - 1 ? 'last' : 'inner';
      nodes.forEach((node, index) => {
        const at = layout.positions[layer]?.[index];
        if (at) placed.set(node.id, { node, at, place });
      });
    });
    return { layout, placed };
  }, [layers, widthPx, wishedHeightPx, named]);
}

/** Under each column, all in one line. */
function LayerNames({
  names,
  layout: { positions, heightPx, fontPx },
}: {
  readonly names: readonly string[];
  readonly layout: DiagramLayout;
}): ReactNode {
  return positions.map(([top], layer) =>
    top === undefined ? null : (
      <text
        // layers have no other identity than their place
        // oxlint-disable-next-line react/no-array-index-key
        key={layer}
        className="diagram-label"
        x={top.xPx}
        y={heightPx - 10}
        fontSize={fontPx}
        textAnchor="middle"
      >
        <SymSvg text={names[layer] ?? ''} />
      </text>
    ),
  );
}

/** The highlighted items: one, or all that a term's id stands for. */
function markedItems(
  placed: PlacedNodes,
  edges: readonly DiagramEdge[],
  highlight: string | null,
): ReadonlySet<string> {
  if (highlight === null) return NOTHING;
  const isMarked = (id: string): boolean => {
    if (id === highlight) return true;
    const relation = relateTerms(id, highlight);
    return relation === 'same' || relation === 'part';
  };
  return new Set([...placed.keys(), ...edges.map(({ id }) => id)].filter(isMarked));
}

const NOTHING: ReadonlySet<string> = new Set();

/** The highlighted items and what touches them; null where nothing of this diagram is highlighted. */
function litItems(edges: readonly DiagramEdge[], marked: ReadonlySet<string>): ReadonlySet<string> | null {
  if (marked.size === 0) return null;
  const touching = edges.filter(({ id, from, to }) => marked.has(id) || marked.has(from) || marked.has(to));
  return new Set([...marked, ...touching.flatMap(({ id, from, to }) => [id, from, to])]);
}
