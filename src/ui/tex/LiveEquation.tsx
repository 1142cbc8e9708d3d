import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { LatexOptions } from '../../core/notation/latex.ts';
import type { TermId } from '../../core/notation/termId.ts';
import { useBeforePaint } from '../plot/useSize.ts';
import { lightTerms, nameTerms, namedHtml } from './terms.ts';
import { typesetNow } from './typeset.ts';
import type { Written, WrittenEquations } from './equationWriter.ts';
import { useTermEvents } from './useTermEvents.ts';
import { useTypeset } from './useTypeset.ts';
import { useWriter, type WriterState } from './writer.ts';

export interface LiveEquationProps {
  /** What the equations are, for a screen reader: "network 2 with network 1 put into it". */
  readonly label: string;
  /** Lines under each other, aligned at the equals sign; or the network that they are written for when it is needed. */
  readonly equations: Written;
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
  const { writer, failed: isUnwritten } = useWriter(box, equations, options);
  const line = useMemo(
    () => writer?.writeEquations(equations, options) ?? null,
    [writer, equations, options],
  );
  const { placed, failed: isUntypeset } = useTypeset(box, line);
  const failed = isUnwritten || isUntypeset;
  const { values } = props;
  useBeforePaint(() => {
    if (box.current && writer && placed !== null && placed === line?.structure) {
      writer.writeNumbers(box.current, line.equations, values);
    }
  }, [placed, line, writer, values]);
  useBeforePaint(() => {
    if (box.current && placed !== null) lightTerms(box.current, highlight);
  }, [placed, highlight]);
  useNames(box, writer, line, options?.show, placed);
  const events = useTermEvents(box, props);
  const html = htmlNow(writer, line, options?.show);
  const words = line?.words ?? null;
  return (
    <div className="equation" role="group" aria-label={label} translate="no">
      {failed ? (
        <Fault isLineBeforeShown={placed !== null} words={words} />
      ) : (
        // the page's words stay until there are others
        <div className="visually-hidden" suppressHydrationWarning>
          {words ?? ''}
        </div>
      )}
      {/* the terms inside are what takes focus; their events are caught here once for all of them */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        {...events}
        ref={box}
        className="equation-box"
        hidden={failed && placed === null}
        data-structure={line?.structure}
        suppressHydrationWarning
        dangerouslySetInnerHTML={html === null ? NOTHING : { __html: html }}
      />
    </div>
  );
}

/** The page's HTML names its terms itself; null in a browser. */
function htmlNow(
  writer: WriterState['writer'],
  line: WrittenEquations | null,
  show: LatexOptions['show'],
): string | null {
  const html = line && typesetNow(line.latex);
  return html === null || !writer || !line ? null : namedHtml(html, writer.labelsOf(line.equations, show));
}

/** Where KaTeX does not come, the line is there in words; what was typeset before it stays, and says so. */
function Fault({
  isLineBeforeShown,
  words,
}: {
  readonly isLineBeforeShown: boolean;
  readonly words: string | null;
}): ReactNode {
  const before = isLineBeforeShown ? ': below stands the formula as it was.' : '.';
  return (
    <div className="equation-fault">
      <p role="status">
        The program that typesets formulas did not load{before}
        {words === null ? null : isLineBeforeShown ? ' In words it is now:' : ' In words:'}
      </p>
      {words === null ? null : <p className="equation-plain">{words}</p>}
    </div>
  );
}

const SETTLED_MS = 250;

/** Names follow the numbers once these have come to rest: nobody listens during a drag. */
function useNames(
  box: { readonly current: HTMLElement | null },
  writer: WriterState['writer'],
  line: WrittenEquations | null,
  show: LatexOptions['show'],
  placed: string | null,
): void {
  const named = useRef<string | null>(null);
  useEffect(() => {
    if (placed === null || !writer || !line) return;
    const name = (): void => {
      if (box.current) nameTerms(box.current, writer.labelsOf(line.equations, show));
    };
    if (named.current !== placed) {
      named.current = placed;
      return name();
    }
    const timer = setTimeout(name, SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [box, writer, line, show, placed]);
}
