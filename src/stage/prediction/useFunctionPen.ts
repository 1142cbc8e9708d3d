import { type PointerEvent, useRef } from 'react';
import type { Point } from '../../plot/path.ts';
import { newTransaction } from '../../ui/plot/transaction.ts';
import { type DragMove, useDrag } from '../../ui/plot/useDrag.ts';
import { type Pen, usePen } from '../../ui/plot/usePen.ts';
import type { DrawnCurve } from '../figure.ts';
import { addStroke, clampPoint, type DrawArea, placeJoint } from './drawnCurve.ts';
import { penKey } from './penKey.ts';

export interface FunctionPenOptions {
  readonly drawn: DrawnCurve;
  readonly area: DrawArea;
  readonly start: Point;
  /** Where a pointer is, in data coordinates. */
  pointOf(move: DragMove): Point;
  /** Tells the owner; changes under one transaction are one step of undo. */
  draw(curve: DrawnCurve, transaction: string): void;
  /** A stroke is given up: `before` is what was there. */
  cancel(before: DrawnCurve, transaction: string): void;
}

interface Stroke {
  readonly before: DrawnCurve;
  readonly points: Point[];
  readonly transaction: string;
}

const REPAIRED = 'A function has one height at each x: the last one that you drew was kept.';

/**
 * A pen that draws a function: a stroke replaces what was on its stretch of x, a tap is a stroke of one point and
 * places one joint, keys do the same.
 */
export function useFunctionPen(
  options: FunctionPenOptions,
): Pen<DrawnCurve> & { onPointerDown(event: PointerEvent): void } {
  const { area, start, draw, cancel } = options;
  const pen = usePen<DrawnCurve>({
    drawn: options.drawn,
    start,
    draw,
    onKey: (event, tip, drawn) => penKey(event, tip, drawn, area),
  });
  const pointOf = (move: DragMove): Point => clampPoint(options.pointOf(move), area);
  const stroke = useRef<Stroke>({ before: [], points: [], transaction: '' });
  const drag = useDrag({
    onStart(move) {
      const point = pointOf(move);
      stroke.current = { before: pen.drawn, points: [point], transaction: newTransaction() };
      pen.moveTo(point);
      pen.draw(placeJoint(pen.drawn, point, area), stroke.current.transaction);
      return undefined;
    },
    onMove(move) {
      const { before, points, transaction } = stroke.current;
      const point = pointOf(move);
      points.push(point);
      const { curve, repaired } = addStroke(before, points, area);
      pen.moveTo(point, repaired ? REPAIRED : '');
      pen.draw(curve, transaction);
    },
    onCancel() {
      const { before, transaction } = stroke.current;
      pen.moveTo(before.at(-1) ?? start);
      pen.putBack(before);
      cancel(before, transaction);
    },
  });
  return { ...pen, onPointerDown: drag.onPointerDown };
}
