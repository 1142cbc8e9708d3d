import { diagramTermId, parseTermId } from '../../../core/notation/termId.ts';
import type { Border } from '../borders.ts';

export function borderId(at: number): string {
  return `border:${at}`;
}

/** The border that is pointed at, if one is. */
export function borderAt(borders: readonly Border[], highlight: string | null): Border | null {
  return borders.find((_, at) => borderId(at) === highlight) ?? null;
}

/** Whether unit j (from 0) of the second layer, or a weight that is only its own, is pointed at, or makes the border that is. */
export function isUnitLit(j: number, highlight: string | null, border: Border | null): boolean {
  if (border) return border.crossings.includes(j + 1);
  const term = highlight === null ? null : parseTermId(diagramTermId(highlight));
  return (
    term !== null && ['u', 'w', 'b'].includes(term.kind) && term.indices[0] === 1 && term.indices[1] === j
  );
}
