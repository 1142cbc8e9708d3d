import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Equation } from '../../core/notation/expression.ts';
import { alignedLatex, type LatexOptions } from '../../core/notation/latex.ts';
import { slotValues } from '../../core/notation/slot.ts';
import { speakRows, termLabels } from '../../core/notation/speak.ts';
import type { TermId } from '../../core/notation/termId.ts';
import { useBeforePaint } from '../plot/useSize.ts';
import { fillSlots } from './slots.ts';
import { structureOf } from './structure.ts';
import { lightTerms, nameTerms } from './terms.ts';
import { typesetNow } from './typeset.ts';
import { useTermEvents } from './useTermEvents.ts';
import { useTypeset } from './useTypeset.ts';

export interface LiveEquationProps {
  /** What the equations are, for a screen reader: "network 2 with network 1 put into it". */
  readonly label: string;
  /** Lines under each other, aligned at the equals sign. */
  readonly equations: readonly Equation[];
  /** Symbols or numbers, shortening, shapes, breaking: as `alignedLatex` takes them. */
  readonly options?: LatexOptions;
  /** Numbers of the slots, where they are not those in the equations. */
  readonly values?: ReadonlyMap<TermId, number>;
  /** What is lit; ids of core/notation/termId. */
  readonly highlight?: TermId | null;
  /** A term is hovered, focused or tapped; null when it is left. */
  onHighlight?(id: TermId | null): void;
  /** Enter, Space or a click on a term. */
  onActivate?(id: TermId): void;
}

/** In a browser React leaves the inside of the box alone: it is written through the ref. */
const NOTHING = { __html: '' };

/**
 * Equations that live: prerendered, numbers rewritten in place, typeset anew only when the structure changes. Terms
 * light up with everything that has their id; Tab reaches one, arrows go to the others. Said in words beside it, which
 * are also what is seen where typesetting fails. Scrolls in its own box where it is wider than its place.
 */
export function LiveEquation(props: LiveEquationProps): ReactNode {
  const { label, equations, options, highlight = null } = props;
  const box = useRef<HTMLDivElement>(null);
  const latex = useMemo(() => alignedLatex(equations, options), [equations, options]);
  const structure = useMemo(() => structureOf(latex), [latex]);
  const { placed, failed } = useTypeset(box, structure, latex);
  const values = useMemo(() => props.values ?? slotValues(equations), [props.values, equations]);
  const speech = options?.show;
  const words = useMemo(() => wordsOf(equations, speech), [equations, speech]);
  useBeforePaint(() => {
    if (box.current && placed === structure) fillSlots(box.current, values);
  }, [placed, structure, values]);
  useBeforePaint(() => {
    if (box.current && placed !== null) lightTerms(box.current, highlight);
  }, [placed, highlight]);
  useNames(box, equations, speech, placed);
  const events = useTermEvents(box, props);
  const html = typesetNow(latex);
  return (
    <div className="equation" role="group" aria-label={label} translate="no">
      {failed ? (
        <Fault isLineBeforeShown={placed !== null} words={words} />
      ) : (
        <div className="visually-hidden">{words}</div>
      )}
      {/* the terms inside are what takes focus; their events are caught here once for all of them */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        {...events}
        ref={box}
        className="equation-box"
        hidden={failed && placed === null}
        data-structure={structure}
        suppressHydrationWarning
        dangerouslySetInnerHTML={html === null ? NOTHING : { __html: html }}
      />
    </div>
  );
}

/** Where KaTeX does not come, the line is there in words; what was typeset before it stays, and says so. */
function Fault({
  isLineBeforeShown,
  words,
}: {
  readonly isLineBeforeShown: boolean;
  readonly words: string;
}): ReactNode {
  return (
    <div className="equation-fault">
      <p role="status">
        {isLineBeforeShown
          ? 'The program that typesets formulas did not load: below stands the formula as it was. In words it is now:'
          : 'The program that typesets formulas did not load. In words:'}
      </p>
      <p className="equation-plain">{words}</p>
    </div>
  );
}

function wordsOf(equations: readonly Equation[], show: LatexOptions['show']): string {
  const speech = show === undefined ? {} : { show };
  return equations.flatMap((equation) => speakRows(equation, speech)).join('. ');
}

const SETTLED_MS = 250;

/** Names follow the numbers once these have come to rest: nobody listens during a drag. */
function useNames(
  box: { readonly current: HTMLElement | null },
  equations: readonly Equation[],
  show: LatexOptions['show'],
  placed: string | null,
): void {
  const named = useRef<string | null>(null);
  useEffect(() => {
    if (placed === null) return;
    const name = (): void => {
      if (box.current) nameTerms(box.current, termLabels(equations, show === undefined ? {} : { show }));
    };
    if (named.current !== placed) {
      named.current = placed;
      return name();
    }
    const timer = setTimeout(name, SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [box, equations, show, placed]);
}
