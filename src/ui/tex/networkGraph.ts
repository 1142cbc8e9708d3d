import type { Network } from '../../core/network/network.ts';
import type { NetworkTag } from '../../core/notation/glyph.ts';
import { createNames, type NameScheme } from '../../core/notation/names.ts';
import {
  diagramTermId,
  inputId,
  layerOutputId,
  parseTermId,
  type TermId,
  weightId,
} from '../../core/notation/termId.ts';
import type { DiagramEdge, DiagramGraph, DiagramLayer, DiagramTone } from '../diagram/diagram.ts';
import { glyphSym } from './glyphSym.ts';

/**
 * A network as a diagram whose nodes and edges have the ids and symbols of its equations, so that the two light up
 * together.
 */
export function networkGraph(network: Network, scheme: NameScheme = 'lecture'): DiagramGraph {
  const names = createNames(network, scheme);
  const depth = network.layers.length;
  const inputs: DiagramLayer = {
    nodes: counted(network.inputs, (j) => ({
      id: inputId(j),
      label: glyphSym(names.input(j)),
      kind: 'input',
    })),
  };
  const layers = network.layers.map(({ outputs, activation }, k): DiagramLayer => ({
    nodes: counted(outputs, (i) => ({
      id: layerOutputId(depth, k, i),
      label: glyphSym(names.unit(k, i)),
      kind: activation === 'relu' ? 'relu' : 'linear',
      tone: toneOf(names.unit(k, i).network),
    })),
  }));
  const edges = network.layers.flatMap((layer, k) =>
    Array.from(layer.weights, (weight, at): DiagramEdge => {
      const [i, j] = [Math.floor(at / layer.inputs), at % layer.inputs];
      const { network: tag } = names.weight(k, i, j);
      return {
        id: weightId(k, i, j),
        from: k === 0 ? inputId(j) : layerOutputId(depth, k - 1, j),
        to: layerOutputId(depth, k, i),
        weight,
        tone: toneOf(tag),
        label: glyphSym(names.weight(k, i, j)),
      };
    }),
  );
  return { layers: [inputs, ...layers], edges };
}

/** Biases by the id of their node, as `NetworkDiagram` prints them. */
export function networkBiases({ layers }: Network): ReadonlyMap<TermId, number> {
  return new Map(
    layers.flatMap(({ bias }, k) =>
      Array.from(bias, (value, i): [TermId, number] => [layerOutputId(layers.length, k, i), value]),
    ),
  );
}

/** What lights up in the diagram of a network for a term of its equations: a bias is in its unit's node, β_k in all. */
export function diagramHighlight({ layers }: Network, id: TermId | null): TermId | null {
  if (id === null) return null;
  const shown = diagramTermId(id);
  const term = parseTermId(shown);
  const [k, i] = term?.indices ?? [];
  if (term?.kind !== 'b' || typeof k !== 'number') return shown;
  return layerOutputId(layers.length, k, typeof i === 'number' ? i : undefined);
}

/** A unit with everything that feeds it, down to the input: what its bracket in the nested line holds. */
export function subtreeIds({ layers }: Network, id: TermId | null): ReadonlySet<TermId> | undefined {
  const top = id === null ? null : parseTermId(diagramTermId(id));
  const [first, second] = top?.indices ?? [];
  const isOutput = top?.kind === 'y';
  const last = isOutput ? layers.length - 1 : first;
  const unit = isOutput ? first : second;
  if (!top || (!isOutput && top.kind !== 'u') || typeof last !== 'number' || typeof unit !== 'number') {
    return undefined;
  }
  const ids = new Set<TermId>([layerOutputId(layers.length, last, unit)]);
  let units = [unit];
  for (let k = last; k >= 0; k--) {
    const below = counted(layers[k]?.inputs ?? 0, (j) => j);
    for (const j of below) {
      for (const i of units) ids.add(weightId(k, i, j));
      ids.add(k === 0 ? inputId(j) : layerOutputId(layers.length, k - 1, j));
    }
    units = below;
  }
  return ids;
}

function toneOf(tag: NetworkTag | null): DiagramTone {
  return tag === 'first' ? 'net1' : tag === 'second' ? 'net2' : 'neutral';
}

function counted<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
