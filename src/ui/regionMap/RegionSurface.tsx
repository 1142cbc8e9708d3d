import { type ReactNode, useRef } from 'react';
import type { Point } from '../../plot/path.ts';
import type { MapView } from '../../plot/regionMap/mapView.ts';
import { usePlot } from '../plot/PlotContext.ts';
import { useDrag } from '../plot/useDrag.ts';
import { MapPad } from './MapPad.tsx';
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

/** The pad over a map: arrow keys walk from cell to cell. */
export function RegionSurface(props: RegionSurfaceProps): ReactNode {
  const { label, valueText, cellCount, cursor, camera, onPlace } = props;
  const frame = usePlot();
  const surface = useRef<HTMLDivElement>(null);
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const pointAt = (event: { clientX: number; clientY: number }): Point => {
    const [shareX, shareY] = shareAt(surface.current, event);
    return [frame.x.invert(left + shareX * (right - left)), frame.y.invert(top + shareY * (bottom - top))];
  };
  const pointAtPx = ([xPx, yPx]: Point): Point => [frame.x.invert(left + xPx), frame.y.invert(top + yPx)];
  const drag = useMapDrag(camera, cursor, [right - left, bottom - top], pointAtPx);
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
  return (
    <MapPad
      ref={surface}
      className="region-surface"
      isZoomed={camera.view.zoom > 1}
      style={{ left, top, width: right - left, height: bottom - top }}
      kind="region map"
      label={label}
      range={[1, cellCount]}
      value={cursor.walked + 1}
      valueText={valueText}
      help="Arrow keys go to the cell in that direction, Page Down and Page Up through all cells. Enter pins. Plus and minus zoom, Shift with arrows pans, 0 shows the whole map."
      cursor={cursor}
      pointAt={pointAtPx}
      {...(onPlace ? { onPlace } : {})}
      onPointerDown={drag.onPointerDown}
      onKey={(key) => {
        if (key.kind === 'zoom') camera.zoom(key.factor);
        else if (key.kind === 'whole') camera.whole();
        else if (key.kind === 'pan') camera.pan(key.direction[0] * PAN_SHARE, key.direction[1] * PAN_SHARE);
        const point = cursor.press(key);
        if (!point) return;
        camera.show(point);
        onPlace?.(point);
      }}
    />
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
  pointAtPx: (px: Point) => Point,
): ReturnType<typeof useDrag> & { release(): void } {
  const start = useRef<{ view: MapView; point: Point; far: boolean } | null>(null);
  const drag = useDrag({
    onStart: ({ xPx, yPx }) => {
      start.current = { view: camera.view, point: pointAtPx([xPx, yPx]), far: false };
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
