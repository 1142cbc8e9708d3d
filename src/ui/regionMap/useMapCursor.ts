import { useMemo, useState } from 'react';
import { centreOfCell } from '../../core/regions/twoInputs/cellGeometry.ts';
import { type CellLocator, createCellLocator } from '../../core/regions/twoInputs/locateCell.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import type { Point } from '../../plot/path.ts';
import { nextCell } from '../../plot/regionMap/walkCells.ts';
import type { MapKey } from './mapKeys.ts';

/** Which cell of a map is looked at. Kept as a point, so that it survives a change of the weights. */
export interface MapCursor {
  /** The cell in words and outline: under the pointer, else the one walked to or pinned; −1 for none. */
  readonly shown: number;
  /** The cell that the arrow keys go on from. */
  readonly walked: number;
  readonly pinned: boolean;
  /** The cell at a point, −1 outside. */
  locate(point: Point): number;
  hover(point: Point | null): void;
  /** Pins the cell at a point; a second time frees it. */
  pinAt(point: Point): void;
  /** Acts on a key; returns the point gone to, null when the key moves nothing. */
  press(key: MapKey): Point | null;
  focus(on: boolean): void;
}

export function useMapCursor(regions: LinearRegions2D, start: Point): MapCursor {
  const locate = useMemo(() => lazyLocator(regions), [regions]);
  const [hovered, setHovered] = useState<Point | null>(null);
  const [place, setPlace] = useState<Point | null>(null);
  const [pinned, setPinned] = useState(false);
  const [focused, setFocused] = useState(false);
  const [atX, atY] = place ?? start;
  const current = Math.max(0, locate(atX, atY));
  const goTo = (cell: number): Point => {
    const centre = centreOfCell(regions, cell);
    setPlace(centre);
    return centre;
  };
  const kept = pinned || focused ? current : -1;
  return {
    shown: hovered ? locate(hovered[0], hovered[1]) : kept,
    walked: current,
    pinned,
    locate: ([x, y]) => locate(x, y),
    hover: (point) => {
      // most moves stay within one cell: no render then
      if (!point || !hovered || locate(point[0], point[1]) !== locate(hovered[0], hovered[1]))
        setHovered(point);
    },
    pinAt: (point) => {
      const same = pinned && locate(point[0], point[1]) === current;
      setPinned(!same);
      setPlace(point);
    },
    press: (key) => {
      // a key may come after a click, which gives a focus that is not shown
      setFocused(true);
      if (key.kind === 'pin') setPinned(!pinned);
      else if (key.kind === 'leave') setPinned(false);
      const cell = targetOf(key, regions, current);
      return cell === null ? null : goTo(cell);
    },
    focus: setFocused,
  };
}

/** The cell that a key goes to; null when it goes nowhere. */
function targetOf(key: MapKey, regions: LinearRegions2D, current: number): number | null {
  const count = regions.activationRegionCount;
  if (key.kind === 'walk') {
    const next = nextCell(regions, current, key.direction);
    return next < 0 ? null : next;
  }
  if (key.kind !== 'jump') return null;
  const to = { first: 0, last: count - 1, next: current + 1, previous: current - 1 }[key.by];
  return (to + count) % count;
}

/** A locator is made when the first question comes: most drags ask none. */
function lazyLocator(regions: LinearRegions2D): CellLocator {
  let made: CellLocator | undefined;
  return (x, y) => (made ??= createCellLocator(regions))(x, y);
}
