import type { ReactNode } from 'react';
import { useFunctionPen } from '../../stage/prediction/useFunctionPen.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { PenPad } from '../../ui/plot/PenPad.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { universalModel } from './model.ts';
import { cornersOf } from './target.ts';

/** Draws the target: a stroke replaces what was on its stretch of x, a tap places one corner, keys do the same. */
export function TargetPen(): ReactNode {
  const frame = usePlot();
  const { state, group, dispatch } = useModel(universalModel);
  const pen = useFunctionPen({
    drawn: cornersOf(state.drawn),
    area: { x: frame.x.domain, y: frame.y.domain },
    start: [0, 0],
    pointOf: ({ xPx, yPx }) => [frame.x.invert(xPx), frame.y.invert(yPx)],
    draw: (corners, transaction) => dispatch({ type: 'draw', corners }, transaction),
    cancel: (_, transaction) => group.cancel(transaction),
  });
  return (
    <>
      <PenPad
        className="universal-pen"
        label="Pen for the target curve. Left and right arrows move it, up and down set its height, Enter places a corner, Backspace removes one."
        pen={pen.tip}
        onPointerDown={pen.onPointerDown}
        onKeyDown={pen.onKeyDown}
      >
        {pen.drawn.map(([x, y]) => (
          <circle key={x} className="universal-corner" cx={frame.x(x)} cy={frame.y(y)} r={3.5} />
        ))}
      </PenPad>
      <span className="visually-hidden" role="status">
        {pen.said}
      </span>
    </>
  );
}
