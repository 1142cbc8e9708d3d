import type { ReactNode } from 'react';
import type { Trace } from '../derive.ts';
import { type PlotFrame, usePlot } from '../../../ui/plot/PlotContext.ts';

/*
 * The tracer is one line through the hinge: from y'(x) up through the axis of y(x), right along the rail, and to
 * y'(y). The plots touch, so each draws its part to the edge of its own box.
 */

interface Below {
  /** Whether lines go on to the plot below, or end at the axis. */
  readonly below: boolean;
}

/** Hundredths of a pixel: shorter paths that look the same. */
export const px = (value: number): number => Math.round(value * 100) / 100;

const bottomOf = (frame: PlotFrame, below: boolean): number => (below ? frame.heightPx : frame.y.range[0]);

/** In y(x): up from the bottom edge to the curve, then right to the rail. */
export function TracerUp({ x, y, below }: { readonly x: number; readonly y: number } & Below): ReactNode {
  const frame = usePlot();
  if (!Number.isFinite(x)) return null;
  const [xPx, yPx] = [px(frame.x(x)), px(frame.y(y))];
  return <path className="tracer" d={`M${xPx} ${bottomOf(frame, below)}V${yPx}H${frame.widthPx}`} />;
}

/** Dotted lines at joints of y(x), from a height down to the bottom edge. */
export function TracerDown({
  xs,
  from,
  below,
}: { readonly xs: readonly number[]; readonly from: number } & Below): ReactNode {
  const frame = usePlot();
  const line = (x: number): string => `M${px(frame.x(x))} ${frame.y(from)}V${bottomOf(frame, below)}`;
  return <path className="guide" d={xs.map(line).join('')} />;
}

/** In y(x): the level across, and a dot and a line down at every other input that reaches it. */
export function LevelGuides({
  trace,
  from,
  below,
}: { readonly trace: Trace; readonly from: number } & Below): ReactNode {
  const frame = usePlot();
  const yPx = px(frame.y(trace.y));
  const down = `${Math.min(yPx, frame.y(from))}V${bottomOf(frame, below)}`;
  const lines = trace.preimages.map((x) => `M${px(frame.x(x))} ${down}`).join('');
  return (
    <g className="level">
      <path className="level-line" d={`M${frame.x.range[0]} ${yPx}H${frame.widthPx}${lines}`} />
      <LevelMarks trace={trace} yPx={yPx} />
    </g>
  );
}

/** Stretches and dots where the traced level is reached. */
function LevelMarks({ trace, yPx }: { readonly trace: Trace; readonly yPx: number }): ReactNode {
  const frame = usePlot();
  const flat = trace.flat.map(([a, b]) => `M${px(frame.x(a))} ${yPx}H${px(frame.x(b))}`).join('');
  return (
    <>
      {flat === '' ? null : <path className="level-flat" d={flat} />}
      {trace.preimages.map((x, i) => (
        <circle key={i} className="level-dot" cx={px(frame.x(x))} cy={yPx} r={4.5} />
      ))}
    </>
  );
}

/** In the turned y'(y): from the rail to the curve, then down to the axis of y'. */
export function TracerAcross({ y, yPrime }: { readonly y: number; readonly yPrime: number }): ReactNode {
  const frame = usePlot();
  const [xPx, yPx] = [px(frame.x(yPrime)), px(frame.y(y))];
  return (
    <g>
      <path className="tracer" d={`M0 ${yPx}H${xPx}V${frame.y.range[0]}`} />
      <circle className="tracer-dot" cx={xPx} cy={yPx} r={5} />
    </g>
  );
}

/** In y'(x): from the top edge down to the curve, and the same for every other input that reaches the level. */
export function TracerInto({ trace }: { readonly trace: Trace }): ReactNode {
  const frame = usePlot();
  const yPx = px(frame.y(trace.yPrime));
  const xPx = px(frame.x(trace.x));
  const lines = trace.preimages.map((x) => `M${px(frame.x(x))} 0V${yPx}`).join('');
  return (
    <g>
      <path className="level-line" d={`M${frame.x.range[0]} ${yPx}H${frame.x.range[1]}${lines}`} />
      <LevelMarks trace={trace} yPx={yPx} />
      {Number.isFinite(trace.x) ? (
        <>
          <path className="tracer" d={`M${xPx} 0V${yPx}`} />
          <circle className="tracer-dot" cx={xPx} cy={yPx} r={5} />
        </>
      ) : null}
    </g>
  );
}
