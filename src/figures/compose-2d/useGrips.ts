import { useReducer, useRef, useState } from 'react';
import type { Group } from '../../stage/model/group.ts';
import type { SetAction } from '../../stage/model/model.ts';
import type { Point } from '../../plot/path.ts';
import type { Compose2dDerived } from './derive.ts';
import { clipLine, pointAt, type Rectangle, type Segment, shareOf } from './lines.ts';
import { type Compose2dAction, lineOf } from './moves.ts';
import type { Compose2dState } from './schema.ts';

export type Compose2dGroup = Group<Compose2dState, Compose2dAction | SetAction, Compose2dDerived>;

/** Where on its line the two handles of a unit are, as shares of the line's length on the map. */
interface Grips {
  readonly shift: number;
  readonly turn: number;
}

// apart from each other, and away from the middle where the lines of others cross
const START: Grips = { shift: 0.3, turn: 0.9 };
const UNITS = [0, 1, 2] as const;
const EDGE = 0.04;
/** An arrow so nearly along a line does not move it. */
const ALONG = 0.05;

export interface UnitGrips {
  readonly unit: number;
  readonly segment: Segment;
  readonly shift: Point;
  readonly turn: Point;
  shiftTo(to: Point, transaction: string): void;
  /** Across its own direction, the way that is nearest to (dx, dy), by a step's length. */
  shiftBy(step: readonly [number, number], transaction: string): void;
  turnTo(to: Point, transaction: string): void;
  turnBy(degrees: number, transaction: string): void;
}

/** Where the hand left the handles, unit by unit. */
function createPlaces(): { of(unit: number): Grips; put(unit: number, grips: Grips): void } {
  const places = new Map<number, Grips>();
  return {
    of: (unit) => places.get(unit) ?? START,
    put: (unit, grips) => {
      places.set(unit, grips);
    },
  };
}

/**
 * The handles of the lines that cross the map. A handle stays where the hand left it on its line; a line turns about
 * its other handle, which stands still until the hand lets go.
 */
export function useGrips(state: Compose2dState, group: Compose2dGroup, shown: Rectangle): UnitGrips[] {
  // not a state of React: the new line draws the handles again with everything else, in the next frame
  const [places] = useState(createPlaces);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const pivot = useRef<{ readonly transaction: string; readonly at: Point }>({ transaction: '', at: [0, 0] });
  return UNITS.flatMap((unit) => {
    const segment = clipLine(lineOf(state, unit), shown);
    if (!segment) return [];
    const grip = places.of(unit);
    const [shift, turn] = [pointAt(segment, grip.shift), pointAt(segment, grip.turn)];
    const pivotOf = (transaction: string): Point => {
      if (pivot.current.transaction !== transaction) pivot.current = { transaction, at: shift };
      return pivot.current.at;
    };
    const keep = (points: { readonly shift?: Point; readonly turn?: Point }): void => {
      const moved = clipLine(lineOf(group.current(), unit), shown);
      if (!moved) return;
      const share = (point: Point | undefined, old: number): number =>
        point ? Math.min(1 - EDGE, Math.max(EDGE, shareOf(moved, point))) : old;
      const next = { shift: share(points.shift, grip.shift), turn: share(points.turn, grip.turn) };
      places.put(unit, next);
    };
    /** Changes the line and keeps the handles under the hand; a hand that goes along the line moves them alone. */
    const change = (
      action: Compose2dAction,
      transaction: string,
      points: Parameters<typeof keep>[0],
    ): void => {
      const before = group.current();
      group.dispatch(action, transaction);
      keep(points);
      if (group.current() === before) drawAgain();
    };
    return [
      {
        unit,
        segment,
        shift,
        turn,
        shiftTo(to, transaction) {
          change({ type: 'shift-line', unit, to }, transaction, { shift: to });
        },
        shiftBy([dx, dy], transaction) {
          // keys may be faster than frames: from where the line is by now
          const line = lineOf(group.current(), unit);
          const size = Math.hypot(line.a, line.b);
          const length = Math.hypot(dx, dy);
          const across = (dx * line.a + dy * line.b) / size;
          const on = clipLine(line, shown);
          if (!on || Math.abs(across) < ALONG * length) return;
          const by = (Math.sign(across) * length) / size;
          const [x, y] = pointAt(on, grip.shift);
          const to: Point = [x + by * line.a, y + by * line.b];
          change({ type: 'shift-line', unit, to }, transaction, { shift: to });
        },
        turnTo(to, transaction) {
          const at = pivotOf(transaction);
          change({ type: 'turn-line', unit, pivot: at, to }, transaction, { shift: at, turn: to });
        },
        turnBy(degrees, transaction) {
          const at = pivotOf(transaction);
          change({ type: 'turn-line-by', unit, pivot: at, degrees }, transaction, { shift: at });
        },
      },
    ];
  });
}
