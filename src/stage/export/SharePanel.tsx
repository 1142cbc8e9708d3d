import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { QrCode } from '../../ui/qr/QrCode.tsx';
import type { FigureControl } from '../control/figureControl.ts';
import { isTooLongToShare, shareAddress } from '../share/sync.ts';
import { CopyBox } from './CopyBox.tsx';
import { embedSnippet } from './embedSnippet.ts';

/** The link that opens this very state, as text, as a square to scan, and as a frame for another page. */
export function SharePanel({
  control,
  onClose,
}: {
  readonly control: FigureControl;
  onClose(): void;
}): ReactNode {
  // the address holds the state: a new state is a new address
  useStore(control.store, (snapshot) => snapshot.state);
  const [more, setMore] = useState(false);
  const address = shareAddress();
  return (
    <section className="sheet share" aria-label="Share">
      <CopyBox label="A link to what you see now" text={address} />
      {isTooLongToShare() ? (
        <p className="sheet-fault">
          This state is too long for a link, so the link leaves it out. Export the network and import it
          elsewhere.
        </p>
      ) : null}
      {more ? (
        <div className="share-more">
          <QrCode text={address} label="The same link as a square to scan" />
          <CopyBox label="For another page" text={embedSnippet(control, address)} rows={4} />
        </div>
      ) : null}
      <p className="sheet-buttons">
        {more ? null : (
          <button type="button" className="button" onClick={() => setMore(true)}>
            Show a code to scan, and a frame
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </p>
    </section>
  );
}
