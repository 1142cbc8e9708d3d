import type { Box2D } from '../../core/regions/twoInputs/types.ts';

/** The part of the box that a map shows: its centre, and how many times enlarged. 1 is the whole box. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export type Interval = readonly [number, number];

/** Beyond this a double has too few digits left for a smooth pan. */
export const MAX_ZOOM = 4096;

/** The whole box. */
export function wholeView(box: Box2D): MapView {
  return { x: middle(box.x), y: middle(box.y), zoom: 1 };
}

/** The intervals that a view shows. */
export function intervalsOfView(view: MapView, box: Box2D): { readonly x: Interval; readonly y: Interval } {
  const { x, y, zoom } = clampView(view, box);
  const halfX = (box.x[1] - box.x[0]) / 2 / zoom;
  const halfY = (box.y[1] - box.y[0]) / 2 / zoom;
  return zoom === 1 ? { x: box.x, y: box.y } : { x: [x - halfX, x + halfX], y: [y - halfY, y + halfY] };
}

/** The nearest view that stays inside the box; anything not finite becomes the whole box. */
export function clampView({ x, y, zoom }: MapView, box: Box2D): MapView {
  if (![x, y, zoom].every(Number.isFinite)) return wholeView(box);
  const held = Math.min(MAX_ZOOM, Math.max(1, zoom));
  return { x: keepInside(x, box.x, held), y: keepInside(y, box.y, held), zoom: held };
}

/** Enlarges by a factor; the point `at` stays where it is on the screen. */
export function zoomView(view: MapView, box: Box2D, factor: number, at?: readonly [number, number]): MapView {
  const from = clampView(view, box);
  const zoom = Math.min(MAX_ZOOM, Math.max(1, from.zoom * factor));
  const [atX, atY] = at ?? [from.x, from.y];
  const shrink = from.zoom / zoom;
  return clampView({ x: atX + (from.x - atX) * shrink, y: atY + (from.y - atY) * shrink, zoom }, box);
}

/** Moves the picture's centre by shares of what is shown. */
export function panView(view: MapView, box: Box2D, shareX: number, shareY: number): MapView {
  const from = clampView(view, box);
  const dx = (shareX * (box.x[1] - box.x[0])) / from.zoom;
  const dy = (shareY * (box.y[1] - box.y[0])) / from.zoom;
  return clampView({ ...from, x: from.x + dx, y: from.y + dy }, box);
}

function keepInside(centre: number, [low, high]: Interval, zoom: number): number {
  const half = (high - low) / 2 / zoom;
  return zoom === 1 ? middle([low, high]) : Math.min(high - half, Math.max(low + half, centre));
}

function middle([low, high]: Interval): number {
  return low + (high - low) / 2;
}
