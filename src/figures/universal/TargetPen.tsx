import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Point } from '../../plot/path.ts';
import { penKey } from '../../stage/prediction/CurvePen.tsx';
import { addStroke, clampPoint, type DrawArea, placeJoint } from '../../stage/prediction/drawnCurve.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { newTransaction } from '../../ui/plot/transaction.ts';
import { PenPad } from '../../ui/plot/PenPad.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { type DragMove, useDrag } from '../../ui/plot/useDrag.ts';
import { universalModel } from './model.ts';
import { type Corner, cornersOf } from './target.ts';

/** Draws the target: a stroke replaces what was on its stretch of x, a tap places one corner, keys do the same. */
export function TargetPen(): ReactNode {
  const frame = usePlot();
  const { state, group, dispatch } = useModel(universalModel);
  const area: DrawArea = { x: frame.x.domain, y: frame.y.domain };
  const corners = cornersOf(state.drawn);
  const [pen, setPen] = useState<Point>([0, 0]);
  const [said, setSaid] = useState('');
  const stroke = useRef<{
    readonly before: readonly Corner[];
    points: Point[];
    readonly transaction: string;
  }>({
    before: corners,
    points: [],
    transaction: '',
  });
  const pointOf = ({ xPx, yPx }: DragMove): Point =>
    clampPoint([frame.x.invert(xPx), frame.y.invert(yPx)], area);
  const drag = useDrag({
    onStart(move) {
      const point = pointOf(move);
      stroke.current = { before: corners, points: [point], transaction: newTransaction() };
      setPen(point);
      dispatch({ type: 'draw', corners: placeJoint(corners, point, area) }, stroke.current.transaction);
      return undefined;
    },
    onMove(move) {
      const { before, points, transaction } = stroke.current;
      points.push(pointOf(move));
      setPen(pointOf(move));
      dispatch({ type: 'draw', corners: addStroke(before, points, area).curve }, transaction);
    },
    onCancel() {
      group.cancel(stroke.current.transaction);
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const result = penKey(event, pen, corners, area);
    if (!result) return;
    event.preventDefault();
    event.stopPropagation();
    setPen(result.pen);
    setSaid(result.said);
    if (result.drawn !== corners) dispatch({ type: 'draw', corners: result.drawn });
  };
  return (
    <>
      <PenPad
        className="universal-pen"
        label="Pen for the target curve. Left and right arrows move it, up and down set its height, Enter places a corner, Backspace removes one."
        pen={pen}
        onPointerDown={drag.onPointerDown}
        onKeyDown={onKeyDown}
      >
        {corners.map(([x, y]) => (
          <circle key={x} className="universal-corner" cx={frame.x(x)} cy={frame.y(y)} r={3.5} />
        ))}
      </PenPad>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
