import type { Network } from '../../core/network/network.ts';
import { equationsOf } from '../../core/notation/equationsOf.ts';
import type { Equation } from '../../core/notation/expression.ts';
import { alignedLatex, type LatexOptions } from '../../core/notation/latex.ts';
import type { NotationForm } from '../../core/notation/notationForms.ts';
import { slotValues } from '../../core/notation/slot.ts';
import { speakRows, termLabels } from '../../core/notation/speak.ts';
import type { TermId } from '../../core/notation/termId.ts';
import { fillSlots } from './slots.ts';
import { structureOf } from './structure.ts';

// All that turns equations into signs and words. Pages bring both for their first state, so a browser asks for this
// when the reader begins to do something: see writer.ts.

/** A network in one of the lecture's forms. */
export interface NetworkForm {
  readonly network: Network;
  readonly form: NotationForm;
}

export type Written = readonly Equation[] | NetworkForm;

export interface WrittenEquations {
  readonly equations: readonly Equation[];
  readonly latex: string;
  /** Same for lines that differ in their numbers only. */
  readonly structure: string;
  /** For a screen reader, and for all where typesetting fails. */
  readonly words: string;
}

export function writeEquations(what: Written, options?: LatexOptions): WrittenEquations {
  const equations = 'network' in what ? equationsOf(what.network, what.form) : what;
  const latex = alignedLatex(equations, options);
  const speech = speechOf(options?.show);
  return {
    equations,
    latex,
    structure: structureOf(latex),
    words: equations.flatMap((equation) => speakRows(equation, speech)).join('. '),
  };
}

/** What each term is called: "psi one two, minus 4.75". */
export function labelsOf(
  equations: readonly Equation[],
  show: LatexOptions['show'],
): ReadonlyMap<TermId, string> {
  return termLabels(equations, speechOf(show));
}

/** Rewrites the numbers in a typeset line; `values` where they are not those in the equations. */
export function writeNumbers(
  root: HTMLElement,
  equations: readonly Equation[],
  values: ReadonlyMap<TermId, number> | undefined,
): void {
  fillSlots(root, values ?? slotValues(equations));
}

const speechOf = (show: LatexOptions['show']): LatexOptions => (show === undefined ? {} : { show });
