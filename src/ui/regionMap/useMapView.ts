import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Box2D } from '../../core/regions/twoInputs/types.ts';
import type { Point } from '../../plot/path.ts';
import {
  clampView,
  intervalsOfView,
  type MapView,
  panView,
  wholeView,
  zoomView,
} from '../../plot/regionMap/mapView.ts';

export interface MapCamera {
  readonly view: MapView;
  set(view: MapView): void;
  zoom(factor: number, at?: Point): void;
  /** By shares of what is shown. */
  pan(shareX: number, shareY: number): void;
  panFrom(view: MapView, shareX: number, shareY: number): void;
  /** What was at one place of a view (shares of the picture, from the top left), enlarged and moved to another. */
  pinchFrom(view: MapView, factor: number, from: Point, to: Point): void;
  whole(): void;
  /** Moves the picture so that a point is on it. */
  show(point: Point): void;
}

/** What a map shows of its box: held by the owner where `view` is given, by the map where not. */
export function useMapView(
  box: Box2D,
  view: MapView | undefined,
  onView: ((view: MapView) => void) | undefined,
): MapCamera {
  const [own, setOwn] = useState<MapView>(() => wholeView(box));
  const now = clampView(view ?? own, box);
  const set = (next: MapView): void => {
    if (next.x === now.x && next.y === now.y && next.zoom === now.zoom) return;
    if (view === undefined) setOwn(next);
    onView?.(next);
  };
  return {
    view: now,
    set,
    zoom: (factor, at) => set(zoomView(now, box, factor, at)),
    pan: (shareX, shareY) => set(panView(now, box, shareX, shareY)),
    panFrom: (from, shareX, shareY) => set(panView(from, box, shareX, shareY)),
    pinchFrom: (from, factor, [fromX, fromY], [toX, toY]) => {
      const shown = intervalsOfView(from, box);
      const at: Point = [
        shown.x[0] + fromX * (shown.x[1] - shown.x[0]),
        shown.y[1] - fromY * (shown.y[1] - shown.y[0]),
      ];
      set(panView(zoomView(from, box, factor, at), box, fromX - toX, toY - fromY));
    },
    whole: () => set(wholeView(box)),
    show: ([x, y]) => {
      const shown = intervalsOfView(now, box);
      const isShown = x >= shown.x[0] && x <= shown.x[1] && y >= shown.y[0] && y <= shown.y[1];
      if (!isShown) set(clampView({ ...now, x, y }, box));
    },
  };
}

/** Ctrl and the wheel (a pinch on a touchpad) zoom at the pointer; the wheel alone scrolls the page. */
export function useWheelZoom(
  surface: RefObject<HTMLElement | null>,
  onZoom: (factor: number, event: WheelEvent) => void,
): void {
  const latest = useRef(onZoom);
  useEffect(() => {
    latest.current = onZoom;
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 120), event);
    };
    // React's own wheel listeners are passive and cannot keep the browser from zooming the page
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [surface]);
}
