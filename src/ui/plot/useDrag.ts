import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react';
import { useBeforePaint } from './useSize.ts';

/**
 * Where the pointer is, in CSS px of the thing's own box (which a lecture view may show enlarged): relative to where
 * the drag began, and from the box's top left corner at that moment.
 */
export interface DragMove {
  readonly dxPx: number;
  readonly dyPx: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly shiftKey: boolean;
}

export interface DragHandlers {
  /** Return false to refuse the drag. */
  onStart?(move: DragMove): boolean | undefined;
  onMove(move: DragMove): void;
  onEnd?(): void;
  /** Esc, or the browser took the pointer away: put back what was there. */
  onCancel?(): void;
}

interface ActiveDrag {
  readonly pointerId: number;
  readonly target: Element;
  readonly startX: number;
  readonly startY: number;
  readonly box: DOMRect;
  /** Screen px per px of the target's own layout. */
  readonly scale: number;
}

/**
 * The book's one pointer drag, for mouse, pen and touch. Captures the pointer, ignores second pointers, reports moves
 * as they come (stores paint once per frame: waiting for a frame here too would show each move a frame late), ends on pointerup, lostpointercapture and pointercancel, and gives Esc the way back.
 * Keyboard moves of the same thing are `useArrowKeys`.
 */
export function useDrag(handlers: DragHandlers): { onPointerDown(event: ReactPointerEvent): void } {
  const current = useRef(handlers);
  // not a passive effect: React would come back for it after every frame of a drag
  useBeforePaint(() => {
    current.current = handlers;
  });
  const active = useRef<ActiveDrag | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(
    () => () => {
      stop.current();
    },
    [],
  );

  const onPointerDown = useCallback((event: ReactPointerEvent) => {
    if (active.current || event.button !== 0) return;
    const drag = beginDrag(event);
    if (current.current.onStart?.(moveOf(drag, event.nativeEvent)) === false) return;
    active.current = drag;

    const finish = (cancelled: boolean): void => {
      if (active.current !== drag) return;
      active.current = null;
      stop.current();
      if (cancelled) current.current.onCancel?.();
      else current.current.onEnd?.();
    };
    const move = (event: PointerEvent): void => {
      current.current.onMove(moveOf(drag, event));
    };
    stop.current = listen(drag, move, finish);
  }, []);
  return { onPointerDown };
}

function beginDrag(event: ReactPointerEvent): ActiveDrag {
  const target = event.currentTarget;
  target.setPointerCapture(event.pointerId);
  const box = target.getBoundingClientRect();
  const place = {
    startX: event.clientX,
    startY: event.clientY,
    box,
    scale: scaleOf(target),
  };
  return { ...place, pointerId: event.pointerId, target };
}

function moveOf(
  { startX, startY, box, scale }: Pick<ActiveDrag, 'startX' | 'startY' | 'box' | 'scale'>,
  { clientX, clientY, shiftKey }: { clientX: number; clientY: number; shiftKey: boolean },
): DragMove {
  return {
    dxPx: (clientX - startX) / scale,
    dyPx: (clientY - startY) / scale,
    xPx: (clientX - box.left) / scale,
    yPx: (clientY - box.top) / scale,
    shiftKey,
  };
}

function scaleOf(target: Element): number {
  const html = target.closest<HTMLElement>('div, button, section');
  if (!html || html.offsetWidth === 0) return 1;
  return html.getBoundingClientRect().width / html.offsetWidth;
}

function listen(
  drag: ActiveDrag,
  move: (event: PointerEvent) => void,
  finish: (cancelled: boolean) => void,
): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const on = (name: string, handle: (event: PointerEvent) => void): void => {
    drag.target.addEventListener(
      name,
      (event) => {
        if (event instanceof PointerEvent && event.pointerId === drag.pointerId) handle(event);
      },
      { signal },
    );
  };
  on('pointermove', move);
  on('pointerup', () => {
    finish(false);
  });
  on('lostpointercapture', () => {
    finish(false);
  });
  on('pointercancel', () => {
    finish(true);
  });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      finish(true);
    },
    { signal, capture: true },
  );
  return () => {
    abort.abort();
    if (drag.target.hasPointerCapture(drag.pointerId)) drag.target.releasePointerCapture(drag.pointerId);
  };
}
