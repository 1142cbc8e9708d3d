import type { DiagramGraph } from './diagram.ts';

/**
 * Where an arrow key leads in a diagram: sideways from a node along its first edge and from an edge to the node at its
 * end; up and down among the nodes of a layer, or among the edges of a gap; Home and End to the first input and the
 * last output.
 * @returns the id of a node or edge, or null where the key leads nowhere
 */
export function nextItem(graph: DiagramGraph, id: string, key: string): string | null {
  const layers = graph.layers.map(({ nodes }) => nodes.map((node) => node.id));
  if (key === 'Home') return layers[0]?.[0] ?? null;
  if (key === 'End') return layers.at(-1)?.at(-1) ?? null;
  const edge = graph.edges.find((candidate) => candidate.id === id);
  if (edge) {
    if (key === 'ArrowLeft') return edge.from;
    if (key === 'ArrowRight') return edge.to;
    const layer = layers.find((ids) => ids.includes(edge.from)) ?? [];
    const gap = graph.edges.filter(({ from }) => layer.includes(from)).map((other) => other.id);
    return neighbour(gap, id, key);
  }
  if (key === 'ArrowRight') return graph.edges.find(({ from }) => from === id)?.id ?? null;
  if (key === 'ArrowLeft') return graph.edges.find(({ to }) => to === id)?.id ?? null;
  return neighbour(layers.find((ids) => ids.includes(id)) ?? [], id, key);
}

function neighbour(ids: readonly string[], id: string, key: string): string | null {
  const at = ids.indexOf(id);
  if (at < 0) return null;
  if (key === 'ArrowUp') return ids[at - 1] ?? null;
  if (key === 'ArrowDown') return ids[at + 1] ?? null;
  return null;
}
