import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { polylinePath } from '../../plot/path.ts';
import { clampPoint, type DrawArea } from '../../stage/prediction/drawnCurve.ts';
import { penKey } from '../../stage/prediction/penKey.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { PenPad } from '../../ui/plot/PenPad.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { newTransaction } from '../../ui/plot/transaction.ts';
import { type DragMove, useDrag } from '../../ui/plot/useDrag.ts';
import { type PenKeyResult, usePen } from '../../ui/plot/usePen.ts';
import { addCorner, type Corner, cornersOf, lineOf, nearestCorner } from './drawn.ts';
import { whyDeepModel } from './model.ts';

/** Pointers that come nearer take hold of a corner. */
const GRAB_PX = 16;
/** Shorter strokes are taps. */
const TAP_PX = 10;

/** What the pen is doing: moving one corner, or drawing a new line. */
interface Stroke {
  readonly before: readonly Corner[];
  readonly grabbed: number;
  readonly transaction: string;
  readonly points: Corner[];
  lengthPx: number;
}

/**
 * Draws the line between the classes: a stroke is a new line and closes by itself, a tap adds a corner, a corner can
 * be dragged; keys move a pen that places and removes corners.
 */
export function BoundaryPen(): ReactNode {
  const frame = usePlot();
  const { state, group, dispatch } = useModel(whyDeepModel);
  const area: DrawArea = { x: frame.x.domain, y: frame.y.domain };
  const pen = usePen<readonly Corner[]>({
    drawn: cornersOf(state.drawn),
    start: [0, 0],
    draw: (line, transaction) => dispatch({ type: 'draw', corners: line }, transaction),
    onKey: (event, tip, drawn) => keyResult(event, tip, drawn, area),
  });
  const corners = pen.drawn;
  const [trail, setTrail] = useState<readonly Corner[]>([]);
  const stroke = useRef<Stroke>({ before: [], grabbed: -1, transaction: '', points: [], lengthPx: 0 });
  const pointOf = ({ xPx, yPx }: DragMove): Corner =>
    clampPoint([frame.x.invert(xPx), frame.y.invert(yPx)], area);
  const drag = useDrag({
    onStart(move) {
      const point = pointOf(move);
      const near = nearestCorner(corners, point);
      const [x, y] = corners[near] ?? [Infinity, Infinity];
      const isNear = Math.hypot(frame.x(x) - move.xPx, frame.y(y) - move.yPx) <= GRAB_PX;
      stroke.current = {
        before: corners,
        grabbed: isNear ? near : -1,
        transaction: newTransaction(),
        points: [point],
        lengthPx: 0,
      };
      pen.moveTo(point);
      return undefined;
    },
    onMove(move) {
      const { grabbed, points, transaction } = stroke.current;
      const point = pointOf(move);
      stroke.current.lengthPx = Math.max(stroke.current.lengthPx, Math.hypot(move.dxPx, move.dyPx));
      pen.moveTo(point);
      if (grabbed >= 0) pen.draw(corners.with(grabbed, point), transaction);
      else {
        points.push(point);
        setTrail([...points]);
      }
    },
    onEnd() {
      const { grabbed, points, lengthPx, transaction } = stroke.current;
      const [first] = points;
      setTrail([]);
      if (grabbed >= 0 || !first) return;
      pen.draw(lengthPx < TAP_PX ? addCorner(corners, first) : lineOf(points), transaction);
    },
    onCancel() {
      setTrail([]);
      pen.putBack(stroke.current.before);
      group.cancel(stroke.current.transaction);
    },
  });
  return (
    <>
      <PenPad
        className="why-pen"
        label="Pen for the line between the classes. Arrow keys move it, Enter places a corner, Backspace removes the nearest one."
        pen={pen.tip}
        onPointerDown={drag.onPointerDown}
        onKeyDown={pen.onKeyDown}
      >
        {corners.map(([x, y]) => (
          <circle key={`${x} ${y}`} className="why-corner" cx={frame.x(x)} cy={frame.y(y)} r={4.5} />
        ))}
        <path className="why-trail" d={trail.length > 1 ? polylinePath(trail, frame.x, frame.y) : ''} />
      </PenPad>
      <span className="visually-hidden" role="status">
        {pen.said}
      </span>
    </>
  );
}

/** What a key does with pen and line, in words too; null for keys that are not the pen's. */
export function keyResult(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  pen: Corner,
  corners: readonly Corner[],
  area: DrawArea,
): PenKeyResult<readonly Corner[]> | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Enter' || event.key === ' ') {
    const next = addCorner(corners, pen);
    const said = next === corners ? 'No more corners fit' : `Corner ${next.length} at ${words(pen)}`;
    return { pen, drawn: next, said };
  }
  if (event.key === 'Backspace' || event.key === 'Delete') {
    const near = nearestCorner(corners, pen);
    if (near < 0) return { pen, drawn: corners, said: 'Nothing is drawn yet' };
    return { pen, drawn: corners.toSpliced(near, 1), said: `${corners.length - 1} corners left` };
  }
  const moved = penKey(event, pen, [], area);
  return moved && { pen: moved.pen, drawn: corners, said: `Pen at ${words(moved.pen)}` };
}

function words([x, y]: Corner): string {
  return `x1 ${formatNumber(x)}, x2 ${formatNumber(y)}`;
}
