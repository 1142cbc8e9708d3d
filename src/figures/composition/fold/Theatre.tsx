import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useModel } from '../../../stage/react/useModel.ts';
import { newTransaction } from '../../../ui/plot/transaction.ts';
import { useDrag } from '../../../ui/plot/useDrag.ts';
import { useWidth } from '../../../ui/plot/useSize.ts';
import { compositionModel } from '../model.ts';
import { describeFold } from './describeFold.ts';
import { FoldHandle } from './FoldHandle.tsx';
import { clampOrbit, type FoldKey, foldKeyOf } from './foldKeys.ts';
import { FoldPen } from './FoldPen.tsx';
import { showFold } from './foldPlayer.ts';
import { Labels } from './Labels.tsx';
import { Strip } from './Strip.tsx';
import type { FoldPlay } from './useFoldPlay.ts';
import { type CompositionGroup, useScene } from './useScene.ts';

const NOMINAL_WIDTH_PX = 780;
/** The style sheet has the same two, so that the box keeps its height while the page comes alive. */
const ASPECT = { wide: 0.56, narrow: 0.72, narrowBelowPx: 600 } as const;

/** The strip in space: dragged to look at it, its crease dragged to fold it, its face drawn on. */
export function Theatre({ play }: { readonly play: FoldPlay }): ReactNode {
  const { state, derived, group } = useModel(compositionModel);
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box, NOMINAL_WIDTH_PX);
  const heightPx = Math.round(widthPx * (widthPx < ASPECT.narrowBelowPx ? ASPECT.narrow : ASPECT.wide));
  const scene = useScene(widthPx, heightPx);
  const drag = useOrbitDrag(group);
  const keyTransaction = useRef('');
  const onKeyDown = (event: KeyboardEvent): void => {
    // not the painted state: two keys may come within a frame
    const now = group.current();
    const wish = foldKeyOf(event, now, group.derived(now));
    if (!wish) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) keyTransaction.current = newTransaction();
    if (wish.kind !== 'play') play.stop();
    obey(wish, group, play, keyTransaction.current);
  };
  const { trace } = derived;
  const marks = [
    ...(Number.isFinite(trace.x) ? [trace.x] : []),
    ...trace.preimages.filter((x) => Math.abs(x - trace.x) > 1e-9),
  ];
  const mayDraw = state.ink === 'drawn' && state.foldProgress === 1 && state.orbit.every((a) => a === 0);
  return (
    // keys and drags of the strip as a whole; the focus is on the handle inside
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className="theatre"
      translate="no"
      onKeyDown={onKeyDown}
      onPointerDown={drag.onPointerDown}
    >
      <svg
        className="plot-svg"
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        role="img"
        aria-label={`A strip of paper. ${describeFold(state, derived)}`}
      >
        <Strip scene={scene} marks={marks} inkKey={state.ink} />
        <Labels scene={scene} derived={derived} t={state.foldProgress} />
      </svg>
      <div className="plot-handles">
        {mayDraw ? <FoldPen scene={scene} /> : null}
        <FoldHandle scene={scene} onGrab={play.stop} />
      </div>
    </div>
  );
}

function obey(wish: FoldKey, group: CompositionGroup, play: FoldPlay, transaction: string): void {
  switch (wish.kind) {
    case 'scrub':
      showFold(group, wish.to, transaction);
      return;
    case 'orbit':
      group.dispatch({ type: 'set', field: 'orbit', value: wish.to }, transaction);
      return;
    case 'crease':
      group.dispatch({ type: 'set', field: 'x', value: wish.to }, transaction);
      return;
    case 'front':
      group.goTo({ ...group.current(), orbit: [0, 0] });
      return;
    case 'unfold':
      play.glideTo(0);
      return;
    case 'play':
      play.toggle();
  }
}

const DEGREES_PER_PX = 0.35;

/** Dragging the empty space turns the strip. */
function useOrbitDrag(group: CompositionGroup): ReturnType<typeof useDrag> {
  const start = useRef({ turn: 0, tilt: 0, transaction: '' });
  return useDrag({
    onStart() {
      const [turn = 0, tilt = 0] = group.current().orbit;
      start.current = { turn, tilt, transaction: newTransaction() };
      return undefined;
    },
    onMove({ dxPx, dyPx }) {
      const { turn, tilt, transaction } = start.current;
      const to = clampOrbit(turn + dxPx * DEGREES_PER_PX, tilt + dyPx * DEGREES_PER_PX);
      group.dispatch({ type: 'set', field: 'orbit', value: to }, transaction);
    },
    onCancel() {
      group.cancel(start.current.transaction);
    },
  });
}
