import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { polylinePath } from '../../plot/path.ts';
import { penKey } from '../../stage/prediction/CurvePen.tsx';
import { clampPoint, type DrawArea } from '../../stage/prediction/drawnCurve.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { PenPad } from '../../ui/plot/PenPad.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { newTransaction } from '../../ui/plot/transaction.ts';
import { type DragMove, useDrag } from '../../ui/plot/useDrag.ts';
import { addCorner, type Corner, cornersOf, lineOf, nearestCorner } from './drawn.ts';
import { whyDeepModel } from './model.ts';

/** Pointers that come nearer take hold of a corner. */
const GRAB_PX = 16;
/** Shorter strokes are taps. */
const TAP_PX = 10;

/** What the pen is doing: moving one corner, or drawing a new line. */
interface Stroke {
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
  const corners = cornersOf(state.drawn);
  const area: DrawArea = { x: frame.x.domain, y: frame.y.domain };
  const [pen, setPen] = useState<Corner>([0, 0]);
  const [said, setSaid] = useState('');
  const [trail, setTrail] = useState<readonly Corner[]>([]);
  const stroke = useRef<Stroke>({ grabbed: -1, transaction: '', points: [], lengthPx: 0 });
  const pointOf = ({ xPx, yPx }: DragMove): Corner =>
    clampPoint([frame.x.invert(xPx), frame.y.invert(yPx)], area);
  const draw = (line: readonly Corner[], transaction?: string): void => {
    dispatch({ type: 'draw', corners: line }, transaction);
  };
  const drag = useDrag({
    onStart(move) {
      const point = pointOf(move);
      const near = nearestCorner(corners, point);
      const [x, y] = corners[near] ?? [Infinity, Infinity];
      const isNear = Math.hypot(frame.x(x) - move.xPx, frame.y(y) - move.yPx) <= GRAB_PX;
      stroke.current = {
        grabbed: isNear ? near : -1,
        transaction: newTransaction(),
        points: [point],
        lengthPx: 0,
      };
      setPen(point);
      return undefined;
    },
    onMove(move) {
      const { grabbed, points, transaction } = stroke.current;
      const point = pointOf(move);
      stroke.current.lengthPx = Math.max(stroke.current.lengthPx, Math.hypot(move.dxPx, move.dyPx));
      setPen(point);
      if (grabbed >= 0) draw(corners.with(grabbed, point), transaction);
      else {
        points.push(point);
        setTrail([...points]);
      }
    },
    onEnd() {
      const { grabbed, points, lengthPx } = stroke.current;
      const [first] = points;
      setTrail([]);
      if (grabbed >= 0 || !first) return;
      draw(lengthPx < TAP_PX ? addCorner(corners, first) : lineOf(points));
    },
    onCancel() {
      setTrail([]);
      group.cancel(stroke.current.transaction);
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const result = keyResult(event, pen, corners, area);
    if (!result) return;
    event.preventDefault();
    event.stopPropagation();
    setPen(result.pen);
    setSaid(result.said);
    if (result.corners !== corners) draw(result.corners);
  };
  return (
    <>
      <PenPad
        className="why-pen"
        label="Pen for the line between the classes. Arrow keys move it, Enter places a corner, Backspace removes the nearest one."
        pen={pen}
        onPointerDown={drag.onPointerDown}
        onKeyDown={onKeyDown}
      >
        {corners.map(([x, y]) => (
          <circle key={`${x} ${y}`} className="why-corner" cx={frame.x(x)} cy={frame.y(y)} r={4.5} />
        ))}
        <path className="why-trail" d={trail.length > 1 ? polylinePath(trail, frame.x, frame.y) : ''} />
      </PenPad>
      <span className="visually-hidden" role="status">
        {said}
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
): { readonly pen: Corner; readonly corners: readonly Corner[]; readonly said: string } | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Enter' || event.key === ' ') {
    const next = addCorner(corners, pen);
    const said = next === corners ? 'No more corners fit' : `Corner ${next.length} at ${words(pen)}`;
    return { pen, corners: next, said };
  }
  if (event.key === 'Backspace' || event.key === 'Delete') {
    const near = nearestCorner(corners, pen);
    if (near < 0) return { pen, corners, said: 'Nothing is drawn yet' };
    return { pen, corners: corners.toSpliced(near, 1), said: `${corners.length - 1} corners left` };
  }
  const moved = penKey(event, pen, [], area);
  return moved && { pen: moved.pen, corners, said: `Pen at ${words(moved.pen)}` };
}

function words([x, y]: Corner): string {
  return `x1 ${formatNumber(x)}, x2 ${formatNumber(y)}`;
}
