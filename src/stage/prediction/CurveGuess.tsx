import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { polylinePath } from '../../plot/path.ts';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import type { AskedCurve, FigureControl } from '../control/figureControl.ts';
import type { DrawnCurve } from '../figure.ts';

/** The curve that the reader has drawn for a prediction so far. */
export function useDrawn(control: FigureControl, id: string): DrawnCurve {
  const guess = useStore(control.session, (session) => session.guesses[id]);
  return Array.isArray(guess) ? guess : NOTHING;
}

const NOTHING: DrawnCurve = [];

/** What the reader drew, over the truth. */
export function CurveGuess({
  control,
  prediction,
}: {
  readonly control: FigureControl;
  readonly prediction: AskedCurve;
}): ReactNode {
  const { x, y, widthPx, heightPx } = usePlot();
  const drawn = useDrawn(control, prediction.id);
  const last = drawn.at(-1);
  if (!last) return null;
  return (
    <svg className="pen-layer" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label="What you drew">
      <path className="guess" d={polylinePath(drawn, x, y)} />
      <text className="guess-label" x={x(last[0]) - 4} y={y(last[1]) - 8} textAnchor="end">
        your guess
      </text>
    </svg>
  );
}
