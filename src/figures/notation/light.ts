import type { Network } from '../../core/network/network.ts';
import { layerOutputId, parseTermId, relateTerms, type TermId } from '../../core/notation/termId.ts';

/** How something with an id is lit by what the reader points at; for a `data-lit` attribute. */
export function litBy(id: TermId, highlight: TermId | null): 'same' | 'part' | 'whole' | undefined {
  return highlight === null ? undefined : (relateTerms(id, highlight) ?? undefined);
}

/**
 * The curve that a term bends, by the id of its unit: weights, biases and products belong to the unit that they lead
 * to. The input is its own.
 */
export function curveTarget({ layers }: Network, highlight: TermId | null): TermId | null {
  const term = highlight === null ? null : parseTermId(highlight);
  if (!term) return null;
  if (!['w', 'b', 'p'].includes(term.kind)) return highlight;
  const [k, i] = term.indices;
  if (typeof k !== 'number') return null;
  return layerOutputId(layers.length, k, typeof i === 'number' ? i : undefined);
}
