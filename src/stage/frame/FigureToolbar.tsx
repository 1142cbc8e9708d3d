import { type ReactNode, type RefObject, useState } from 'react';
import { useStore } from 'zustand';
import type { FigureDefinition } from '../figure.ts';
import type { Schema } from '../model/schema.ts';
import { useFigurePlace } from '../react/FigureContext.ts';
import { shareAddress } from '../share/sync.ts';

/** Quiet text buttons: undo, redo, reset, share, full screen. */
export function FigureToolbar<S extends Schema, A extends { readonly type: string }, D>({
  figure,
  root,
}: {
  readonly figure: FigureDefinition<S, A, D>;
  readonly root: RefObject<HTMLElement | null>;
}): ReactNode {
  const { instance } = useFigurePlace();
  const group = figure.model.groupFor(instance);
  const canUndo = useStore(group.store, (snapshot) => snapshot.canUndo);
  const canRedo = useStore(group.store, (snapshot) => snapshot.canRedo);
  const [shared, setShared] = useState<string | null>(null);
  return (
    <div className="figure-toolbar" role="group" aria-label={`Tools of “${figure.title}”`}>
      <button type="button" className="button" aria-disabled={!canUndo} onClick={group.undo}>
        Undo
      </button>
      <button type="button" className="button" aria-disabled={!canRedo} onClick={group.redo}>
        Redo
      </button>
      <button type="button" className="button" onClick={group.reset}>
        Reset
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          void copy(shareAddress()).then(setShared);
        }}
      >
        Share
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          void toggleFullScreen(root.current);
        }}
      >
        Full screen
      </button>
      <span className="figure-shared" role="status">
        {shared}
      </span>
    </div>
  );
}

async function copy(address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address);
    return 'Link copied';
  } catch {
    return `Copy this link: ${address}`;
  }
}

async function toggleFullScreen(element: HTMLElement | null): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await element?.requestFullscreen();
  } catch {
    // a host that forbids full screen: the figure stays where it is
  }
}
