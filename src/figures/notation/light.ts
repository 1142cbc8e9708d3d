import { relateTerms, type TermId } from '../../core/notation/termId.ts';

/** How something with an id is lit by what the reader points at; for a `data-lit` attribute. */
export function litBy(id: TermId, highlight: TermId | null): 'same' | 'part' | 'whole' | undefined {
  return highlight === null ? undefined : (relateTerms(id, highlight) ?? undefined);
}
