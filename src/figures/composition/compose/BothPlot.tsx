import type { ReactNode } from 'react';
import { ringPath } from '../../../plot/dots.ts';
import { type Point, polylinePath, roundPx } from '../../../plot/path.ts';
import { LivePath } from '../../../stage/react/LivePath.tsx';
import { useLive } from '../../../stage/react/useLive.ts';
import { useHighlight } from '../../../stage/react/useModel.ts';
import { useSelected } from '../../../stage/react/useSelected.ts';
import { Plot } from '../../../ui/plot/Plot.tsx';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import type { Border } from '../borders.ts';
import { isBorderLit } from '../ids.ts';
import { compositionModel } from '../model.ts';
import { PIECES, pieceClass } from '../pieceClass.ts';
import { HINGE_MARGIN } from './hinge.ts';
import { TracerInto } from './Tracer.tsx';

/** Both networks: y'(x), each region in the colour of the piece of network 2 that made it, each border marked. */
export function BothPlot(): ReactNode {
  const xView = useSelected(compositionModel, (_state, derived) => derived.xView);
  const yPrimeView = useSelected(compositionModel, (_state, derived) => derived.yPrimeView);
  const regions = useSelected(compositionModel, (_state, derived) => derived.regionCount);
  return (
    <Plot
      className="compose-both"
      label={`Both networks: y prime against x, ${regions} regions`}
      title={
        <>
          y′ <span className="plot-title-words">· both together</span>
        </>
      }
      x={{ domain: xView, symbol: 'x', tickCount: 3 }}
      y={{ domain: yPrimeView, symbol: '', tickCount: 4 }}
      marginPx={HINGE_MARGIN}
    >
      {/* dotted lines where a border is a joint of network 1 itself */}
      <LivePath
        model={compositionModel}
        className="guide"
        d={({ borders }, { x, y }) =>
          borders
            .filter(({ ownUnits }) => ownUnits.length > 0)
            .map((border) => `M${roundPx(x(border.x))} 0V${y.range[0]}`)
            .join('')
        }
      />
      <TracerInto />
      <PieceCurves />
      <BorderMarks />
      <PieceNumbers />
    </Plot>
  );
}

/* What moves together is one element: a drag then writes a few of them, not one for each border and region. */

/** The regions, one path for all that are in the colour of the same piece of network 2. */
function PieceCurves(): ReactNode {
  return PIECES.map((kind) => (
    <LivePath
      key={kind}
      model={compositionModel}
      className={`curve ${pieceClass(kind)}`}
      d={({ pieces }, { x, y }) => {
        const points = pieces.flatMap(({ from, to, pieceOfSecond }) =>
          pieceOfSecond === kind ? [from, to, GAP] : [],
        );
        return polylinePath(points, x, y);
      }}
    />
  ));
}

/** Lifts the pen. */
const GAP: Point = [Number.NaN, Number.NaN];

const RING_PX = 8;

function BorderMarks(): ReactNode {
  const { highlight } = useHighlight(compositionModel);
  const isLit = (border: Border, i: number): boolean => isBorderLit(highlight, border, i);
  return (
    <>
      <BorderTicks className="border-mark" isOf={() => true} />
      <BorderTicks className="border-mark border-mark-lit" isOf={isLit} />
      <LivePath
        model={compositionModel}
        className="border-ring"
        d={({ borders }, { x, y }) =>
          borders
            .filter(isLit)
            .map((border) => ringPath(x(border.x), y(border.yPrime), RING_PX))
            .join('')
        }
      />
    </>
  );
}

function BorderTicks({
  className,
  isOf,
}: {
  readonly className: string;
  isOf(this: void, border: Border, i: number): boolean;
}): ReactNode {
  return (
    <LivePath
      model={compositionModel}
      className={className}
      d={({ borders }, { x, y }) =>
        borders
          .filter(isOf)
          .map((border) => `M${roundPx(x(border.x))} ${y.range[0]}v-9`)
          .join('')
      }
    />
  );
}

const NARROWEST_NUMBER_PX = 12;

/** 1, 2, 3 … under the regions that are wide enough. */
function PieceNumbers(): ReactNode {
  const frame = usePlot();
  const count = useSelected(compositionModel, (_state, derived) => derived.pieces.length);
  return (
    <text className="piece-number" y={frame.y.range[0] - 12} textAnchor="middle">
      {Array.from({ length: count }, (_, i) => (
        <PieceNumber key={i} index={i} />
      ))}
    </text>
  );
}

function PieceNumber({ index }: { readonly index: number }): ReactNode {
  const frame = usePlot();
  const [ref, live] = useLive(compositionModel, (_state, { pieces }) => {
    const piece = pieces[index];
    const [left, right] = piece ? [frame.x(piece.from[0]), frame.x(piece.to[0])] : [0, 0];
    return {
      x: String(Math.round((left + right) / 2)),
      visibility: right - left < NARROWEST_NUMBER_PX ? 'hidden' : 'visible',
    };
  });
  return (
    <tspan ref={ref} {...live}>
      {index + 1}
    </tspan>
  );
}
