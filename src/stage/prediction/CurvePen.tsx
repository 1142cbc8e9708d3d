import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { type Point, polylinePath } from '../../plot/path.ts';
import { moveIntentOf } from '../../ui/plot/arrowKeys.ts';
import { PenPad } from '../../ui/plot/PenPad.tsx';
import { type PlotFrame, usePlot } from '../../ui/plot/PlotContext.ts';
import { type DragMove, useDrag } from '../../ui/plot/useDrag.ts';
import type { AskedCurve, FigureControl } from '../control/figureControl.ts';
import type { DrawnCurve } from '../figure.ts';
import { useDrawn } from './CurveGuess.tsx';
import { addStroke, clampPoint, type DrawArea, placeJoint, removeJoint } from './drawnCurve.ts';

interface PenProps {
  readonly control: FigureControl;
  readonly prediction: AskedCurve;
}

/** A sheet over a plot that a curve is drawn on: by hand, by taps, or joint by joint with the keys. */
export function CurvePen({ control, prediction }: PenProps): ReactNode {
  const frame = usePlot();
  const area: DrawArea = { x: frame.x.domain, y: frame.y.domain };
  const drawn = useDrawn(control, prediction.id);
  const [pen, setPen] = useState<Point>(() => [area.x[0], (area.y[0] + area.y[1]) / 2]);
  const [said, setSaid] = useState('');
  const draw = (curve: DrawnCurve): void => {
    control.session.setState(({ guesses }) => ({ guesses: { ...guesses, [prediction.id]: curve } }));
  };
  const drag = useStroke(frame, area, drawn, (curve, end, repaired) => {
    draw(curve);
    setPen(end);
    setSaid(repaired ? 'A function has one height at each x: the last one that you drew was kept.' : '');
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const result = penKey(event, pen, drawn, area);
    if (!result) return;
    event.preventDefault();
    event.stopPropagation();
    setPen(result.pen);
    if (result.drawn !== drawn) draw(result.drawn);
    setSaid(result.said);
  };
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
        pen={pen}
        onPointerDown={drag.onPointerDown}
        onKeyDown={onKeyDown}
      >
        <rect className="pen-sheet" x={left} y={top} width={right - left} height={bottom - top} />
        <path className="guess" d={polylinePath(drawn, frame.x, frame.y)} />
        {drawn.map(([x, y]) => (
          <circle key={x} className="pen-joint" cx={frame.x(x)} cy={frame.y(y)} r={4} />
        ))}
      </PenPad>
      <p className="pen-said" role="status">
        {said}
      </p>
    </div>
  );
}

/** Follows one pointer stroke; a tap is a stroke of one point and places one joint. */
function useStroke(
  frame: PlotFrame,
  area: DrawArea,
  drawn: DrawnCurve,
  onStroke: (curve: DrawnCurve, end: Point, repaired: boolean) => void,
): ReturnType<typeof useDrag> {
  const stroke = useRef<Point[]>([]);
  const before = useRef<DrawnCurve>(drawn);
  const pointOf = ({ xPx, yPx }: DragMove): Point =>
    clampPoint([frame.x.invert(xPx), frame.y.invert(yPx)], area);
  return useDrag({
    onStart(move) {
      before.current = drawn;
      const point = pointOf(move);
      stroke.current = [point];
      onStroke(placeJoint(drawn, point, area), point, false);
      return undefined;
    },
    onMove(move) {
      const point = pointOf(move);
      stroke.current.push(point);
      const { curve, repaired } = addStroke(before.current, stroke.current, area);
      onStroke(curve, point, repaired);
    },
    onCancel() {
      onStroke(before.current, before.current.at(-1) ?? [area.x[0], area.y[0]], false);
    },
  });
}

interface PenResult {
  readonly pen: Point;
  readonly drawn: DrawnCurve;
  readonly said: string;
}

const PEN_STEPS = 40;

/** What a key does with pen and drawing, in words too; null for keys that are not the pen's. */
export function penKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  pen: Point,
  drawn: DrawnCurve,
  area: DrawArea,
): PenResult | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Enter' || event.key === ' ') {
    return { pen, drawn: placeJoint(drawn, pen, area), said: `Joint at ${words(pen)}` };
  }
  if (event.key === 'Backspace' || event.key === 'Delete') {
    const next = removeJoint(drawn, pen[0]);
    return {
      pen,
      drawn: next,
      said: drawn.length === 0 ? 'Nothing is drawn yet' : `${next.length} joints left`,
    };
  }
  const { key, altKey } = event;
  const intent = moveIntentOf({ key, altKey, shiftKey: false, ctrlKey: false, metaKey: false });
  if (!intent) return null;
  const size = event.shiftKey ? 5 : 1;
  const to: Point =
    intent.kind === 'by'
      ? [
          pen[0] + ((intent.x * size) / PEN_STEPS) * (area.x[1] - area.x[0]),
          pen[1] + ((intent.y * size) / PEN_STEPS) * (area.y[1] - area.y[0]),
        ]
      : [area.x[intent.kind === 'to-start' ? 0 : 1], pen[1]];
  const [x, y] = clampPoint(to, area);
  const moved: Point = [Number(x.toPrecision(12)), Number(y.toPrecision(12))];
  return { pen: moved, drawn, said: `Pen at ${words(moved)}` };
}

function words([x, y]: Point): string {
  return `x ${formatNumber(x)}, height ${formatNumber(y)}`;
}
