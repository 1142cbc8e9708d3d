import type { ReactNode } from 'react';
import { creasesOf } from '../../../core/fold/facets.ts';
import { LivePath } from '../../../stage/react/LivePath.tsx';
import { dotPath } from '../../../plot/dots.ts';
import { roundPx } from '../../../plot/path.ts';
import type { PlotFrame } from '../../../ui/plot/PlotContext.ts';
import type { Trace } from '../derive.ts';
import { compositionModel } from '../model.ts';

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
export function TracerUp({ below }: Below): ReactNode {
  return (
    <LivePath
      model={compositionModel}
      className="tracer"
      d={({ trace: { x, y } }, frame) =>
        Number.isFinite(x)
          ? `M${roundPx(frame.x(x))} ${bottomOf(frame, below)}V${roundPx(frame.y(y))}H${frame.widthPx}`
          : ''
      }
    />
  );
}

/** Dotted lines at joints of y(x), from its top down to the bottom edge. */
export function TracerDown({ below }: Below): ReactNode {
  return (
    <LivePath
      model={compositionModel}
      className="guide"
      d={({ facets }, frame) =>
        creasesOf(facets)
          .map((x) => `M${roundPx(frame.x(x))} ${frame.y.range[1]}V${bottomOf(frame, below)}`)
          .join('')
      }
    />
  );
}

/** In y(x): the level across, and a dot and a line down at every other input that reaches it. */
export function LevelGuides({ below }: Below): ReactNode {
  return (
    <g className="level">
      <LivePath
        model={compositionModel}
        className="level-line"
        d={({ trace }, frame) => {
          const yPx = roundPx(frame.y(trace.y));
          const down = `${Math.min(yPx, frame.y.range[0])}V${bottomOf(frame, below)}`;
          const lines = trace.preimages.map((x) => `M${roundPx(frame.x(x))} ${down}`).join('');
          return `M${frame.x.range[0]} ${yPx}H${frame.widthPx}${lines}`;
        }}
      />
      <LevelMarks level={({ y }) => y} />
    </g>
  );
}

/** Stretches and dots where the traced level is reached. */
function LevelMarks({ level }: { level(this: void, trace: Trace): number }): ReactNode {
  return (
    <>
      <LivePath
        model={compositionModel}
        className="level-flat"
        d={({ trace }, frame) =>
          trace.flat
            .map(
              ([a, b]) => `M${roundPx(frame.x(a))} ${roundPx(frame.y(level(trace)))}H${roundPx(frame.x(b))}`,
            )
            .join('')
        }
      />
      <LivePath
        model={compositionModel}
        className="level-dots"
        d={({ trace }, frame) =>
          trace.preimages.map((x) => dotPath(frame.x(x), frame.y(level(trace)))).join('')
        }
      />
    </>
  );
}

/** In the turned y'(y): from the rail to the curve, then down to the axis of y'. */
export function TracerAcross(): ReactNode {
  return (
    <g>
      <LivePath
        model={compositionModel}
        className="tracer"
        d={({ trace: { y, yPrime } }, frame) =>
          `M0 ${roundPx(frame.y(y))}H${roundPx(frame.x(yPrime))}V${frame.y.range[0]}`
        }
      />
      <LivePath
        model={compositionModel}
        className="tracer-dots"
        d={({ trace: { y, yPrime } }, frame) => dotPath(frame.x(yPrime), frame.y(y))}
      />
    </g>
  );
}

/** In y'(x): from the top edge down to the curve, and the same for every other input that reaches the level. */
export function TracerInto(): ReactNode {
  return (
    <g>
      <LivePath
        model={compositionModel}
        className="level-line"
        d={({ trace }, frame) => {
          const yPx = roundPx(frame.y(trace.yPrime));
          const lines = trace.preimages.map((x) => `M${roundPx(frame.x(x))} 0V${yPx}`).join('');
          return `M${frame.x.range[0]} ${yPx}H${frame.x.range[1]}${lines}`;
        }}
      />
      <LevelMarks level={({ yPrime }) => yPrime} />
      <LivePath
        model={compositionModel}
        className="tracer"
        d={({ trace: { x, yPrime } }, frame) =>
          Number.isFinite(x) ? `M${roundPx(frame.x(x))} 0V${roundPx(frame.y(yPrime))}` : ''
        }
      />
      <LivePath
        model={compositionModel}
        className="tracer-dots"
        d={({ trace: { x, yPrime } }, frame) =>
          Number.isFinite(x) ? dotPath(frame.x(x), frame.y(yPrime)) : ''
        }
      />
    </g>
  );
}
