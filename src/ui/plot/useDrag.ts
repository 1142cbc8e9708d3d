import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react';

/** Where the pointer is: relative to where the drag began, and to the viewport. All in CSS px. */
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
  latest: DragMove;
  frame: number;
}

/**
 * The book's one pointer drag, for mouse, pen and touch. Captures the pointer, ignores second pointers, reports at
 * most one move per frame, ends on pointerup, lostpointercapture and pointercancel, and gives Esc the way back.
 * Keyboard moves of the same thing are `useArrowKeys`.
 */
export function useDrag(handlers: DragHandlers): { onPointerDown(event: ReactPointerEvent): void } {
  const current = useRef(handlers);
  useEffect(() => {
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
    if (current.current.onStart?.(drag.latest) === false) return;
    active.current = drag;

    const flush = (): void => {
      drag.frame = 0;
      current.current.onMove(drag.latest);
    };
    const finish = (cancelled: boolean): void => {
      if (active.current !== drag) return;
      active.current = null;
      stop.current();
      if (drag.frame !== 0) {
        cancelAnimationFrame(drag.frame);
        if (!cancelled) current.current.onMove(drag.latest);
      }
      if (cancelled) current.current.onCancel?.();
      else current.current.onEnd?.();
    };
    stop.current = listen(drag, flush, finish);
  }, []);
  return { onPointerDown };
}

function beginDrag(event: ReactPointerEvent): ActiveDrag {
  const target = event.currentTarget;
  target.setPointerCapture(event.pointerId);
  return {
    pointerId: event.pointerId,
    target,
    startX: event.clientX,
    startY: event.clientY,
    latest: { dxPx: 0, dyPx: 0, xPx: event.clientX, yPx: event.clientY, shiftKey: event.shiftKey },
    frame: 0,
  };
}

function listen(drag: ActiveDrag, flush: () => void, finish: (cancelled: boolean) => void): () => void {
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
  on('pointermove', (event) => {
    drag.latest = {
      dxPx: event.clientX - drag.startX,
      dyPx: event.clientY - drag.startY,
      xPx: event.clientX,
      yPx: event.clientY,
      shiftKey: event.shiftKey,
    };
    if (drag.frame === 0) drag.frame = requestAnimationFrame(flush);
  });
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
