import { MERGED_SCOPE } from '../../core/notation/combineSteps.ts';
import {
  diagramTermId,
  parseTermId,
  relateTerms,
  scopedTermId,
  type TermId,
  unitId,
  weightId,
} from '../../core/notation/termId.ts';
import type { DiagramGraph } from '../../ui/diagram/diagram.ts';
import { psiPlace } from './ids.ts';

export interface Lit {
  /** What is pointed at, or what it is made of. */
  readonly marked: ReadonlySet<TermId>;
  /** That and what touches it. */
  readonly lit: ReadonlySet<TermId>;
}

/** What lights up in the diagram; null where nothing of it does. */
export function litIn(
  { layers, edges }: DiagramGraph,
  highlight: TermId | null,
  isFused: boolean,
): Lit | null {
  if (highlight === null) return null;
  const wanted = isFused ? inFused(highlight) : inTwo(highlight);
  const isMarked = (id: TermId): boolean =>
    wanted.some((target) => ['same', 'part'].includes(relateTerms(id, target) ?? ''));
  const nodes = layers.flatMap((layer) => layer.nodes.map(({ id }) => id));
  const marked = new Set([...nodes, ...edges.map(({ id }) => id)].filter(isMarked));
  if (marked.size === 0) return null;
  const touching = edges.filter(({ id, from, to }) => marked.has(id) || marked.has(from) || marked.has(to));
  return { marked, lit: new Set([...marked, ...touching.flatMap(({ id, from, to }) => [id, from, to])]) };
}

/** While the waist is there, ψ_ji is the way through φ_i and θ'_j1. */
function inTwo(highlight: TermId): TermId[] {
  const psi = psiPlace(highlight);
  if (!psi) return [withoutBias(highlight)];
  return psi.i < 0
    ? [unitId(1, 0), weightId(2, psi.j, 0), unitId(2, psi.j)]
    : [weightId(1, 0, psi.i), weightId(2, psi.j, 0)];
}

/** Once fused, φ_i is in column i of Ψ and θ'_j1 in row j. */
function inFused(highlight: TermId): TermId[] {
  const psi = psiPlace(highlight);
  if (psi && psi.i < 0) return [unitId(2, psi.j)];
  const term = parseTermId(diagramTermId(highlight));
  const [layer, row, column] = term?.indices ?? [];
  if (term?.scope !== '' || term.kind !== 'w') return [withoutBias(highlight)];
  if (layer === 1 && typeof column === 'number') return [inMerged(weightId(1, '*', column))];
  if (layer === 2 && typeof row === 'number') return [inMerged(weightId(1, row))];
  return [highlight];
}

function inMerged(id: TermId): TermId {
  return scopedTermId(MERGED_SCOPE, id);
}

/** A bias has no edge: its unit stands for it. */
function withoutBias(id: TermId): TermId {
  const term = parseTermId(id);
  const [layer, unit] = term?.indices ?? [];
  if (term?.kind !== 'b' || typeof layer !== 'number' || typeof unit !== 'number') return id;
  return layer === 3 ? `y:${unit}` : unitId(layer, unit);
}
