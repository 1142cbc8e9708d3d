import { type ReactNode, useId, useState } from 'react';
import { importNetwork } from '../../core/network/exchange/importNetwork.ts';
import type { Network } from '../../core/network/network.ts';

/** A network as JSON, pasted or from a file; what is wrong with it in words. The figure keeps what it shows until it fits. */
export function ImportBox({
  onImport,
}: {
  readonly onImport: (network: Network) => string | null;
}): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ readonly fault: boolean; readonly text: string } | null>(null);
  const read = (json: string): void => {
    const problem = problemOf(json, onImport);
    setSaid(
      problem === null
        ? { fault: false, text: 'The figure shows your network.' }
        : { fault: true, text: `${problem} The figure keeps what it showed.` },
    );
  };
  return (
    <div className="import-box">
      <label htmlFor={id}>A network as JSON: what this book exports, or a state_dict</label>
      <textarea
        id={id}
        rows={5}
        value={text}
        spellCheck={false}
        translate="no"
        dir="ltr"
        aria-invalid={said?.fault === true ? true : undefined}
        aria-describedby={`${id}-said`}
        placeholder='{"layers": [{"weights": [[1], [1]], "bias": [0, -0.5], "activation": "relu"}, …]}'
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <p className="sheet-buttons">
        <button type="button" className="button" data-tone="mark" onClick={() => read(text)}>
          Show this network
        </button>
        <label className="button">
          Open a file
          <input
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              void file?.text().then((json) => {
                setText(json);
                read(json);
              });
            }}
          />
        </label>
      </p>
      <p id={`${id}-said`} className={said?.fault === true ? 'sheet-fault' : 'sheet-note'} role="status">
        {said?.text}
      </p>
    </div>
  );
}

function problemOf(json: string, onImport: (network: Network) => string | null): string | null {
  if (json.trim() === '') return 'Nothing was given.';
  try {
    return onImport(importNetwork(json));
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}.`;
  }
}
