import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import type { Point } from '../../plot/path.ts';
import type { MapView } from '../../plot/regionMap/mapView.ts';
import { usePlot } from '../plot/PlotContext.ts';
import { useDrag } from '../plot/useDrag.ts';
import { mapKeyOf } from './mapKeys.ts';
import type { MapCursor } from './useMapCursor.ts';
import { type MapCamera, useWheelZoom } from './useMapView.ts';
import { usePinch } from './usePinch.ts';

export interface RegionSurfaceProps {
  readonly label: string;
  readonly valueText: string;
  readonly cellCount: number;
  readonly cursor: MapCursor;
  readonly camera: MapCamera;
  onPlace?(point: Point | null): void;
}

/** Farther than this is a drag, not a tap. */
const TAP_PX = 5;
const PAN_SHARE = 0.2;

/** What takes the pointer and the focus on a map: one stop, arrow keys walk from cell to cell. */
export function RegionSurface(props: RegionSurfaceProps): ReactNode {
  const { label, valueText, cellCount, cursor, camera, onPlace } = props;
  const frame = usePlot();
  const surface = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const zoomed = camera.view.zoom > 1;
  const pointAt = (event: { clientX: number; clientY: number }): Point => {
    const [shareX, shareY] = shareAt(surface.current, event);
    return [frame.x.invert(left + shareX * (right - left)), frame.y.invert(top + shareY * (bottom - top))];
  };
  const drag = useMapDrag(camera, cursor, [right - left, bottom - top], (xPx, yPx) => [
    frame.x.invert(left + xPx),
    frame.y.invert(top + yPx),
  ]);
  useWheelZoom(surface, (factor, event) => {
    camera.zoom(factor, pointAt(event));
  });
  const held = useRef(camera.view);
  usePinch(surface, {
    onStart() {
      drag.release();
      held.current = camera.view;
    },
    onPinch({ factor, at, from }) {
      cursor.hover(null);
      camera.pinchFrom(held.current, factor, shareAt(surface.current, from), shareAt(surface.current, at));
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = mapKeyOf(event);
    if (!key || (key.kind === 'leave' && !cursor.pinned)) return;
    event.preventDefault();
    event.stopPropagation();
    if (key.kind === 'zoom') camera.zoom(key.factor);
    else if (key.kind === 'whole') camera.whole();
    else if (key.kind === 'pan') camera.pan(key.direction[0] * PAN_SHARE, key.direction[1] * PAN_SHARE);
    const point = cursor.press(key);
    if (!point) return;
    camera.show(point);
    onPlace?.(point);
  };
  const onHover = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const point = pointAt(event);
    cursor.hover(point);
    onPlace?.(point);
  };
  return (
    <>
      <div
        ref={surface}
        className="region-surface"
        data-zoomed={zoomed ? '' : undefined}
        style={{ left, top, width: right - left, height: bottom - top }}
        role="slider"
        aria-roledescription="region map"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={cellCount}
        aria-valuenow={cursor.walked + 1}
        aria-valuetext={valueText}
        aria-describedby={helpId}
        onPointerDown={drag.onPointerDown}
        onPointerMove={onHover}
        onPointerLeave={() => {
          cursor.hover(null);
          onPlace?.(null);
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          cursor.focus(event.currentTarget.matches(':focus-visible'));
        }}
        onBlur={() => {
          cursor.focus(false);
          onPlace?.(null);
        }}
      />
      <span hidden id={helpId}>
        Arrow keys go to the cell in that direction, Page Down and Page Up through all cells. Enter pins. Plus
        and minus zoom, Shift with arrows pans, 0 shows the whole map.
      </span>
    </>
  );
}

/** Where on an element something is: 0 … 1 from the left and from the top. */
function shareAt(element: HTMLElement | null, at: { clientX: number; clientY: number }): Point {
  const rect = element?.getBoundingClientRect();
  if (!rect) return [0, 0];
  return [(at.clientX - rect.left) / rect.width, (at.clientY - rect.top) / rect.height];
}

/** Dragging moves an enlarged map; a tap pins the cell. `release` lets go: a second finger came. */
function useMapDrag(
  camera: MapCamera,
  cursor: MapCursor,
  [widthPx, heightPx]: readonly [number, number],
  pointAtPx: (xPx: number, yPx: number) => Point,
): ReturnType<typeof useDrag> & { release(): void } {
  const start = useRef<{ view: MapView; point: Point; far: boolean } | null>(null);
  const drag = useDrag({
    onStart: ({ xPx, yPx }) => {
      start.current = { view: camera.view, point: pointAtPx(xPx, yPx), far: false };
      return undefined;
    },
    onMove: ({ dxPx, dyPx }) => {
      const from = start.current;
      if (!from) return;
      from.far ||= Math.hypot(dxPx, dyPx) > TAP_PX;
      if (!from.far || from.view.zoom <= 1) return;
      cursor.hover(null);
      camera.panFrom(from.view, -dxPx / widthPx, dyPx / heightPx);
    },
    onEnd: () => {
      if (start.current && !start.current.far) cursor.pinAt(start.current.point);
      start.current = null;
    },
    onCancel: () => {
      if (start.current?.far) camera.set(start.current.view);
      start.current = null;
    },
  });
  return {
    ...drag,
    release() {
      start.current = null;
    },
  };
}
