import type { Network } from '../network/network.ts';
import { layerOutputId, parseTermId, type TermId } from './termId.ts';

/**
 * The curve that a term bends, by the id of its unit: weights, biases and products belong to the unit that they lead
 * to, a bracket is its unit. The input is its own.
 */
export function curveTarget({ layers }: Network, highlight: TermId | null): TermId | null {
  const term = highlight === null ? null : parseTermId(highlight);
  if (!term) return null;
  if (!['w', 'b', 'p'].includes(term.kind)) return highlight;
  const [k, i] = term.indices;
  if (typeof k !== 'number') return null;
  return layerOutputId(layers.length, k, typeof i === 'number' ? i : undefined);
}
