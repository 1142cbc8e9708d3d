import { type ReactNode, useEffect, useRef } from 'react';
import { polylinePath } from '../../plot/path.ts';
import { PenPad } from '../../ui/plot/PenPad.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import type { AskedCurve, FigureControl } from '../control/figureControl.ts';
import type { DrawnCurve } from '../figure.ts';
import { useDrawn } from './CurveGuess.tsx';
import type { DrawArea } from './drawnCurve.ts';
import { useFunctionPen } from './useFunctionPen.ts';

interface PenProps {
  readonly control: FigureControl;
  readonly prediction: AskedCurve;
}

/** A sheet over a plot that a curve is drawn on: by hand, by taps, or joint by joint with the keys. */
export function CurvePen({ control, prediction }: PenProps): ReactNode {
  const frame = usePlot();
  const area: DrawArea = { x: frame.x.domain, y: frame.y.domain };
  const draw = (curve: DrawnCurve): void => {
    control.session.setState(({ guesses }) => ({ guesses: { ...guesses, [prediction.id]: curve } }));
  };
  const pen = useFunctionPen({
    drawn: useDrawn(control, prediction.id),
    area,
    start: [area.x[0], (area.y[0] + area.y[1]) / 2],
    pointOf: ({ xPx, yPx }) => [frame.x.invert(xPx), frame.y.invert(yPx)],
    draw,
    cancel: draw,
  });
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    layer.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  return (
    <div className="pen-layer" ref={layer}>
      <PenPad
        label="Pen. Left and right arrows move it, up and down set its height, Enter places a joint, Backspace removes one."
        pen={pen.tip}
        onPointerDown={pen.onPointerDown}
        onKeyDown={pen.onKeyDown}
      >
        <rect className="pen-sheet" x={left} y={top} width={right - left} height={bottom - top} />
        <path className="guess" d={polylinePath(pen.drawn, frame.x, frame.y)} />
        {pen.drawn.map(([x, y]) => (
          <circle key={x} className="pen-joint" cx={frame.x(x)} cy={frame.y(y)} r={4} />
        ))}
      </PenPad>
      <p className="pen-said" role="status">
        {pen.said}
      </p>
    </div>
  );
}
