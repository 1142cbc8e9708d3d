import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CodeLine } from '../../../core/network/exchange/codeLine.ts';
import { pytorchLines } from '../../../core/network/exchange/exportPytorch.ts';
import type { Network } from '../../../core/network/network.ts';
import { diagramTermId, type TermId } from '../../../core/notation/termId.ts';
import { useGroup, useHighlight } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { useTermEvents } from '../../../ui/tex/useTermEvents.ts';
import { litBy } from '../light.ts';
import { formsModel } from './model.ts';
import { formsSchema } from './schema.ts';

/** The same network as a program; the line that writes down a term lights up with it. */
export function Code(): ReactNode {
  const { dispatch } = useGroup(formsModel);
  const code = useSelected(formsModel, (state) => state.code);
  const network = useSelected(formsModel, (_state, derived) => derived.network);
  const { highlight, setHighlight } = useHighlight(formsModel);
  const box = useRef<HTMLPreElement>(null);
  const events = useTermEvents(box, { onHighlight: setHighlight });
  const write = useWriter(code);
  const lines = useMemo(() => partWithTerms(write(network)), [write, network]);
  const first = lines.findIndex(({ term }) => term !== undefined);
  return (
    <div className="forms-code">
      <Choice
        label="As code"
        options={formsSchema.code.options}
        value={code}
        onChange={(value) => {
          dispatch({ type: 'set', field: 'code', value });
        }}
      />
      <pre
        {...events}
        ref={box}
        className="forms-code-lines"
        role="group"
        aria-label={`The network in ${code === 'numpy' ? 'NumPy' : 'PyTorch'}`}
        translate="no"
      >
        {lines.map(({ text, term }, at) => (
          <Line
            // lines have no other identity than their place
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            text={text}
            term={term}
            isStop={at === first}
            lit={term === undefined ? undefined : litBy(diagramTermId(term), highlight)}
          />
        ))}
      </pre>
      <p className="forms-code-note">The whole program, with a check of itself, is under Export.</p>
    </div>
  );
}

type Writer = (network: Network) => CodeLine[];

/** PyTorch is on the page from the start; NumPy comes when it is asked for, and PyTorch stays until then. */
function useWriter(code: 'pytorch' | 'numpy'): Writer {
  const [numpy, setNumpy] = useState<{ readonly write: Writer } | null>(null);
  useEffect(() => {
    if (code !== 'numpy' || numpy) return;
    let wanted = true;
    import('../../../core/network/exchange/exportNumpy.ts').then(
      ({ numpyLines }) => {
        if (wanted) setNumpy({ write: numpyLines });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [code, numpy]);
  return code === 'numpy' && numpy ? numpy.write : pytorchLines;
}

interface LineProps {
  readonly text: string;
  readonly term: TermId | undefined;
  readonly isStop: boolean;
  readonly lit: string | undefined;
}

function Line({ text, term, isStop, lit }: LineProps): ReactNode {
  if (term === undefined) return <code className="forms-code-line">{text}</code>;
  return (
    <code
      className="forms-code-line"
      data-term={term}
      data-lit={lit}
      // one tab stop for all lines, arrows inside; the line's own text is its name
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isStop ? 0 : -1}
    >
      {text}
    </code>
  );
}

/** From the first line that writes down a term to the last, with the lines that these hang together with. */
function partWithTerms(lines: readonly CodeLine[]): readonly CodeLine[] {
  const isTerm = ({ term }: CodeLine): boolean => term !== undefined;
  let from = Math.max(0, lines.findIndex(isTerm));
  let to = lines.findLastIndex(isTerm);
  while (from > 0 && lines[from - 1]?.text.trim() !== '') from -= 1;
  while (to + 1 < lines.length && lines[to + 1]?.text.trim() !== '') to += 1;
  return lines.slice(from, to + 1);
}
