import type { Layer, Network } from '../../core/network/network.ts';
import type { DiagramEdge, DiagramGraph, DiagramLayer } from '../../ui/diagram/diagram.ts';

/** An edge's id: appended layer k from 1 (0: the shallow network's own), unit it goes to, unit it comes from. */
export function edgeId(layer: number, to: number, from: number): string {
  return `w:${layer}.${to}.${from}`;
}

/** The appended layer and unit that an edge leads to. */
export function unitOfEdge(id: string): { readonly layer: number; readonly unit: number } | null {
  const match = /^w:(\d+)\.(\d+)\.\d+$/.exec(id);
  return match ? { layer: Number(match[1]), unit: Number(match[2]) } : null;
}

const nodeId = (layer: number, unit: number): string => `u:${layer}.${unit}`;

/** The network as circles and lines; weights that are zero because the layer is an identity are left out. */
export function graphOf({ layers }: Network): DiagramGraph {
  const last = layers.length - 1;
  const nodes = layers.map(({ outputs }, k): DiagramLayer => ({
    nodes: Array.from({ length: outputs }, (_, d) => ({
      id: nodeId(k + 1, d + 1),
      label: k === last ? 'y' : outputs === 1 ? `h_${k + 1}` : '',
      kind: k === last ? ('linear' as const) : ('relu' as const),
      tone: k === 0 || k === last ? ('net1' as const) : ('net2' as const),
    })),
  }));
  return {
    layers: [{ nodes: [{ id: nodeId(0, 1), label: 'x', kind: 'input' }] }, ...nodes],
    edges: layers.flatMap((layer, k) => edgesInto(layer, k, k === 0 || k === last)),
  };
}

function edgesInto({ inputs, outputs, weights }: Layer, k: number, isOwn: boolean): DiagramEdge[] {
  const edges: DiagramEdge[] = [];
  for (let i = 0; i < outputs; i++) {
    for (let j = 0; j < inputs; j++) {
      const weight = weights[i * inputs + j] ?? 0;
      if (weight === 0 && i !== j) continue;
      edges.push({
        id: edgeId(k, i + 1, j + 1),
        from: nodeId(k, j + 1),
        to: nodeId(k + 1, i + 1),
        weight,
        tone: isOwn ? 'net1' : 'net2',
        label: `Ω_${k}`,
      });
    }
  }
  return edges;
}
