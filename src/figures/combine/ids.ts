import { MERGED_SCOPE } from '../../core/notation/combineSteps.ts';
import { formatTermId, parseTermId, type TermId } from '../../core/notation/termId.ts';

/**
 * Ids of this figure are those of the two networks in a row (θ is layer 0, φ 1, θ' 2, φ' 3) with ψ in a scope of its
 * own. The merged network counts its own layers: θ 0, ψ 1, φ' 2. These two lead from the one to the other.
 */
export function fromMerged(id: TermId): TermId {
  const term = parseTermId(id);
  const [layer, ...rest] = term?.indices ?? [];
  if (!term || typeof layer !== 'number' || layer === 0 || term.kind.endsWith('y')) return id;
  const isUnit = term.kind.endsWith('u');
  if (layer === 1 && !isUnit) return formatTermId({ ...term, scope: MERGED_SCOPE });
  return formatTermId({ ...term, indices: [layer + 1, ...rest] });
}

/** Ids that the merged network does not have stay as they are: nothing there answers to them. */
export function toMerged(id: TermId): TermId {
  const term = parseTermId(id);
  const [layer, ...rest] = term?.indices ?? [];
  if (!term || typeof layer !== 'number' || term.kind.endsWith('y')) return id;
  if (term.scope === MERGED_SCOPE) return formatTermId({ ...term, scope: '' });
  if (layer === 0) return id;
  const isUnit = term.kind.endsWith('u');
  if (layer >= 2 && (isUnit || layer === 3)) return formatTermId({ ...term, indices: [layer - 1, ...rest] });
  return formatTermId({ ...term, scope: 'waist' });
}

/** Row and column (from 0) of the ψ that an id names; column −1 is ψ_j0. Null for anything else. */
export function psiPlace(id: TermId | null): { readonly j: number; readonly i: number } | null {
  const term = id === null ? null : parseTermId(id);
  if (term?.scope !== MERGED_SCOPE) return null;
  const [, j, i] = term.indices;
  if (typeof j !== 'number') return null;
  if (term.kind === 'b') return { j, i: -1 };
  return (term.kind === 'w' || term.kind === 'p') && typeof i === 'number' ? { j, i } : null;
}
