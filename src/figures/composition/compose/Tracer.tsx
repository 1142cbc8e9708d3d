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

const bottomOf = (frame: PlotFrame, below: boolean): number => (below ? frame.heightPx : frame.y.range[0]);

/** In y(x): up from the bottom edge to the curve, then right to the rail. */
export function TracerUp({ x, y, below }: { readonly x: number; readonly y: number } & Below): ReactNode {
  const frame = usePlot();
  if (!Number.isFinite(x)) return null;
  const [xPx, yPx] = [frame.x(x), frame.y(y)];
  return <path className="tracer" d={`M${xPx} ${bottomOf(frame, below)}V${yPx}H${frame.widthPx}`} />;
}

/** A vertical line at x from a height down to the bottom edge. */
export function TracerDown(
  props: { readonly x: number; readonly from: number; readonly className: string } & Below,
): ReactNode {
  const frame = usePlot();
  return (
    <path
      className={props.className}
      d={`M${frame.x(props.x)} ${frame.y(props.from)}V${bottomOf(frame, props.below)}`}
    />
  );
}

/** In y(x): the level across, and a dot and a line down at every other input that reaches it. */
export function LevelGuides({
  trace,
  from,
  below,
}: { readonly trace: Trace; readonly from: number } & Below): ReactNode {
  const frame = usePlot();
  const yPx = frame.y(trace.y);
  return (
    <g className="level">
      <path className="level-line" d={`M${frame.x.range[0]} ${yPx}H${frame.widthPx}`} />
      {trace.flat.map(([a, b], i) => (
        <path key={i} className="level-flat" d={`M${frame.x(a)} ${yPx}H${frame.x(b)}`} />
      ))}
      {trace.preimages.map((x, i) => (
        <g key={i}>
          <path
            className="level-line"
            d={`M${frame.x(x)} ${Math.min(yPx, frame.y(from))}V${bottomOf(frame, below)}`}
          />
          <circle className="level-dot" cx={frame.x(x)} cy={yPx} r={4.5} />
        </g>
      ))}
    </g>
  );
}

/** In the turned y'(y): from the rail to the curve, then down to the axis of y'. */
export function TracerAcross({ y, yPrime }: { readonly y: number; readonly yPrime: number }): ReactNode {
  const frame = usePlot();
  const [xPx, yPx] = [frame.x(yPrime), frame.y(y)];
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
  const yPx = frame.y(trace.yPrime);
  return (
    <g>
      <path className="level-line" d={`M${frame.x.range[0]} ${yPx}H${frame.x.range[1]}`} />
      {trace.flat.map(([a, b], i) => (
        <path key={i} className="level-flat" d={`M${frame.x(a)} ${yPx}H${frame.x(b)}`} />
      ))}
      {trace.preimages.map((x, i) => (
        <g key={i}>
          <path className="level-line" d={`M${frame.x(x)} 0V${yPx}`} />
          <circle className="level-dot" cx={frame.x(x)} cy={yPx} r={4.5} />
        </g>
      ))}
      {Number.isFinite(trace.x) ? (
        <g>
          <path className="tracer" d={`M${frame.x(trace.x)} 0V${yPx}`} />
          <circle className="tracer-dot" cx={frame.x(trace.x)} cy={yPx} r={5} />
        </g>
      ) : null}
    </g>
  );
}
