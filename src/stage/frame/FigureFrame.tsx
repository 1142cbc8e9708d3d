import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FigureDefinition, FigureProps } from '../figure.ts';
import type { Schema } from '../model/schema.ts';
import { ErrorBoundary } from '../react/ErrorBoundary.tsx';
import { FigureProvider } from '../react/FigureContext.ts';
import { LiveDescription } from '../react/LiveDescription.tsx';
import { useModel } from '../react/useModel.ts';
import { shareAddress } from '../share/sync.ts';
import { FigureToolbar } from './FigureToolbar.tsx';
import { Notices } from './Notices.tsx';

export interface FrameProps<S extends Schema, A extends { readonly type: string }, D> extends FigureProps {
  readonly figure: FigureDefinition<S, A, D>;
}

/** What every figure stands in: hairline, number, title, tools, the figure itself, caption and description. */
export function FigureFrame<S extends Schema, A extends { readonly type: string }, D>(
  props: FrameProps<S, A, D>,
): ReactNode {
  const { figure, number, instance = '' } = props;
  const group = figure.model.groupFor(instance);
  const ready = useReady();
  const root = useRef<HTMLElement>(null);
  const titleId = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (undoKey(event) === 'undo') group.undo();
    else if (undoKey(event) === 'redo') group.redo();
    else if (event.key === 'r' && isBareKey(event)) group.reset();
    else return;
    event.preventDefault();
  };
  return (
    <FigureProvider value={{ figureId: figure.id, instance }}>
      {/* a shortcut listener around the figure's own controls, not a control itself */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={root}
        className="figure"
        id={`figure-${figure.id}${instance === '' ? '' : `-${instance}`}`}
        data-figure={figure.id}
        data-ready={ready ? '' : undefined}
        aria-labelledby={titleId}
        onKeyDown={onKeyDown}
      >
        <header className="figure-head">
          <h3 className="figure-title" id={titleId}>
            {number === undefined ? null : <span className="figure-number">{number}</span>} {figure.title}
          </h3>
          <FigureToolbar figure={figure} root={root} />
        </header>
        <Notices group={group} />
        <ErrorBoundary
          onReset={group.reset}
          report={() => `${figure.id} ${typeof window === 'undefined' ? '' : shareAddress()}`}
        >
          <div className="figure-body">
            <figure.View />
            <div className="figure-rail">
              <figure.Controls />
            </div>
          </div>
          <div className="figure-foot">
            <Description figure={figure} id={`${titleId}d`} />
            <div className="figure-caption">{figure.caption}</div>
          </div>
        </ErrorBoundary>
      </section>
    </FigureProvider>
  );
}

function Description<S extends Schema, A extends { readonly type: string }, D>({
  figure,
  id,
}: {
  readonly figure: FigureDefinition<S, A, D>;
  readonly id: string;
}): ReactNode {
  const { state, derived } = useModel(figure.model);
  const text = figure.describe ? figure.describe(state, derived) : figure.model.describe(state, derived);
  return <LiveDescription id={id} text={text} />;
}

/** False in the prerendered page and while it hydrates. */
function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
  }, []);
  return ready;
}

function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

function isBareKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  return !(
    ctrlKey ||
    metaKey ||
    altKey ||
    shiftKey ||
    event.nativeEvent.isComposing ||
    isTyping(event.target)
  );
}

/** In a text field, letters and Ctrl+Z belong to the text. */
function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type))
  );
}

/** Whether the group of this figure has anything to undo or redo. */
export function useHistoryState<S extends Schema, A extends { readonly type: string }, D>(
  figure: FigureDefinition<S, A, D>,
  instance: string,
): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { store } = figure.model.groupFor(instance);
  const canUndo = useStore(store, (snapshot) => snapshot.canUndo);
  const canRedo = useStore(store, (snapshot) => snapshot.canRedo);
  return { canUndo, canRedo };
}
