import { type ReactNode, useId, useMemo, useRef } from 'react';
import type { Network } from '../../core/network/network.ts';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import type { DiagramGraph } from '../../ui/diagram/diagram.ts';
import { EdgeMark } from '../../ui/diagram/EdgeMark.tsx';
import { edgeName, nodeName } from '../../ui/diagram/itemNames.ts';
import { type DiagramLayout, edgeLine, layoutDiagram, type NodePosition } from '../../ui/diagram/layout.ts';
import { NodeMark } from '../../ui/diagram/NodeMark.tsx';
import { useDiagramItems } from '../../ui/diagram/useDiagramItems.ts';
import { useWidth } from '../../ui/plot/useSize.ts';
import { networkGraph } from '../../ui/tex/networkGraph.ts';
import { Bridges } from './Bridges.tsx';
import { fromMerged } from './ids.ts';
import { type Lit, litIn } from './lit.ts';
import { combineModel } from './model.ts';

const HEIGHT_PX = 204;

/** Two networks and the one number between them; fused, that number is gone and nine weights stand in its place. */
export function FuseDiagram(): ReactNode {
  const { state, derived } = useModel(combineModel);
  const { highlight, setHighlight } = useHighlight(combineModel);
  const box = useRef<HTMLDivElement>(null);
  const describedBy = useId();
  const layout = useLayout(useWidth(box, 520));
  const isFused = state.fuse === 1;
  const { stacked, merged } = derived;
  const graph = useMemo(
    () => (isFused ? mergedGraph(merged) : networkGraph(stacked)),
    [isFused, merged, stacked],
  );
  const items = useDiagramItems({ ...graph, onHighlight: setHighlight });
  const lit = useMemo(() => litIn(graph, highlight, isFused), [graph, highlight, isFused]);
  const parts = { graph, layout, lit, tabStop: items.tabStop, fuse: state.fuse };
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
          aria-label={isFused ? 'One network with two hidden layers' : 'Two networks, joined by y'}
          aria-describedby={describedBy}
        >
          <desc id={describedBy}>Arrow keys move from unit to weight to unit.</desc>
          <Edges {...parts} />
          {state.fuse > 0 && state.fuse < 1 ? (
            <Bridges stacked={stacked} merged={merged} layout={layout} fuse={state.fuse} />
          ) : null}
          <Nodes {...parts} />
        </svg>
      </div>
    </div>
  );
}

interface PartsProps {
  readonly graph: DiagramGraph;
  readonly layout: DiagramLayout;
  readonly lit: Lit | null;
  readonly tabStop: string | null;
  readonly fuse: number;
}

/** All weights; while the two are fusing, those on the way through the waist are drawn by `Bridges`. */
function Edges({ graph, layout, lit, tabStop, fuse }: PartsProps): ReactNode {
  const nodes = new Map(graph.layers.flatMap((layer) => layer.nodes.map((node) => [node.id, node])));
  return graph.edges.map((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    const [a, b] = [placeOf(edge.from, layout), placeOf(edge.to, layout)];
    const isMoving = fuse > 0 && fuse < 1 && [edge.from, edge.to].includes('u:1.0');
    if (!from || !to || !a || !b || isMoving) return null;
    const [x1, y1, x2, y2] = edgeLine(a, b, layout.radiusPx);
    return (
      <EdgeMark
        key={edge.id}
        {...{ x1, y1, x2, y2 }}
        id={edge.id}
        name={edgeName(edge, from, to)}
        role="img"
        weight={edge.weight}
        tone={edge.tone}
        highlighted={lit?.marked.has(edge.id) === true}
        dimmed={lit !== null && !lit.lit.has(edge.id)}
        tabStop={edge.id === tabStop}
      />
    );
  });
}

function Nodes({ graph, layout, lit, tabStop, fuse }: PartsProps): ReactNode {
  return graph.layers.flatMap((layer, at) =>
    layer.nodes.map((node) => {
      const place = placeOf(node.id, layout);
      if (!place) return null;
      const where = at === 0 ? 'first' : at === graph.layers.length - 1 ? 'last' : 'inner';
      return (
        <g key={node.id} opacity={node.id === 'u:1.0' ? 1 - fuse : 1}>
          <NodeMark
            {...place}
            radiusPx={layout.radiusPx}
            fontPx={layout.fontPx}
            node={node}
            name={nodeName(node, where, undefined, undefined)}
            labelAt={layout.labelsInside && node.kind !== 'relu' ? 'inside' : 'above'}
            note={null}
            active={undefined}
            highlighted={lit?.marked.has(node.id) === true}
            dimmed={lit !== null && !lit.lit.has(node.id)}
            tabStop={node.id === tabStop}
          />
        </g>
      );
    }),
  );
}

/** The columns stay where they are when the waist goes, so that the eye can follow. */
function placeOf(id: string, { positions }: DiagramLayout): NodePosition | undefined {
  if (id === 'x:0') return positions[0]?.[0];
  if (id === 'y:0') return positions[4]?.[0];
  const [layer = -1, unit = 0] = id.slice(2).split('.').map(Number);
  return positions[layer + 1]?.[unit];
}

function useLayout(widthPx: number): DiagramLayout {
  return useMemo(() => layoutDiagram([1, 3, 1, 3, 1], widthPx, HEIGHT_PX), [widthPx]);
}

function mergedGraph(merged: Network): DiagramGraph {
  const { layers, edges } = networkGraph(merged);
  return {
    layers: layers.map(({ nodes }) => ({
      nodes: nodes.map((node) => ({ ...node, id: fromMerged(node.id) })),
    })),
    edges: edges.map((edge) => ({
      ...edge,
      id: fromMerged(edge.id),
      from: fromMerged(edge.from),
      to: fromMerged(edge.to),
    })),
  };
}
