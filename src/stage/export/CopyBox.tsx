import { type ReactNode, useId, useRef, useState } from 'react';
import { copyText } from './save.ts';

/** A text to take along. Where the clipboard is denied, the text stands selected and says which keys copy it. */
export function CopyBox({
  label,
  text,
  rows = 2,
}: {
  readonly label: string;
  readonly text: string;
  readonly rows?: number;
}): ReactNode {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    if (await copyText(text)) {
      setSaid('Copied.');
      return;
    }
    box.current?.focus();
    box.current?.select();
    setSaid('This place does not let pages copy. The text is selected: press Ctrl+C (⌘C on a Mac).');
  };
  return (
    <div className="copy-box">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={box}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        translate="no"
        dir="ltr"
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <p className="sheet-buttons">
        <button
          type="button"
          className="button"
          data-tone="mark"
          onClick={() => {
            void copy();
          }}
        >
          Copy
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
