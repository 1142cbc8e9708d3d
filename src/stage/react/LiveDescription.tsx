import { type ReactNode, useEffect, useState } from 'react';

const QUIET_MS = 500;

/** The state in words, printed; and spoken politely once changes have settled, only when the words changed. */
export function LiveDescription({ text, id }: { readonly text: string; readonly id: string }): ReactNode {
  const [spoken, setSpoken] = useState('');
  const [first] = useState(text);
  useEffect(() => {
    // what the page said from the start needs no announcement
    if (text === first && spoken === '') return;
    const timer = setTimeout(() => {
      setSpoken(text);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, first, spoken]);
  return (
    <>
      <p className="figure-description" id={id}>
        {text}
      </p>
      <div className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
    </>
  );
}
