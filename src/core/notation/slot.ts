import { type Equation, visitNodes } from './expression.ts';
import { formatMagnitude, formatNumber, isShownNegative } from './formatNumber.ts';
import type { TermId } from './termId.ts';

/**
 * A slot is a place in a typeset line for a number that changes: the element `[data-slot=<id>]` whose
 * `data-part` says what stands there. `value`: the number. `sign` and `magnitude`: a term of a sum, "− 4.75".
 * `factor`: a number behind a dot, in parentheses where it needs them. To update a line without typesetting:
 * `element.textContent = slotText(element.dataset.part, value)`.
 */
export const SLOT_PARTS = ['value', 'sign', 'magnitude', 'factor'] as const;
export type SlotPart = (typeof SLOT_PARTS)[number];

/** What a slot says for a number. An unknown part is read as `value`. */
export function slotText(part: string | undefined, value: number): string {
  if (part === 'sign') return isShownNegative(value) ? '\u2212' : '+';
  if (part === 'magnitude') return formatMagnitude(value);
  const text = formatNumber(value);
  return part === 'factor' && (isShownNegative(value) || text.includes('×')) ? `(${text})` : text;
}

/** The number of every slot that the equations can have. */
export function slotValues(equations: readonly Equation[]): Map<TermId, number> {
  const values = new Map<TermId, number>();
  visitNodes(equations, (node) => {
    if (node.kind === 'parameter' || node.kind === 'value') values.set(node.id, node.value);
  });
  return values;
}
