import type { ReactNode } from 'react';
import type { Point } from '../../../plot/path.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { Curve } from '../../../ui/plot/Curve.tsx';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import { Plot } from '../../../ui/plot/Plot.tsx';
import type { Border } from '../borders.ts';
import { isBorderLit } from '../ids.ts';
import type { Piece } from '../derive.ts';
import { compositionModel } from '../model.ts';
import { pieceClass } from '../pieceClass.ts';
import { HINGE_MARGIN } from './hinge.ts';
import { px, TracerInto } from './Tracer.tsx';

/** Both networks: y'(x), each region in the colour of the piece of network 2 that made it, each border marked. */
export function BothPlot(): ReactNode {
  const { derived } = useModel(compositionModel);
  const { highlight } = useHighlight(compositionModel);
  const { xView, yPrimeView, pieces, borders, trace } = derived;
  return (
    <Plot
      className="compose-both"
      label={`Both networks: y prime against x, ${derived.regionCount} regions`}
      title={
        <>
          y′ <span className="plot-title-words">· both together</span>
        </>
      }
      x={{ domain: xView, symbol: 'x', tickCount: 3 }}
      y={{ domain: yPrimeView, symbol: '', tickCount: 4 }}
      marginPx={HINGE_MARGIN}
    >
      <OwnJoints borders={borders} />
      <TracerInto trace={trace} />
      <PieceCurves pieces={pieces} />
      <BorderMarks borders={borders} highlight={highlight} />
      <PieceNumbers pieces={pieces} />
    </Plot>
  );
}

/* What moves together is one element: a drag then writes a few of them, not one for each border and region. */

/** The regions, one path for all that are in the colour of the same piece of network 2. */
function PieceCurves({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  const kinds = [...new Set(pieces.map(({ pieceOfSecond }) => pieceOfSecond))].toSorted((a, b) => a - b);
  return kinds.map((kind) => (
    <Curve
      key={kind}
      className={pieceClass(kind)}
      points={pieces
        .filter(({ pieceOfSecond }) => pieceOfSecond === kind)
        .flatMap(({ from, to }) => [from, to, GAP])}
    />
  ));
}

/** Lifts the pen. */
const GAP: Point = [Number.NaN, Number.NaN];

/** Dotted lines where a border is a joint of network 1 itself. */
function OwnJoints({ borders }: { readonly borders: readonly Border[] }): ReactNode {
  const frame = usePlot();
  const own = borders.filter(({ ownUnits }) => ownUnits.length > 0);
  return (
    <path className="guide" d={own.map(({ x }) => `M${px(frame.x(x))} 0V${frame.y.range[0]}`).join('')} />
  );
}

function BorderMarks({
  borders,
  highlight,
}: {
  readonly borders: readonly Border[];
  readonly highlight: string | null;
}): ReactNode {
  const frame = usePlot();
  const bottom = frame.y.range[0];
  const lit = borders.filter((border, i) => isBorderLit(highlight, border, i));
  const marks = (of: readonly Border[]): string =>
    of.map(({ x }) => `M${px(frame.x(x))} ${bottom}v-9`).join('');
  return (
    <>
      <path className="border-mark" d={marks(borders)} />
      {lit.length === 0 ? null : <path className="border-mark" data-highlighted="" d={marks(lit)} />}
      {lit.map(({ x, yPrime }) => (
        <circle key={x} className="border-ring" cx={frame.x(x)} cy={frame.y(yPrime)} r={8} />
      ))}
    </>
  );
}

const NARROWEST_NUMBER_PX = 12;

/** 1, 2, 3 … under the regions that are wide enough. */
function PieceNumbers({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  const frame = usePlot();
  return (
    <text className="piece-number" y={frame.y.range[0] - 12} textAnchor="middle">
      {pieces.map(({ from, to }, i) => {
        const [left, right] = [frame.x(from[0]), frame.x(to[0])];
        if (right - left < NARROWEST_NUMBER_PX) return null;
        return (
          <tspan key={i} x={Math.round((left + right) / 2)}>
            {i + 1}
          </tspan>
        );
      })}
    </text>
  );
}
