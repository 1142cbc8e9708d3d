import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { numpyLines } from '../../../core/network/exchange/exportNumpy.ts';
import { pytorchLines } from '../../../core/network/exchange/exportPytorch.ts';
import { diagramTermId, type TermId } from '../../../core/notation/termId.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { useTermEvents } from '../../../ui/tex/useTermEvents.ts';
import { litBy } from '../light.ts';
import { formsModel } from './model.ts';
import { formsSchema } from './schema.ts';

/** The same network as a program; the line that writes down a term lights up with it. */
export function Code(): ReactNode {
  const { state, derived, dispatch } = useModel(formsModel);
  const { code } = state;
  const { network } = derived;
  const { highlight, setHighlight } = useHighlight(formsModel);
  const box = useRef<HTMLPreElement>(null);
  const events = useTermEvents(box, { onHighlight: setHighlight });
  const lines = useMemo(() => (code === 'numpy' ? numpyLines : pytorchLines)(network), [code, network]);
  useEffect(() => {
    if (highlight !== null) showLine(box.current);
  }, [highlight]);
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
    </div>
  );
}

interface LineProps {
  readonly text: string;
  readonly term: TermId | undefined;
  readonly isStop: boolean;
  readonly lit: string | undefined;
}

function Line({ text, term, isStop, lit }: LineProps): ReactNode {
  if (term === undefined) return <code className="forms-code-line">{`${text}\n`}</code>;
  return (
    <code
      className="forms-code-line"
      data-term={term}
      data-lit={lit}
      // one tab stop for all lines, arrows inside; the line's own text is its name
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isStop ? 0 : -1}
    >
      {`${text}\n`}
    </code>
  );
}

/** Scrolls the code, and nothing else, to the first line that is lit. */
function showLine(box: HTMLElement | null): void {
  const line = box?.querySelector<HTMLElement>('[data-lit]');
  if (!box || !line || box.contains(document.activeElement)) return;
  const top = line.offsetTop;
  if (top < box.scrollTop || top + line.offsetHeight > box.scrollTop + box.clientHeight) {
    box.scrollTop = Math.max(0, top - box.clientHeight / 3);
  }
}
